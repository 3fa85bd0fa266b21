/** What the list may be narrowed by, as the address has it. */
export const filterNames = ['q', 'unit', 'handler', 'machine', 'stage', 'open', 'overdue', 'mine'] as const;

type Asked = (name: string) => string | undefined;

export type Openness = 'true' | 'false' | 'all';

/** Who looks for a case by its number does not know whether it is closed; who looks through the list wants the open ones. */
export const opennessOf = (asked: Asked): Openness => {
  const open = asked('open');
  if (open === 'true' || open === 'false' || open === 'all') return open;
  return asked('q') === undefined ? 'true' : 'all';
};

const isYes = (value: string | undefined): 'true' | undefined => (value === 'true' ? 'true' : undefined);

/** The same as the API asks it: fifty rows, by the server. */
export const queryOf = (asked: Asked) => {
  const open = opennessOf(asked);
  return {
    ...{ limit: 50, after: asked('after'), q: asked('q'), unit: asked('unit'), handler: asked('handler') },
    ...{ machine: asked('machine'), stage: asked('stage') },
    ...{ overdue: isYes(asked('overdue')), mine: isYes(asked('mine')) },
    open: open === 'all' ? undefined : open,
  };
};

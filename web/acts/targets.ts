import type { Schema } from '../api/client';
import type { Title } from '../words/title';

type Option = Schema<'ActOption'>;

/** What an act could be done about now: a duty, a limit and its extension, an approved proposal; or simply the case. */
export interface Target extends Pick<Option, 'fields' | 'approval' | 'decidedBy' | 'about'> {
  readonly id: string;
  /** For an act that speaks of another one: what of that one's content is settled. */
  readonly inner?: Readonly<Record<string, string>>;
  /** Who may be named, one or several; none where the act names nobody. */
  readonly persons: readonly string[];
}

const keyOf = ({ fields, approval, about }: Option): string => JSON.stringify([fields, approval, about]);

const gathered = (options: readonly Option[]): readonly Target[] => {
  const found = new Map<string, Target>();
  for (const option of options) {
    const id = keyOf(option);
    const before = found.get(id)?.persons ?? [];
    const { fields, approval, decidedBy, about } = option;
    found.set(id, { id, fields, approval, decidedBy, about, persons: [...before, ...option.persons] });
  }
  return [...found.values()];
};

/** Options that differ by their person alone are one target: whoever acts chooses whom. */
export const targetsOf = (options: readonly Option[]): readonly Target[] =>
  gathered(options.filter(({ allowed }) => allowed));

/** What could be proposed of an act: what is possible, and what only a proposal makes possible. */
export const toPropose = (type: string, options: readonly Option[]): readonly Target[] =>
  gathered(
    options.filter(
      ({ allowed, approval, reason }) => approval === undefined && (allowed || reason?.code === 'needs-approval'),
    ),
  ).map(({ id, fields, about, persons }) => ({ id, about, persons, fields: { act: type }, inner: fields }));

/** In words what a target is. */
export const targetTitle = ({ about, approval, persons }: Target): Title => {
  const of = about ?? { zh: persons.join('、') || '本案', en: persons.join(', ') || 'This case' };
  return approval === undefined ? of : { zh: `按已批准的呈请：${of.zh}`, en: `As approved: ${of.en}` };
};

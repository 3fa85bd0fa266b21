import { Badge } from '../../parts/badge';
import { Section } from '../../parts/section';
import { type Column, Table } from '../../parts/table';
import { useSay } from '../../words/language';
import { type Health, type Part, partsOf } from './states';
import { partWords, stateWords, words } from './words';

const tones = { well: 'good', down: 'fault', busy: 'warning', off: 'plain', unknown: 'plain' } as const;
const signs = { well: '✓', down: '×', busy: '!', off: '–', unknown: '?' } as const;

const StateBadge = ({ state }: Pick<Part, 'state'>) => {
  const say = useSay();
  return (
    <Badge tone={tones[state]}>
      <span aria-hidden="true">{signs[state]} </span>
      {say(stateWords[state])}
    </Badge>
  );
};

const Words = ({ id, of }: { readonly id: string; readonly of: 0 | 1 }) => {
  const say = useSay();
  const found = partWords[id]?.[of];
  return found ? say(found) : id;
};

/** How old the last sign is by now: as old as when it was read, and what has passed since. */
const Beat = ({
  part: { lastSeen, id, state },
  at,
  ageMs,
}: {
  readonly part: Part;
  readonly at: string;
  readonly ageMs: number;
}) => {
  const say = useSay();
  if (lastSeen === undefined) return say(state === 'unknown' && id !== 'database' ? words.never : words.byAnswer);
  return say(words.ago(Math.max(0, Math.round((Date.parse(at) - Date.parse(lastSeen) + ageMs) / 1_000))));
};

/** Every part of what runs, with the age of its last sign. */
export const Parts = ({ health, ageMs }: { readonly health: Health; readonly ageMs: number }) => {
  const say = useSay();
  const columns: readonly Column<Part>[] = [
    { id: 'part', title: words.part, names: true, cell: ({ id }) => <Words id={id} of={0} /> },
    { id: 'state', title: words.state, cell: ({ state }) => <StateBadge state={state} /> },
    { id: 'beat', title: words.beat, cell: (part) => <Beat part={part} at={health.at} ageMs={ageMs} /> },
    { id: 'means', title: words.means, minor: true, cell: ({ id }) => <Words id={id} of={1} /> },
  ];
  return (
    <Section title={say(words.parts)}>
      <Table caption={say(words.partsTable)} columns={columns} rows={partsOf(health, ageMs)} keyOf={({ id }) => id} />
    </Section>
  );
};

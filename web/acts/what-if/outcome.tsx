import type { Schema } from '../../api/client';
import { Badge } from '../../parts/badge';
import { Note } from '../../parts/note';
import { Empty } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { linesOf } from '../effects';
import { Lines } from '../preview';
import { Reason } from '../reason';
import type { Simulation } from '../simulate';
import { type Compared, compared } from './compare';
import { words } from './words';

/** Nobody writes a supposed entry down: it has no number but its place in the list. */
type Entry = Simulation['entries'][number] & { readonly place: number };

const tones = {
  act: 'accent',
  bell: 'warning',
  breach: 'fault',
  lapse: 'fault',
  climb: 'fault',
  other: 'plain',
} as const;
const kindOf = ({ kind }: Entry): keyof typeof tones => (kind in tones ? (kind as keyof typeof tones) : 'other');

const Kind = ({ of }: { readonly of: Entry }) => {
  const say = useSay();
  return <Badge tone={tones[kindOf(of)]}>{say(words.kinds[kindOf(of)])}</Badge>;
};

const What = ({ of }: { readonly of: Entry }) => {
  const say = useSay();
  const lines = linesOf(of.effects ?? [], []);
  return (
    <>
      {say(of.title)}
      {lines.length > 0 && <Lines of={lines} />}
    </>
  );
};

const entryColumns: readonly Column<Entry>[] = [
  { id: 'when', title: words.when, cell: ({ at }) => <When at={at} /> },
  { id: 'kind', title: words.kind, cell: (one) => <Kind of={one} /> },
  { id: 'what', title: words.what, names: true, cell: (one) => <What of={one} /> },
];

const changeTones = { same: 'plain', moved: 'warning', begun: 'accent', ended: 'good', breached: 'fault' } as const;

const Clock = ({ of: { clock } }: { readonly of: Compared }) => {
  const say = useSay();
  return (
    <>
      {clock.row} {say(clock.title)} {clock.person}
    </>
  );
};

const Change = ({ of: { change } }: { readonly of: Compared }) => {
  const say = useSay();
  return <Badge tone={changeTones[change]}>{say(words.changes[change])}</Badge>;
};

const dateOf = (day: string | undefined) => (day === undefined ? '—' : <When at={day} />);

const clockColumns: readonly Column<Compared>[] = [
  { id: 'clock', title: words.clock, names: true, cell: (one) => <Clock of={one} /> },
  { id: 'now', title: words.now, cell: ({ now }) => dateOf(now) },
  { id: 'then', title: words.then, cell: ({ then }) => dateOf(then) },
  { id: 'change', title: words.change, cell: (one) => <Change of={one} /> },
];

interface Shown {
  readonly of: Schema<'Case'>;
  readonly simulation: Simulation;
}

/** What would come of a supposition: who would be told, what would run out, and how the dates differ from now. */
export const Outcome = ({ of, simulation: { answers, entries, clocks } }: Shown) => {
  const say = useSay();
  const refusals = answers.flatMap(({ refusal }) => refusal ?? []);
  return (
    <>
      {refusals.length > 0 && (
        <Note kind="warning" title={say(words.refused)}>
          {refusals.map((one, index) => (
            <Reason key={index} of={one} />
          ))}
        </Note>
      )}
      <h2>{say(words.clocks)}</h2>
      <Table
        caption={say(words.clocks)}
        columns={clockColumns}
        rows={compared(of.clocks, clocks)}
        keyOf={({ id }) => id}
      />

      <h2>{say(words.comes)}</h2>
      <Table
        caption={say(words.comes)}
        columns={entryColumns}
        rows={entries.map((entry, place) => ({ ...entry, place })).filter(({ kind }) => kind !== 'refused')}
        keyOf={({ place }) => String(place)}
        empty={<Empty title={say(words.none)} />}
        toneOf={({ kind }) => (kind === 'breach' ? 'fault' : undefined)}
      />
    </>
  );
};

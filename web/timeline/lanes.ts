import { type Bar, clockBar, movesOf } from './clock-bar';
import { pointOf } from './days';
import type { History, Words } from './history';
import { aboutOf, type Mark, markOf, takenBackIn } from './marks';

export interface Lane {
  readonly id: string;
  readonly title: Words;
  /** Where its procedure stands. */
  readonly note?: Words;
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
}

/** The lanes of one person, or of the case as a whole. */
export interface Group {
  readonly id: string;
  readonly title: Words;
  readonly lanes: readonly Lane[];
}

const words = {
  whole: { zh: '全案', en: 'Whole case' },
  duties: { zh: '义务与其他', en: 'Duties and the rest' },
  custody: { zh: '羁押', en: 'Custody' },
};

/** Whatever belongs to no procedure of its own stands in the last lane of its person, or of the case. */
const restOf = (person: string | undefined): string => `rest ${person ?? ''}`;

/** Which lane a procedure or a clock has. Duties share one: there are many, and most are done within a day. */
const homes = ({ procedures, clocks }: History): ReadonlyMap<string, string> => {
  const own = new Map(procedures.map(({ id }) => [id, id]));
  for (const { id, procedure, person } of clocks) {
    const home = own.get(procedure) ?? restOf(person);
    own.set(id, home).set(procedure, home);
  }
  return own;
};

const heldIn = ({ persons, asOf, closedAt }: History, label: string): readonly Bar[] =>
  (persons.find((one) => one.label === label)?.custody ?? []).map(({ from, to }) => {
    const stretch = { from: pointOf(from), to: pointOf(to ?? closedAt ?? asOf) };
    const pieces = [{ stretch: 'held' as const, ...stretch }];
    return { id: `custody ${label} ${from}`, title: words.custody, ...stretch, pieces, open: to === undefined };
  });

const gathered = <Value>(of: readonly (readonly [string, Value])[]): ReadonlyMap<string, readonly Value[]> => {
  const all = new Map<string, Value[]>();
  for (const [key, value] of of) all.set(key, [...(all.get(key) ?? []), value]);
  return all;
};

const marksByLane = (history: History, home: ReadonlyMap<string, string>) => {
  const known = new Set(history.persons.map(({ label }) => label));
  const takenBack = takenBackIn(history.entries);
  return gathered(
    history.entries.map((entry) => {
      const { ids, person } = aboutOf(entry);
      const lane = ids.map((id) => home.get(id)).find((one) => one !== undefined);
      return [
        lane ?? restOf(person !== undefined && known.has(person) ? person : undefined),
        markOf(entry, takenBack),
      ] as const;
    }),
  );
};

const nameOf = ({ label, name }: History['persons'][number]): Words => {
  const text = name === undefined ? label : `${label} ${name}`;
  return { zh: text, en: text };
};

/** Everything of a case in lanes: the whole case first, then person by person in the order of registration. */
export const groupsOf = (history: History): readonly Group[] => {
  const home = homes(history);
  const now = pointOf(history.closedAt ?? history.asOf);
  const moves = movesOf(history.entries);
  const marks = marksByLane(history, home);
  const bars = gathered(
    history.clocks.map((clock) => [home.get(clock.id) ?? '', clockBar(clock, moves, now)] as const),
  );
  const filled = (lane: Omit<Lane, 'bars' | 'marks'>): Lane => ({
    ...lane,
    bars: bars.get(lane.id) ?? [],
    marks: marks.get(lane.id) ?? [],
  });
  const lanesOf = (person: string | undefined): readonly Lane[] => [
    ...(person === undefined
      ? []
      : [{ id: `custody ${person}`, title: words.custody, bars: heldIn(history, person), marks: [] }]),
    ...history.procedures
      .filter((one) => one.person === person)
      .map(({ id, title, stageTitle }) => filled({ id, title, ...(stageTitle ? { note: stageTitle } : {}) })),
    filled({ id: restOf(person), title: words.duties }),
  ];
  return [
    { id: 'case', title: words.whole, lanes: lanesOf(undefined) },
    ...history.persons.map((one) => ({ id: one.label, title: nameOf(one), lanes: lanesOf(one.label) })),
  ]
    .map((group) => ({ ...group, lanes: group.lanes.filter((one) => one.bars.length + one.marks.length > 0) }))
    .filter(({ lanes }) => lanes.length > 0);
};

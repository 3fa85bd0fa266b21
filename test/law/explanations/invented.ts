import { chanceOf, type Chance } from '../../../bench/careers/chance';
import { due } from '../../../domain/time/due';
import { day, minute } from '../../../domain/time/instant';
import { formatInstant } from '../../../domain/time/iso';
import { stateCouncilCalendar } from '../../../law/calendar';
import { runOf, type Line } from './recount';

const hourLengths = ['PT12H', 'PT24H', 'PT36H', 'PT48H'] as const;
const dayLengths = ['P1D', 'P3D', 'P7D', 'P10D', 'P15D', 'P30D', 'P37D'] as const;
const monthLengths = ['P1M', 'P2M', 'P3M', 'P6M', 'P12M', 'P1M15D', 'P1Y'] as const;

/** One of a list that is never empty. */
const pick = <T>(chance: Chance, ...list: readonly [T, ...T[]]): T => chance.oneOf(list) ?? list[0];

interface Invented {
  readonly chance: Chance;
  readonly start: number;
  readonly lengths: readonly [string, ...string[]];
  /** Roughly how long it runs, in milliseconds. */
  readonly span: number;
}

const near = ({ chance, start, span }: Invented): number =>
  start + chance.whole(-span / minute / 10, span / minute) * minute;

const period = (one: Invented): Line['held'][number] => {
  const from = near(one);
  const to = from + one.chance.whole(0, one.span / minute / 3) * minute;
  return { from: formatInstant(from), to: one.chance.happens(0.75) ? formatInstant(to) : null };
};

const some = <T>(chance: Chance, most: number, make: () => T): T[] =>
  chance.happens(0.4) ? [] : Array.from({ length: chance.whole(1, most) }, make);

const extension = (one: Invented): Line['extensions'][number] => {
  const length = pick(one.chance, ...one.lengths);
  const granted = { approvedAt: formatInstant(near(one)), entry: 1 };
  return one.chance.happens(0.5) ? { to: length, ...granted } : { add: length, ...granted };
};

const lawOf = ({ chance, lengths }: Invented, length: string): Omit<Line, keyof ReturnType<typeof factsOf>> => ({
  case: 'invented',
  clock: '',
  row: 'X-01',
  limit: 'invented',
  kind: 'limit',
  basis: [],
  length,
  months: pick(chance, 'spci-202', 'spci-202', 'same-day', 'next-day'),
  roll: pick(chance, 'next-workday', 'next-workday', 'none', 'previous-workday'),
  custody: pick(chance, 'always', 'if-detained', 'if-detained', 'no'),
  mode: pick(chance, 'action', 'duration'),
  workingDays: false,
  named: null,
  backward: null,
  about: null,
  excludes: pick(chance, ['a'], ['a', 'b'], []),
  cap: pick(chance, null, length, pick(chance, ...lengths)),
});

const factsOf = (one: Invented) => ({
  start: formatInstant(one.start),
  extensions: some(one.chance, 3, () => extension(one)),
  suspensions: some(one.chance, 3, () => ({ ground: pick(one.chance, 'a', 'b', 'c'), ...period(one), entry: 1 })),
  held: some(one.chance, 3, () => period(one)),
  due: { kind: 'none', raw: null, effective: null, safe: null, provisional: false } as Line['due'],
  closedAt: null,
  contested: false,
  breachedAt: null,
});

const about = (chance: Chance): Invented => {
  const start = Date.UTC(2015, 0, 1) + chance.whole(0, 13 * 365) * day + chance.whole(0, 1439) * minute;
  if (chance.happens(0.2)) return { chance, start, lengths: hourLengths, span: 3 * day };
  const lengths = [...dayLengths, ...monthLengths] as const;
  return { chance, start, lengths, span: chance.happens(0.5) ? 30 * day : 120 * day };
};

/** Lines of facts that no case has had, with the dates that the engine gives them: whatever may overlap does. */
export const inventedLines = (count: number, seed: number): readonly Line[] => {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, (_, index): Line => {
    const one = about(chance);
    const line = { ...lawOf(one, pick(chance, ...one.lengths)), ...factsOf(one), clock: `invented-${index}` };
    const { kind, raw, effective, safe, provisional } = due(runOf(line), stateCouncilCalendar);
    return { ...line, due: { kind, raw, effective, safe, provisional } };
  });
};

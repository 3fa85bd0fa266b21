import type { Length } from '../domain/limit';
import { before } from '../domain/time/before';
import { dayOf, startOfDay } from '../domain/time/day';
import { due } from '../domain/time/due';
import { day, minute, type Instant } from '../domain/time/instant';
import type { Run } from '../domain/time/run';
import { stateCouncilCalendar as calendar } from '../law/calendar';
import { currentPack, runOf } from '../law/pack';
import { chanceOf } from './careers/chance';
import { journal } from './journal';
import { machineLine } from './machine';
import { median } from './statistics';
import { figure, table } from './table';

export interface DueOptions {
  readonly count: number;
  readonly rounds: number;
}

/** A family of rules: one computation from a start. The number says which of several it is. */
interface Family {
  readonly name: string;
  readonly once: (start: Instant, index: number) => unknown;
}

const bare = { months: 'spci-202', roll: 'next-workday', custody: false, extensions: [], suspensions: [] } as const;

const counted = (name: string, length: Length, change: (start: Instant) => Partial<Run> = () => ({})): Family => ({
  name,
  once: (start) => due({ ...bare, start, length, ...change(start) }, calendar),
});

const appraisal = (start: Instant) => ({
  suspensions: [{ from: start + 5 * day, to: start + 17 * day, ground: 'appraisal' }],
});

const ladder = (start: Instant) => ({
  custody: true,
  extensions: ['P3M', 'P5M', 'P7M'].map((to, index) => ({ to, approvedAt: start + (50 + 30 * index) * day })),
});

const rows = [...currentPack.limits.values()].filter(({ backward }) => !backward);

const everyRow: Family = {
  name: `the ${rows.length} rows of the pack in turn`,
  once: (start, index) => {
    const row = rows[index % rows.length];
    return row && due(runOf(row, { start, custody: index % 2 === 0, extensions: [], suspensions: [] }), calendar);
  },
};

/** The plainest first: the others are compared with it. */
const families: readonly Family[] = [
  counted('seven days, moved by a holiday (R2, R9)', 'P7D'),
  counted('seven days in custody (R10)', 'P7D', () => ({ custody: true })),
  counted('24 hours (R4)', 'PT24H'),
  counted('two months, three readings (R6)', 'P2M'),
  counted('a month and a half (R6)', 'P1M15D'),
  counted('five working days (R22)', 'P5D', () => ({ workingDays: true })),
  { name: 'seven days counted back (R21)', once: (start) => before(dayOf(start), 7, calendar) },
  counted('30 days, twelve suspended (R19)', 'P30D', appraisal),
  counted('two months, extended three times (R17)', 'P2M', ladder),
  counted('the same, and suspended', 'P2M', (start) => ({ ...ladder(start), ...appraisal(start) })),
  counted('two months, begun anew (R20)', 'P2M', (start) => ({ restarts: [start + 40 * day] })),
  everyRow,
];

/** Ten years of starts, at any minute: what is remembered of days and months is remembered in practice too. */
const startsOf = (count: number): readonly Instant[] => {
  const chance = chanceOf(1);
  const first = startOfDay('2016-06-01');
  return Array.from(
    { length: count },
    () => first + chance.whole(0, 3652) * day + chance.whole(0, 24 * 60 - 1) * minute,
  );
};

const micro = 1_000_000;

/** Seconds of processor time: what a core takes, however many others want it. The collector's threads are in it. */
const measure = ({ once }: Family, starts: readonly Instant[]): number => {
  const began = process.cpuUsage();
  starts.forEach(once);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / micro;
};

interface Measured {
  readonly family: Family;
  readonly perSecond: number[];
}

const rowsOf = (measured: readonly Measured[]): string[][] => {
  const plainest = median(measured[0]?.perSecond ?? []) ?? 0;
  return measured.map(({ family: { name }, perSecond }) => {
    const middle = median(perSecond) ?? 0;
    const range = `${figure(Math.min(...perSecond))}–${figure(Math.max(...perSecond))}`;
    return [name, figure(middle), range, figure(micro / middle), `${figure(middle / plainest)} ×`];
  });
};

/** Due dates a second on one core, by family of rules. They take turns; the first round warms up and is not counted. */
export const dueRates = ({ count, rounds }: DueOptions): void => {
  const { say, write, file } = journal('due', { count, rounds });
  say(machineLine());
  say(`${count} computations of each a round; ${rounds} rounds, medians\n`);
  const starts = startsOf(count);
  const measured: readonly Measured[] = families.map((family) => ({ family, perSecond: [] }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { family, perSecond } of measured) {
      const seconds = measure(family, starts);
      if (round > 0) perSecond.push(count / seconds);
      write('round', { round, family: family.name, seconds });
    }
  }
  say(table(['', 'dates/s', 'range', 'µs each', 'to the plainest'], rowsOf(measured)));
  say(`\n${file}`);
};

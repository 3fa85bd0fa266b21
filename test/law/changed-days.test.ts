import fc from 'fast-check';
import { calendarOf, rolls, type Calendar } from '../../domain/time/calendar';
import { changedDays } from '../../domain/time/changed-days';
import { addDays, dayOf, startOfDay, yearOf } from '../../domain/time/day';
import { daysIn, everyDayOf, rangesOf, type DayRange } from '../../domain/time/day-ranges';
import { due } from '../../domain/time/due';
import { minute, type Day } from '../../domain/time/instant';
import { monthReadings } from '../../domain/time/months';
import type { Due, Run } from '../../domain/time/run';
import { calendarFiles, stateCouncilCalendar as released } from '../../law/calendar';
import { withNotice } from '../../law/notices';
import { anyNotice, invented } from '../support/notices';

/** Of the released years some, each left as it is or with days of its own. */
const anyCalendar: fc.Arbitrary<Calendar> = fc
  .record({
    years: fc.subarray(calendarFiles.map((file) => file)),
    flips: fc.array(fc.tuple(fc.nat(4017), fc.nat(6)), { maxLength: 8 }),
    next: fc.option(anyNotice('2026-11-10')),
  })
  .map(({ years, flips, next }) => {
    const ranges = flips.map(([start, length]): DayRange => [
      addDays('2016-01-01', start),
      addDays('2016-01-01', start + length),
    ]);
    const changed = years.map(({ year, off, makeup }) => ({
      year,
      off: [...off, ...ranges.filter(([from]) => yearOf(from) === year)],
      makeup,
    }));
    return calendarOf(next ? [...changed, next] : changed);
  });

const answer = (calendar: Calendar, day: Day): string =>
  calendar.covers(yearOf(day)) ? (calendar.isWorkday(day) ? 'work' : 'rest') : 'unknown';

test('are the days whose answer differs and no other, day by day 2015 to 2030', () => {
  const days = daysIn(['2015-01-01', '2030-12-31']);
  fc.assert(
    fc.property(anyCalendar, anyCalendar, (before, after) => {
      const differing = days.filter((day) => answer(before, day) !== answer(after, day));
      expect(changedDays(before, after).flatMap(daysIn)).toEqual(differing);
    }),
    { numRuns: 40 },
  );
});

test('ascend, and none touches the next', () => {
  fc.assert(
    fc.property(anyCalendar, anyCalendar, (before, after) => {
      const ranges = changedDays(before, after);
      for (const [index, [from, to]] of ranges.entries()) {
        expect(from <= to).toBe(true);
        const next = ranges[index + 1];
        if (next) expect(addDays(to, 1) < next[0]).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

test('a notice for a year without one changes all of it, and the days it names before', () => {
  const after = calendarOf(withNotice(calendarFiles, invented));
  expect(changedDays(released, after)).toEqual([
    ['2026-12-27', '2026-12-27'],
    ['2026-12-31', '2027-12-31'],
  ]);
  expect(changedDays(after, after)).toEqual([]);
  expect(changedDays(calendarOf([]), released)).toEqual([['2016-01-01', '2026-12-31']]);
});

test('ranges hold the days they are made of', () => {
  expect(rangesOf([])).toEqual([]);
  expect(rangesOf(everyDayOf(2024))).toEqual([['2024-01-01', '2024-12-31']]);
  expect(rangesOf(['2024-02-28', '2024-02-29', '2024-03-02'])).toEqual([
    ['2024-02-28', '2024-02-29'],
    ['2024-03-02', '2024-03-02'],
  ]);
  expect(daysIn(['2024-03-02', '2024-03-01'])).toEqual([]);
});

describe('a count that lies outside them', () => {
  const start = fc
    .integer({ min: startOfDay('2026-09-01') / minute, max: startOfDay('2027-06-30') / minute })
    .map((minutes) => minutes * minute);

  const run: fc.Arbitrary<Run> = fc.record({
    start,
    length: fc.oneof(
      fc.integer({ min: 1, max: 45 }).map((days) => `P${days}D`),
      fc.integer({ min: 1, max: 4 }).map((months) => `P${months}M`),
      fc.integer({ min: 1, max: 72 }).map((hours) => `PT${hours}H`),
    ),
    months: fc.constantFrom(...monthReadings),
    roll: fc.constantFrom(...rolls),
    custody: fc.boolean(),
    extensions: fc.array(fc.record({ add: fc.constantFrom('P3D', 'P10D', 'P1M'), approvedAt: start }), {
      maxLength: 2,
    }),
    suspensions: fc.array(
      fc
        .tuple(start, fc.nat(20))
        .map(([from, days]) => ({ from, to: from + days * 1440 * minute, ground: 'psychiatric-evaluation' })),
      { maxLength: 1 },
    ),
  });

  const inDays = run.map((question) => (question.length.startsWith('PT') ? { ...question, extensions: [] } : question));
  const worked = fc.record({ start, days: fc.integer({ min: 1, max: 10 }) }).map(({ start: from, days }): Run => ({
    ...{ start: from, length: `P${days}D`, months: 'spci-202', roll: 'next-workday', custody: false },
    ...{ extensions: [], suspensions: [], workingDays: true },
  }));

  /** From the trigger to the latest date of the answer, or from the earliest. */
  const spanOf = (question: Run, answered: Omit<Due, 'steps'>): DayRange => {
    const { raw, effective, safe, readings } = answered;
    const days = [
      dayOf(question.start),
      ...[raw, effective, safe, ...Object.values(readings)].flatMap((day) => day?.slice(0, 10) ?? []),
    ];
    days.sort();
    return [days[0] ?? '', days.at(-1) ?? ''];
  };

  type Verdict = 'inside' | 'same' | 'moved';
  const judged = (question: Run, after: Calendar, changed: readonly DayRange[]): Verdict => {
    const { steps: _, ...dates } = due(question, released);
    const { steps: __, ...now } = due(question, after);
    const [from, to] = spanOf(question, dates);
    if (changed.some(([a, b]) => a <= to && from <= b)) return 'inside';
    return JSON.stringify(dates) === JSON.stringify(now) ? 'same' : 'moved';
  };

  test('comes to the same dates', () => {
    const seen = { inside: 0, same: 0, moved: 0 };
    const runs = fc.array(fc.oneof(inDays, worked), { minLength: 50, maxLength: 50 });
    fc.assert(
      fc.property(runs, anyNotice('2026-11-10'), (questions, file) => {
        const after = calendarOf(withNotice(calendarFiles, file));
        const changed = changedDays(released, after);
        for (const question of questions) seen[judged(question, after, changed)] += 1;
        expect(seen.moved).toBe(0);
      }),
      { numRuns: 40 },
    );
    expect(Math.min(seen.inside, seen.same)).toBeGreaterThan(200);
  });
});

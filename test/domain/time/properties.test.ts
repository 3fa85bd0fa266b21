import fc from 'fast-check';
import type { MonthReading, Roll } from '../../../domain/limit';
import { before } from '../../../domain/time/before';
import { roll, rolls } from '../../../domain/time/calendar';
import { addDays, dayOf, dayOfNumber, daysBetween, endOfDay, numberOf, startOfDay } from '../../../domain/time/day';
import { due } from '../../../domain/time/due';
import { hour, minute } from '../../../domain/time/instant';
import { formatInstant, parseInstant } from '../../../domain/time/iso';
import { addMonths, monthReadings } from '../../../domain/time/months';
import type { Grant, Run, Suspension } from '../../../domain/time/run';
import { stateCouncilCalendar as calendar } from '../../../law/calendar';

const first = startOfDay('2016-01-01');
const last = startOfDay('2026-06-30');

const instant = fc.integer({ min: first / minute, max: last / minute }).map((minutes) => minutes * minute);
const dayLength = fc.oneof(
  fc.integer({ min: 1, max: 90 }).map((days) => `P${days}D`),
  fc.integer({ min: 1, max: 7 }).map((months) => `P${months}M`),
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 15 })).map(([m, d]) => `P${m}M${d}D`),
);
const hourLength = fc.integer({ min: 1, max: 72 }).map((hours) => `PT${hours}H`);
const reading = fc.constantFrom<MonthReading>(...monthReadings);
const how = fc.constantFrom<Roll>(...rolls);

const run = (change: Partial<Run> & Pick<Run, 'start' | 'length'>): Run => ({
  months: 'spci-202',
  roll: 'next-workday',
  custody: false,
  extensions: [],
  suspensions: [],
  ...change,
});

const anyRun = fc
  .record({
    start: instant,
    length: fc.oneof(dayLength, hourLength),
    months: reading,
    roll: how,
    custody: fc.oneof(
      fc.boolean(),
      fc.tuple(instant, fc.nat(400)).map(([from, days]) => [{ from, to: from + days * 24 * hour }]),
    ),
  })
  .map(run);

const dated = (question: Run) => {
  const answer = due(question, calendar);
  if (answer.end === null) throw new Error('a run of some length is due some time');
  return answer;
};

test('a later start is never due earlier', () => {
  fc.assert(
    fc.property(anyRun, fc.nat(3000), (question, minutes) => {
      // A person's own custody history belongs to one start; it may end between the two.
      const fixed = { ...question, custody: question.custody === true };
      const later = dated({ ...fixed, start: fixed.start + minutes * minute });
      expect(later.end).toBeGreaterThanOrEqual(dated(fixed).end);
      expect(later.safeEnd).toBeGreaterThanOrEqual(dated(fixed).safeEnd);
    }),
  );
});

test('what we warn on is never after what we judge by, and in custody both are the same (R10)', () => {
  fc.assert(
    fc.property(anyRun, (question) => {
      const { raw, effective, safe, end, safeEnd } = dated(question);
      expect(safe <= effective).toBe(true);
      expect(safeEnd).toBeLessThanOrEqual(end);
      if (question.custody !== true) return;
      expect([safe, raw]).toEqual([effective, effective]);
    }),
  );
});

test('a limit of days ends at 24:00 of the day it names, a limit of hours a minute after its due minute (R5)', () => {
  fc.assert(
    fc.property(anyRun, (question) => {
      const { kind, effective, end } = dated(question);
      expect(end).toBe(kind === 'day' ? endOfDay(effective) : parseInstant(effective, 'effective') + minute);
    }),
  );
});

test('the holiday rule lands on the nearest workday on its side, and a second time stays there (R9, R12)', () => {
  fc.assert(
    fc.property(instant, fc.constantFrom<Roll>('next-workday', 'previous-workday'), (at, direction) => {
      const raw = dayOf(at);
      const { day, provisional } = roll(raw, direction, calendar);
      const step = direction === 'next-workday' ? 1 : -1;
      if (provisional) return;
      expect(calendar.isWorkday(day)).toBe(true);
      for (let between = raw; between !== day; between = addDays(between, step)) {
        expect(calendar.isWorkday(between)).toBe(false);
      }
      expect(roll(day, direction, calendar).day).toBe(day);
    }),
  );
});

test('hours never move for a holiday and span exactly their length (R4)', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 72 }), how, (start, hours, rolled) => {
      const answer = dated(run({ start, length: `PT${hours}H`, roll: rolled }));
      expect(answer.effective).toBe(formatInstant(start + hours * hour));
      expect(answer.readings['next-hour'] ?? '').toMatch(/:00:00\+08:00$/);
    }),
  );
});

describe('ceilings of detention, counted from any day (CPL 91)', () => {
  const custody = (start: number, length: string, extensions: readonly Grant[] = []) =>
    dated(run({ start, length, custody: true, extensions })).effective;

  test.each([
    ['3 + 4 + 7 = 14', 'P7D', 14],
    ['30 + 7 = 37', 'P30D', 37],
  ])('%s days', (_, to, total) => {
    fc.assert(
      fc.property(instant, (start) => {
        const requested = custody(start, 'P3D', [{ to, approvedAt: start }]);
        expect(custody(startOfDay(requested), 'P7D')).toBe(addDays(dayOf(start), total));
      }),
    );
  });
});

describe('extensions', () => {
  test('added months are total months from the same trigger, in whatever portions (R17)', () => {
    fc.assert(
      fc.property(
        instant,
        reading,
        fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 4 }),
        (start, months, parts) => {
          const extensions = parts.map((part) => ({ add: `P${part}M`, approvedAt: start }));
          const total = parts.reduce((sum, part) => sum + part, 2);
          expect(dated(run({ start, length: 'P2M', months, extensions })).raw).toBe(
            dated(run({ start, length: `P${total}M`, months })).raw,
          );
        },
      ),
    );
  });

  test('added days run from the raw end, never from the rolled one (R18)', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (start, base, more) => {
        const extensions = [{ add: `P${more}D`, approvedAt: start }];
        const { raw } = dated(run({ start, length: `P${base}D`, extensions }));
        expect(raw).toBe(addDays(dayOf(start), base + more));
      }),
    );
  });

  test('approved at the first instant after the period, one changes nothing; a minute before, it counts', () => {
    fc.assert(
      fc.property(anyRun, fc.constantFrom('P400D', 'PT90H'), (question, to) => {
        const plain = dated(question);
        if ((plain.kind === 'hour') !== to.startsWith('PT')) return;
        // Moved back over a long holiday, a short period ends before the day that it begins on: nothing can be approved in it.
        if (plain.end <= startOfDay(dayOf(question.start))) return;
        const at = (approvedAt: number) => dated({ ...question, extensions: [{ to, approvedAt }] }).end;
        expect(at(plain.end)).toBe(plain.end);
        expect(at(plain.end - minute)).toBeGreaterThan(plain.end);
      }),
    );
  });
});

describe('suspensions (R19)', () => {
  const base = { start: startOfDay('2024-03-01'), length: 'P60D', custody: true } as const;
  const within = fc.tuple(fc.nat(50), fc.nat(40)).map(([from, days]): Suspension => {
    const start = base.start + from * 24 * hour;
    return { from: start, to: start + days * 24 * hour, ground: 'appraisal' };
  });

  test('overlapping ones are counted once, in any order', () => {
    fc.assert(
      fc.property(fc.array(within, { minLength: 1, maxLength: 5 }), (suspensions) => {
        const days = new Set(
          suspensions.flatMap(({ from, to }) =>
            Array.from({ length: daysBetween(dayOf(from), dayOf(to ?? from)) }, (_, n) => addDays(dayOf(from), n)),
          ),
        );
        const forth = dated(run({ ...base, suspensions }));
        const back = dated(run({ ...base, suspensions: [...suspensions].reverse() }));
        expect(forth.effective).toBe(addDays('2024-03-01', 60 + days.size));
        expect(back.effective).toBe(forth.effective);
      }),
    );
  });

  test('one that never ends leaves nothing due; one after the end changes nothing', () => {
    fc.assert(
      fc.property(fc.nat(200), (after) => {
        const from = base.start + after * 24 * hour;
        const answer = due(run({ ...base, suspensions: [{ from, ground: 'appraisal' }] }), calendar);
        expect(answer.kind).toBe(after <= 60 ? 'suspended' : 'day');
        expect(answer.end === null).toBe(after <= 60);
      }),
    );
  });
});

describe('one month from every start day 2013 to 2035', () => {
  const starts = Array.from({ length: numberOf('2035-12-31') - numberOf('2013-01-01') + 1 }, (_, index) =>
    dayOfNumber(numberOf('2013-01-01') + index),
  );
  const lengths = (year: number) => [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

  /** A month counted by hand: no date library, good for these years only. */
  const byHand = (start: string, lastToLast: boolean): string => {
    const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
    const to = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
    const longest = lengths(to.year)[to.month - 1] ?? 0;
    const isLast = day === lengths(year)[month - 1];
    const end = lastToLast && isLast ? longest : Math.min(day, longest);
    return `${to.year}-${String(to.month).padStart(2, '0')}-${String(end).padStart(2, '0')}`;
  };

  test('by the three readings', () => {
    expect(starts).toHaveLength(8400);
    expect(starts.filter((day) => addMonths(day, 1, 'same-day') !== byHand(day, false))).toEqual([]);
    expect(starts.filter((day) => addMonths(day, 1, 'spci-202') !== byHand(day, true))).toEqual([]);
    expect(starts.filter((day) => addMonths(day, 1, 'next-day') !== byHand(addDays(day, 1), false))).toEqual([]);
  });

  test('the next-day reading ends a day after SPCI 202 on 7,886 of 8,035 days, the clamp 1 to 3 days before it on 110', () => {
    const counted = starts.filter((day) => day < '2035-01-01');
    const apart = (other: MonthReading) =>
      counted.map((day) => daysBetween(addMonths(day, 1, 'spci-202'), addMonths(day, 1, other)));
    const nextDay = apart('next-day');
    expect([nextDay.length, nextDay.filter((n) => n === 1).length, nextDay.filter((n) => n === 0).length]).toEqual([
      8035, 7886, 149,
    ]);
    const clamp = apart('same-day').filter((n) => n !== 0);
    expect([clamp.length, Math.min(...clamp), Math.max(...clamp)]).toEqual([110, -3, -1]);
  });
});

test('counting back reaches a workday not after the day named (R21)', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 30 }), (at, days) => {
      const { raw, effective, provisional } = before(dayOf(at), days, calendar);
      expect(daysBetween(raw, dayOf(at))).toBe(days);
      expect(effective <= raw).toBe(true);
      expect(provisional || calendar.isWorkday(effective)).toBe(true);
    }),
  );
});

test('instants survive writing and reading; offsets only say the same minute otherwise', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 59_999 }), (at, rest) => {
      expect(parseInstant(formatInstant(at + rest), 'at')).toBe(at + rest);
      expect(dayOf(at)).toBe(formatInstant(at).slice(0, 10));
    }),
  );
});

import fc from 'fast-check';
import type { MonthReading } from '../../../domain/limit';
import { workdaysAfter } from '../../../domain/time/calendar';
import { addDays, dayOf, daysBetween, endOfDay, startOfDay } from '../../../domain/time/day';
import { due } from '../../../domain/time/due';
import { BeforeStart, InvalidSuspension } from '../../../domain/time/errors';
import { hour, minute } from '../../../domain/time/instant';
import { formatInstant } from '../../../domain/time/iso';
import { addMonths, monthReadings } from '../../../domain/time/months';
import { posted } from '../../../domain/time/posting';
import { restorationBy } from '../../../domain/time/restoration';
import type { Run, Suspension } from '../../../domain/time/run';
import { sentenceEnd } from '../../../domain/time/sentence';
import { travel } from '../../../domain/time/suspensions';
import { stateCouncilCalendar as calendar } from '../../../law/calendar';

/** One property, or a few, for each family of rules; `properties.test.ts` has what holds for all of them. */

const day = 24 * hour;
const instant = fc
  .integer({ min: startOfDay('2016-01-01') / minute, max: startOfDay('2026-06-30') / minute })
  .map((minutes) => minutes * minute);
const reading = fc.constantFrom<MonthReading>(...monthReadings);
const days = (max: number) => fc.integer({ min: 1, max });

const run = (change: Partial<Run> & Pick<Run, 'start' | 'length'>): Run => ({
  months: 'spci-202',
  roll: 'next-workday',
  custody: false,
  extensions: [],
  suspensions: [],
  ...change,
});

const dated = (question: Run) => {
  const answer = due(question, calendar);
  if (answer.end === null) throw new Error('Nothing stops the count here.');
  return answer;
};

const holds = <T extends unknown[]>(property: fc.IProperty<T>): void => {
  fc.assert(property);
};

describe('durations (R3)', () => {
  test('run from the minute itself, and leave no second reading', () => {
    holds(
      fc.property(instant, days(72), fc.nat(59_999), (start, hours, seconds) => {
        const answer = dated(run({ start: start + seconds, length: `PT${hours}H`, mode: 'duration' }));
        expect(answer).toMatchObject({ effective: formatInstant(start + hours * hour), readings: {} });
      }),
    );
  });
});

describe('days (R2, R5)', () => {
  test('PnD ends n days after the day of the trigger, at whatever minute of it that was', () => {
    holds(
      fc.property(instant, days(400), (start, length) => {
        const { raw } = dated(run({ start, length: `P${length}D`, roll: 'none' }));
        expect(raw).toBe(addDays(dayOf(start), length));
        expect(dated(run({ start: startOfDay(dayOf(start)), length: `P${length}D`, roll: 'none' })).raw).toBe(raw);
      }),
    );
  });
});

describe('within (R23) and at once (R24)', () => {
  test('the last day belongs to the period to its last millisecond', () => {
    holds(
      fc.property(instant, days(60), (start, length) => {
        const { end } = dated(run({ start, length: `P${length}D`, roll: 'none' }));
        expect(daysBetween(dayOf(start), dayOf(end - 1))).toBe(length);
        expect(daysBetween(dayOf(start), dayOf(end))).toBe(length + 1);
      }),
    );
  });

  test('what has no number is due on the day itself: holidays, custody and pauses change nothing', () => {
    holds(
      fc.property(instant, fc.boolean(), fc.nat(30), (start, custody, lasts) => {
        const suspensions = [{ from: start, to: start + lasts * day, ground: 'appraisal' }];
        const { raw, effective, safe, end } = dated(run({ start, length: 'immediate', custody, suspensions }));
        expect([raw, effective, safe]).toEqual([dayOf(start), dayOf(start), dayOf(start)]);
        expect(end).toBe(endOfDay(dayOf(start)));
      }),
    );
  });
});

describe('months (R6, R8)', () => {
  test('end in the month they reach, on the same number or its last day', () => {
    holds(
      fc.property(instant, days(36), fc.constantFrom<MonthReading>('same-day', 'spci-202'), (start, months, how) => {
        const from = dayOf(start);
        const to = addMonths(from, months, how);
        const monthOf = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(monthOf(to) - monthOf(from)).toBe(months);
        const isLast = addDays(to, 1).endsWith('-01');
        expect(isLast || to.slice(8) === from.slice(8)).toBe(true);
      }),
    );
  });

  test('the same day is the earliest reading; the others end by what February lacks, and a day, after it at most', () => {
    holds(
      fc.property(instant, days(36), (start, months) => {
        const [same = '', last = '', next = ''] = monthReadings.map((how) => addMonths(dayOf(start), months, how));
        expect(same <= last && same <= next).toBe(true);
        expect(daysBetween(same, last)).toBeLessThanOrEqual(3);
        expect(daysBetween(same, next)).toBeLessThanOrEqual(4);
      }),
    );
  });

  test('half a month is fifteen days behind whole months, in every reading (SPCI 202(1))', () => {
    holds(
      fc.property(instant, days(12), reading, (start, months, how) => {
        const whole = dated(run({ start, length: `P${months}M`, months: how, roll: 'none' }));
        const half = dated(run({ start, length: `P${months}M15D`, months: how, roll: 'none' }));
        expect(daysBetween(whole.raw, half.raw)).toBe(15);
        for (const name of monthReadings) {
          expect(daysBetween(whole.readings[name] ?? '', half.readings[name] ?? '')).toBe(15);
        }
      }),
    );
  });
});

describe('working days (R22)', () => {
  test('n of them lie between the trigger and the end, and the end is one', () => {
    holds(
      fc.property(instant, days(40), (start, count) => {
        const from = dayOf(start);
        const { day: end, provisional } = workdaysAfter(from, count, calendar);
        if (provisional) return;
        const between = Array.from({ length: daysBetween(from, end) }, (_, index) => addDays(from, index + 1));
        expect(between.filter((one) => calendar.isWorkday(one))).toHaveLength(count);
        expect(calendar.isWorkday(end)).toBe(true);
        const answer = dated(run({ start, length: `P${count}D`, workingDays: true }));
        expect([answer.raw, answer.effective, answer.safe]).toEqual([end, end, end]);
      }),
    );
  });
});

describe('the exception of custody (R10)', () => {
  test('held for a minute of the last day it stays, otherwise it moves as anybody else’s', () => {
    holds(
      fc.property(instant, days(60), fc.integer({ min: -2, max: 2 }), fc.nat(1439), (start, length, off, at) => {
        const free = dated(run({ start, length: `P${length}D` }));
        const from = startOfDay(addDays(free.raw, off)) + at * minute;
        const answer = dated(run({ start, length: `P${length}D`, custody: [{ from, to: from + minute }] }));
        expect(answer.effective).toBe(off === 0 ? free.raw : free.effective);
      }),
    );
  });
});

const stops = (start: number): fc.Arbitrary<Suspension[]> =>
  fc.array(
    fc.tuple(fc.nat(50), fc.nat(20)).map(([after, lasts]) => ({
      from: start + after * day,
      to: start + (after + lasts) * day,
      ground: 'appraisal',
    })),
    { maxLength: 4 },
  );

/** Stretches that are left when what overlaps or meets is one. */
const joined = (suspensions: readonly Suspension[]): number => {
  let reached = -Infinity;
  return [...suspensions]
    .sort((a, b) => a.from - b.from)
    .filter(({ from, to = from }) => {
      const apart = from > reached;
      reached = Math.max(reached, to);
      return apart;
    }).length;
};

describe('excluded time (R19)', () => {
  const start = startOfDay('2024-03-01');

  test('the second reading is a day later for every stretch of it, and is never judged by', () => {
    holds(
      fc.property(stops(start), reading, (suspensions, months) => {
        const { raw, readings } = dated(run({ start, length: 'P2M15D', months, roll: 'none', suspensions }));
        if (suspensions.length === 0) return;
        const [first = '', second = ''] = [readings['excluded-end-minus-start'], readings['excluded-both-ends']];
        expect(first).toBe(raw);
        expect(daysBetween(first, second)).toBe(joined(suspensions));
      }),
    );
  });

  test('hours are taken out by the minute, what overlaps once', () => {
    holds(
      fc.property(fc.array(fc.tuple(fc.nat(600), fc.nat(600)), { minLength: 1, maxLength: 4 }), (pieces) => {
        const minutes = new Set(pieces.flatMap(([from, lasts]) => Array.from({ length: lasts }, (_, n) => from + n)));
        const suspensions = pieces.map(([from, lasts]) => ({
          from: start + from * minute,
          to: start + (from + lasts) * minute,
          ground: 'sobering-up',
        }));
        const { effective } = dated(run({ start, length: 'PT24H', suspensions }));
        expect(effective).toBe(formatInstant(start + 24 * hour + minutes.size * minute));
      }),
    );
  });

  test('what lasts as long as was granted counts, a day longer is refused', () => {
    holds(
      fc.property(instant, days(90), (from, length) => {
        const granted = `P${length}D`;
        const lasting = (more: number) => () =>
          due(
            run({
              start: from,
              length: 'P2M',
              suspensions: [{ from, to: from + (length + more) * day, granted, ground: 'file-reading' }],
            }),
            calendar,
          );
        expect(lasting(0)).not.toThrow();
        expect(lasting(1)).toThrow(InvalidSuspension);
      }),
    );
  });
});

describe('travel (R13)', () => {
  const road = fc.tuple(instant, fc.nat(30), days(20)).map(([start, after, lasts]) => ({
    start,
    suspensions: [{ from: start + after * day, to: start + (after + lasts) * day, ground: travel, basis: 'a ticket' }],
    lasts,
  }));

  test('entered with its basis it is taken out, whatever else the limit excludes', () => {
    holds(
      fc.property(road, ({ start, suspensions, lasts }) => {
        const { raw } = dated(run({ start, length: 'P30D', suspensions, excludes: ['appraisal'] }));
        expect(raw).toBe(addDays(dayOf(start), 30 + lasts));
      }),
    );
  });

  test('never prolongs custody, a cap on a measure, or working days', () => {
    holds(
      fc.property(
        road,
        fc.constantFrom<Partial<Run>>(
          { custody: true },
          { custody: [{ from: 0 }] },
          { mode: 'duration' },
          { workingDays: true },
        ),
        ({ start, suspensions }, change) => {
          const asked = run({ start, length: 'P30D', ...change });
          expect(dated({ ...asked, suspensions }).end).toBe(dated(asked).end);
        },
      ),
    );
  });
});

describe('restarts (R20)', () => {
  test('count in full from the latest, as if nothing had been before', () => {
    holds(
      fc.property(instant, fc.array(fc.nat(200), { minLength: 1, maxLength: 4 }), reading, (start, later, months) => {
        const restarts = later.map((after) => start + after * day);
        const before = { add: 'P1M', approvedAt: start };
        const asked = run({ start, length: 'P2M', months, restarts, extensions: [before] });
        const anew = run({ start: Math.max(...restarts), length: 'P2M', months });
        const kept = Math.max(...later) === 0 ? [before] : [];
        expect(dated(asked)).toMatchObject({ raw: dated({ ...anew, extensions: kept }).raw });
      }),
    );
  });

  test('are never earlier than the clock', () => {
    holds(
      fc.property(instant, days(100), (start, before) => {
        const asked = run({ start, length: 'P2M', restarts: [start, start - before * day] });
        expect(() => due(asked, calendar)).toThrow(BeforeStart);
      }),
    );
  });
});

describe('papers posted (R14)', () => {
  test('on the last day are in time, a minute after it are not; before the clock they cannot be', () => {
    holds(
      fc.property(instant, fc.constantFrom('P10D', 'P1M', 'PT24H'), fc.boolean(), (start, length, custody) => {
        const answer = dated(run({ start, length, custody }));
        const inTime = (at: number) => posted(answer, start, at).inTime;
        expect([inTime(start), inTime(answer.end - 1), inTime(answer.end)]).toEqual([true, true, false]);
        expect(() => posted(answer, start, start - day)).toThrow(BeforeStart);
      }),
    );
  });
});

describe('a limit that was missed (R15)', () => {
  test('is asked to be restored within five days of the end of the obstacle, moved by a holiday as any right is', () => {
    holds(
      fc.property(instant, (ends) => {
        const answer = restorationBy(ends, calendar);
        expect(answer.raw).toBe(addDays(dayOf(ends), 5));
        expect(answer.effective).toBe(dated(run({ start: ends, length: 'P5D' })).effective);
        expect(answer.steps[0]).toMatchObject({ rule: 'R15', basis: 'CPL 106; SPCI 203' });
      }),
    );
  });
});

describe('sentences (R7)', () => {
  test('end the day before the period of as many months does (SPCI 202)', () => {
    holds(
      fc.property(instant, days(300), (start, months) => {
        const period = addMonths(dayOf(start), months, 'spci-202');
        expect(sentenceEnd(dayOf(start), `P${months}M`).raw).toBe(addDays(period, -1));
      }),
    );
  });

  test('of years end the day before the same day, and where there is none, before the last of the month', () => {
    holds(
      fc.property(instant, days(25), (start, years) => {
        const first = dayOf(start);
        const same = `${Number(first.slice(0, 4)) + years}${first.slice(4)}`;
        const leap = first.endsWith('02-29') && (Number(first.slice(0, 4)) + years) % 4 !== 0;
        const after = leap ? same.replace('29', '28') : same;
        expect(sentenceEnd(first, `P${years}Y`).raw).toBe(addDays(after, -1));
      }),
    );
  });

  test('follow one on another without a gap: the next begins on the day after, at 24:00', () => {
    holds(
      fc.property(instant, days(60), (start, months) => {
        const { raw, end } = sentenceEnd(dayOf(start), `P${months}M15D`);
        const whole = sentenceEnd(dayOf(start), `P${months}M`).raw;
        expect(raw).toBe(addDays(whole, 15));
        expect(end).toBe(endOfDay(raw));
      }),
    );
  });
});

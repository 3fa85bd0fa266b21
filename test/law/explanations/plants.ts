import { addDays, daysBetween, isWeekend } from '../../../domain/time/day';
import { day as dayLength, hour, minute } from '../../../domain/time/instant';
import { formatInstant } from '../../../domain/time/iso';
import * as of from './occasions';
import { miscounted, weekendsOnly, withoutMakeup, workday } from './recount';

const { backward, counting, forward, onHours } = of;

/** Wrong dates, each as somebody could come to it. */
export const plants: readonly (readonly [what: string, mistake: of.Mistake])[] = [
  ['the day judged by is a day later', forward(({ effective }) => ({ effective: addDays(effective, 1) }))],
  ['the day judged by is a day earlier', forward(({ effective }) => ({ effective: addDays(effective, -1) }))],
  ['R2: the day of the trigger is counted', forward((days, line) => of.inDays(line) && of.shifted(days, -1))],
  ['R3: hours end a minute later', onHours((end) => end + minute)],
  ['R4: hours are rounded up', onHours((end) => Math.ceil(end / hour) * hour)],
  [
    'R5: what ran out passes for met',
    ({ breachedAt, closedAt }) => (breachedAt !== null && closedAt !== null ? { breachedAt: null } : undefined),
  ],
  [
    'R5: what was met passes for run out',
    ({ breachedAt, closedAt, contested, due: { kind, effective } }) =>
      breachedAt === null && closedAt !== null && !contested && kind === 'day' && effective !== null
        ? { breachedAt: `${addDays(effective, 1)}T00:00:00+08:00` }
        : undefined,
  ],
  [
    'R6: from the last day of a month not to the last',
    counting(of.inMonths, (run) => ({ ...run, months: 'same-day' })),
  ],
  ['R6: months are counted from the day after', counting(of.inMonths, (run) => ({ ...run, months: 'next-day' }))],
  [
    'R6: a month is thirty days',
    counting(
      ({ length }) => length === 'P1M',
      ({ cap: _, ...run }) => ({ ...run, length: 'P30D' }),
    ),
  ],
  [
    'R8: custody takes the later of two month readings',
    forward(({ raw }, line) => {
      const free =
        of.inCustody(line) &&
        of.inMonths(line) &&
        miscounted(line, (run) => ({ ...run, custody: false, roll: 'none' }));
      return !!free && free.raw !== raw && { raw: free.raw, effective: free.raw, safe: free.raw };
    }),
  ],
  [
    'R9: a Sunday does not move',
    forward(
      ({ raw, effective }) => isWeekend(raw) && isWeekend(addDays(raw, -1)) && effective > raw && { effective: raw },
    ),
  ],
  ['R9: weekends rest, the holiday does not', counting(of.any, (run) => run, weekendsOnly)],
  [
    'R9: it moves to the workday before',
    forward(({ raw, effective }) => effective > raw && { effective: workday(raw, 'previous-workday') }),
  ],
  [
    'R9: hours move over a holiday',
    onHours((end) => {
      const last = formatInstant(end).slice(0, 10);
      return end + daysBetween(last, workday(last, 'next-workday')) * dayLength;
    }),
  ],
  ['R9: the safe day moves, too', forward(({ effective, safe }) => effective > safe && { safe: effective })],
  ['the safe day lies behind the day judged by', forward(({ effective }) => ({ safe: addDays(effective, 1) }))],
  ['R10: the end of custody moves over a holiday', counting(of.inCustody, (run) => ({ ...run, custody: false }))],
  ['R10: a person at large passes for held', counting(of.ifDetained, (run) => ({ ...run, custody: true }))],
  [
    'R10: held for a part of the last day passes for free',
    counting(of.freedOnLastDay, (run) => ({ ...run, custody: false })),
  ],
  ['R12: a make-up day is taken for a rest day', counting(of.any, (run) => run, withoutMakeup)],
  [
    'R12: a year without a notice passes for certain',
    ({ due }) => (due.provisional ? { due: { provisional: false } } : undefined),
  ],
  [
    'R12: a year with a notice passes for uncertain',
    ({ due }) => (due.kind === 'day' && !due.provisional ? { due: { provisional: true } } : undefined),
  ],
  ['R17: an extension is left out', counting(of.any, (run) => ({ ...run, extensions: [] }))],
  [
    'R18: an extension is counted from the end that had moved over a holiday',
    forward((days, line) => {
      const moved = of.movedBefore(line);
      return moved > 0 && of.shifted(days, moved);
    }),
  ],
  [
    'R18: an extension goes beyond the cap',
    counting(
      ({ cap, due }) => cap !== null && cap !== 'immediate' && due.kind === 'day',
      ({ cap: _, ...run }) => ({
        ...run,
        extensions: [...run.extensions, { add: 'P15D', approvedAt: run.start + minute }],
      }),
    ),
  ],
  [
    'R19: time that is excluded is counted',
    counting(
      (line) => of.takenOut(line) > 0,
      (run) => ({ ...run, suspensions: [] }),
    ),
  ],
  [
    'R19: time is taken out twice',
    forward((days, line) => of.takenOut(line) > 0 && of.shifted(days, of.takenOut(line))),
  ],
  [
    'R19: both ends of a suspension are taken out',
    forward((days, line) => of.takenOut(line) > 0 && of.shifted(days, 1)),
  ],
  ['R19: a ground that does not stop the limit is taken out', counting(of.any, ({ excludes: _, ...run }) => run)],
  [
    'R19: a clock that stands still goes on',
    counting(
      ({ due }) => due.kind === 'suspended',
      (run) => ({ ...run, suspensions: [] }),
    ),
  ],
  [
    'R21: counted back onto a rest day, it stays there',
    backward(({ raw, effective }) => effective < raw && { effective: raw, safe: raw }),
  ],
  [
    'R21: counted back onto a rest day, it moves forward',
    backward(({ raw, effective }) => {
      const day = workday(raw, 'next-workday');
      return effective < raw && { effective: day, safe: day };
    }),
  ],
  [
    'R21: what any of the last days will do for is judged on the first',
    backward(({ safe }, line) => line.backward === 'within' && { raw: safe, effective: safe }),
  ],
  [
    'R22: working days are counted as days',
    counting(
      ({ workingDays }) => workingDays,
      ({ workingDays: _, ...run }) => run,
    ),
  ],
  [
    'R24: at once moves over a holiday',
    forward(({ raw }, { length }) => {
      const day = workday(raw, 'next-workday');
      return length === 'immediate' && day !== raw && { effective: day };
    }),
  ],
];

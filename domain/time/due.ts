import type { Calendar } from './calendar';
import { rolls } from './calendar';
import { dayOf, endOfDay } from './day';
import { countDays } from './day-count';
import { InvalidExtension, InvalidInterval, UnknownReading } from './errors';
import { countHours } from './hour-count';
import { formatInstant } from './iso';
import { parseLength } from './length';
import { monthReadings } from './months';
import { openingSteps } from './opening';
import { restarted } from './restart';
import { undated, type Due, type Run } from './run';
import { say } from './steps';
import { checkSuspensions } from './suspensions';

const checked = (run: Run): void => {
  if (!monthReadings.includes(run.months)) throw new UnknownReading('months', 'R6', run.months, monthReadings);
  if (!rolls.includes(run.roll)) throw new UnknownReading('roll', 'R9', run.roll, rolls);
  checkSuspensions(run);
  if (typeof run.custody === 'boolean') return;
  run.custody.forEach(({ from, to }, index) => {
    if (to !== undefined && to < from) {
      throw new InvalidInterval(`custody[${index}]`, 'R10', formatInstant(from), formatInstant(to));
    }
  });
};

const withoutLength = (run: Run): Due => {
  if (run.extensions.length > 0)
    throw new InvalidExtension('extensions', 'a limit without a length cannot be extended');
  const paused = run.suspensions.map(({ ground }) => say.counts(ground));
  if (run.length === 'none') return { ...undated, kind: 'none', steps: [say.none(run.basis), ...paused] };
  const day = dayOf(run.start);
  const end = endOfDay(day);
  const steps = [...openingSteps(run), say.atOnce(day), ...paused, say.dayEnds(formatInstant(end))];
  return {
    kind: 'day',
    raw: day,
    effective: day,
    safe: day,
    end,
    safeEnd: end,
    provisional: false,
    readings: {},
    steps,
  };
};

/**
 * When a run of a time limit is due: the one counting function. Pure; all of its rules are told in `docs/due.md`.
 *
 * @param asked instants in epoch milliseconds; the trigger is day 0 for days and months, its own minute for hours
 * @param calendar asked only where the holiday rule applies; a year it does not cover makes the answer provisional
 * @returns days as `YYYY-MM-DD`, hours as instants with `+08:00`; `end` is null where nothing is due
 * @throws {InvalidLength} {InvalidExtension} {InvalidInterval} {InvalidSuspension} {BeforeStart} {UnknownReading}
 *   {DayOutOfRange} naming rule and field
 * @see CPL 105; SPCI 202; 民法典 202, 203
 */
export const due = (asked: Run, calendar: Calendar): Due => {
  checked(asked);
  const run = restarted(asked);
  if (run.length === 'none' || run.length === 'immediate') return withoutLength(run);
  const span = parseLength(run.length, 'length');
  return span.unit === 'hours' ? countHours(run, span.hours) : countDays(run, span, calendar);
};

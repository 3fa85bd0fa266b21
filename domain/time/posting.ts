import { dayOf, startOfDay } from './day';
import { BeforeStart } from './errors';
import type { Instant } from './instant';
import { formatInstant, toMinute } from './iso';
import type { Due, Step } from './run';
import { say } from './steps';

/** Whether papers were posted in time, and why. */
export interface Posted {
  readonly inTime: boolean;
  readonly step: Step;
}

/**
 * Papers posted before the period has run out are in time, whenever they arrive. Where nothing is due, nothing is late.
 *
 * @param start beginning of the period: nobody can answer what has not happened
 * @param at what the postmark says; a day alone stands for its 00:00
 * @throws {BeforeStart} R14
 * @see CPL 105(3)
 */
export const posted = (due: Due, start: Instant, at: Instant): Posted => {
  const first = due.kind === 'hour' ? toMinute(start) : startOfDay(dayOf(start));
  if (at < first) throw new BeforeStart('posted', 'R14', formatInstant(at), formatInstant(start));
  const inTime = due.end === null || at < due.end;
  const judged = inTime ? say.posted : say.postedLate;
  return { inTime, step: judged(formatInstant(at), due.effective ?? due.kind) };
};

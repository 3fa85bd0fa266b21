import { roll, workdaysAfter, type Calendar } from './calendar';
import { heldOn } from './custody';
import { addDays, earlier } from './day';
import type { Day } from './instant';
import { lastDay, type DaySpan } from './length';
import { monthReadings } from './months';
import type { Run } from './run';

/** A day count under way. `excluded` counts end − start of each pause, `bothEnds` also the day a pause ends on (R19). */
export interface Count {
  readonly trigger: Day;
  readonly span: DaySpan;
  readonly excluded: number;
  readonly bothEnds: number;
  /** A pause has begun and not ended. */
  readonly standing: boolean;
}

/** What a count comes to: before the holiday rule, judged by, earliest defensible; and why. */
export interface Judged {
  readonly raw: Day;
  readonly effective: Day;
  readonly safe: Day;
  readonly held: boolean;
  readonly provisional: boolean;
}

/**
 * The end of a count as it stands. Held on the earliest reading's last day, the person ends custody that day (R8, R10);
 * otherwise the declared reading counts, and moves for a holiday unless the person is held on its last day.
 */
export const judge = (run: Run, count: Count, calendar: Calendar): Judged => {
  const { trigger, span, excluded } = count;
  if (run.workingDays) {
    const { day, provisional } = workdaysAfter(trigger, span.days, calendar);
    return { raw: day, effective: day, safe: day, held: false, provisional };
  }
  const declared = addDays(lastDay(trigger, span, run.months), excluded);
  // `same-day` is never later than the other two readings, whatever is added to them.
  const earliest =
    span.months === 0 ? declared : earlier(declared, addDays(lastDay(trigger, span, 'same-day'), excluded));
  const fixed = (day: Day): Judged => ({ raw: day, effective: day, safe: earliest, held: true, provisional: false });
  if (heldOn(run.custody, earliest)) return fixed(earliest);
  if (heldOn(run.custody, declared)) return fixed(declared);
  const { day: effective, provisional } = roll(declared, run.roll, calendar);
  const back = run.roll === 'previous-workday';
  const safe = back ? earlier(effective, roll(earliest, run.roll, calendar).day) : earliest;
  return { raw: declared, effective, safe, held: false, provisional };
};

/** Every reading by name, before the holiday rule; empty where the rules leave no choice. */
export const readingsOf = (run: Run, { trigger, span, excluded, bothEnds }: Count): Record<string, Day> => {
  const readings: Record<string, Day> = {};
  if (span.months > 0) {
    for (const reading of monthReadings) readings[reading] = addDays(lastDay(trigger, span, reading), excluded);
  }
  if (bothEnds > excluded) {
    const counted = lastDay(trigger, span, run.months);
    readings['excluded-end-minus-start'] = addDays(counted, excluded);
    readings['excluded-both-ends'] = addDays(counted, bothEnds);
  }
  return readings;
};

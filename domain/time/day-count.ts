import type { Calendar } from './calendar';
import { roll } from './calendar';
import { heldOn } from './custody';
import { dayOf, daysBetween, earlier, endOfDay, isWeekend, startOfDay, yearOf, addDays } from './day';
import { InvalidExtension } from './errors';
import { eventsOf, type Event } from './events';
import type { Day } from './instant';
import { formatInstant } from './iso';
import { lastDay, parseLength, plus, type DaySpan } from './length';
import { monthReadings } from './months';
import { pausesOf, type Pause } from './pauses';
import { undated, type Due, type Judged, type Run, type Step } from './run';
import { say } from './steps';

/** A day count under way. `excluded` counts end − start of each pause, `bothEnds` also the day a pause ends on (R19). */
interface Count {
  readonly span: DaySpan;
  readonly excluded: number;
  readonly bothEnds: number;
  readonly standing: boolean;
}

const inDays = (length: string, field: string): DaySpan => {
  const span = parseLength(length, field);
  if (span.unit === 'hours') throw new InvalidExtension(field, 'a period of days or months is not extended by hours');
  return span;
};

/** The last day by each reading; one entry where months play no part. */
const lastDays = (run: Run, trigger: Day, { span, excluded }: Count): ReadonlyMap<string, Day> => {
  const readings = span.months === 0 ? [run.months] : monthReadings;
  return new Map(readings.map((reading) => [reading, addDays(lastDay(trigger, span, reading), excluded)]));
};

const judge = (run: Run, trigger: Day, count: Count, calendar: Calendar): Judged => {
  const declared = addDays(lastDay(trigger, count.span, run.months), count.excluded);
  // `same-day` is never later than the other two readings, whatever is added to them.
  const earliest =
    count.span.months === 0
      ? declared
      : earlier(declared, addDays(lastDay(trigger, count.span, 'same-day'), count.excluded));
  if (heldOn(run.custody, earliest)) {
    return { raw: earliest, effective: earliest, safe: earliest, held: true, provisional: false };
  }
  if (heldOn(run.custody, declared)) {
    return { raw: declared, effective: declared, safe: earliest, held: true, provisional: false };
  }
  const { day: effective, provisional } = roll(declared, run.roll, calendar);
  const back = run.roll === 'previous-workday';
  const safe = back ? earlier(effective, roll(earliest, run.roll, calendar).day) : earliest;
  return { raw: declared, effective, safe, held: false, provisional };
};

const pauseTaken = (count: Count, { from, to }: Pause): Count => {
  if (to === undefined) return { ...count, standing: true };
  const days = daysBetween(dayOf(from), dayOf(to));
  return { ...count, excluded: count.excluded + days, bothEnds: count.bothEnds + days + 1 };
};

const extended = (count: Count, event: Event & { kind: 'grant' }): Count => {
  const { to, add } = event.grant;
  if (to !== undefined) return { ...count, span: inDays(to, `${event.field}.to`) };
  return { ...count, span: plus(count.span, inDays(add ?? '', `${event.field}.add`)) };
};

const endOfCap = (run: Run, trigger: Day, count: Count): Day | undefined =>
  run.cap === undefined ? undefined : addDays(lastDay(trigger, inDays(run.cap, 'cap'), run.months), count.excluded);

const grantStep = ({ grant }: Event & { kind: 'grant' }, before: Count, raw: Day): Step => {
  const by = grant.by === undefined ? '' : ` (${grant.by})`;
  if (grant.to !== undefined) return say.stacked(grant.to, by, raw);
  const months = before.span.months > 0;
  const total = grant.add ?? '';
  return months && /\d+[YM]/.test(total) ? say.stacked(`+${total}`, by, raw) : say.added(total, by, raw);
};

/** The count after one event, with the step that says what became of it. */
const after = (run: Run, trigger: Day, count: Count, event: Event, calendar: Calendar, steps: Step[]): Count => {
  const now = judge(run, trigger, count, calendar);
  const inside = event.at < endOfDay(now.effective) && event.at >= startOfDay(trigger);
  if (event.kind === 'pause') {
    if (!inside && !count.standing) {
      steps.push(say.tooLate(event.pause.ground, now.effective));
      return count;
    }
    const next = pauseTaken(count, event.pause);
    steps.push(
      next.standing
        ? say.standing(event.pause.ground, dayOf(event.pause.from))
        : say.excluded(
            event.pause.ground,
            `P${next.excluded - count.excluded}D`,
            judge(run, trigger, next, calendar).raw,
          ),
    );
    return next;
  }
  const next = extended(count, event);
  if (!inside && !(count.standing && event.at >= startOfDay(trigger))) {
    steps.push(say.late(formatInstant(event.at), now.effective));
    return count;
  }
  const raw = judge(run, trigger, next, calendar).raw;
  const cap = endOfCap(run, trigger, next);
  if (cap !== undefined && raw > cap) {
    steps.push(say.beyondCap(run.cap ?? '', now.raw));
    return count;
  }
  if (raw <= now.raw) {
    steps.push(say.noLonger(event.grant.to ?? '', now.raw));
    return count;
  }
  steps.push(grantStep(event, count, raw));
  return next;
};

const rollSteps = (run: Run, judged: Judged, calendar: Calendar): Step[] => {
  const { raw, effective, held, provisional } = judged;
  if (held) return [say.held(effective)];
  if (run.roll === 'none') return [say.notRolled(effective)];
  const steps: Step[] = [];
  if (effective > raw) steps.push(say.rolled(raw, effective));
  else if (effective < raw) steps.push(say.rolledBack(raw, effective));
  else steps.push(!provisional && isWeekend(raw) ? say.makeup(raw) : say.workday(raw));
  if (provisional) steps.push(say.provisional(effective));
  else if (effective.slice(5) > '12-25' && !calendar.covers(yearOf(effective) + 1)) {
    steps.push(say.mayMove(yearOf(effective) + 1, effective));
  }
  return steps;
};

const readingsOf = (run: Run, trigger: Day, count: Count): Record<string, string> => {
  const days = lastDays(run, trigger, count);
  const readings: Record<string, string> = count.span.months === 0 ? {} : Object.fromEntries(days);
  if (count.bothEnds > count.excluded) {
    const declared = lastDay(trigger, count.span, run.months);
    readings['excluded-end-minus-start'] = addDays(declared, count.excluded);
    readings['excluded-both-ends'] = addDays(declared, count.bothEnds);
  }
  return readings;
};

/** Counts a period of days or months (R2, R5, R6, R8–R10, R12, R17–R19). */
export const countDays = (run: Run, base: DaySpan, calendar: Calendar): Due => {
  const trigger = dayOf(run.start);
  const steps: Step[] = [say.length(run.length, run.basis)];
  let count: Count = { span: base, excluded: 0, bothEnds: 0, standing: false };
  const first = judge(run, trigger, count, calendar);
  steps.push(say.dayZero(trigger, first.raw));
  if (base.months > 0) steps.push(say.months(run.months, first.raw));
  const pauses = pausesOf(run, (instant) => startOfDay(dayOf(instant)), steps);
  for (const event of eventsOf(run, pauses)) count = after(run, trigger, count, event, calendar, steps);
  const readings = readingsOf(run, trigger, count);
  if (count.standing) return { ...undated, kind: 'suspended', readings: {}, steps };
  const judged = judge(run, trigger, count, calendar);
  const declared = readings[run.months];
  if (judged.held && declared !== undefined && declared !== judged.raw) {
    steps.push(say.earlierMonth(`${run.months} ${declared}`, judged.raw));
  }
  steps.push(...rollSteps(run, judged, calendar));
  const end = endOfDay(judged.effective);
  steps.push(say.dayEnds(formatInstant(end)));
  const { raw, effective, safe, provisional } = judged;
  return { kind: 'day', raw, effective, safe, end, safeEnd: endOfDay(safe), provisional, readings, steps };
};

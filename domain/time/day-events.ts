import type { Calendar } from './calendar';
import { dayOf, daysBetween, endOfDay, startOfDay } from './day';
import { InvalidExtension } from './errors';
import type { Event } from './events';
import type { Day } from './instant';
import { formatInstant } from './iso';
import { judge, type Count, type Judged } from './judge';
import { lengthOf, parseLength, plus, type DaySpan } from './length';
import type { Pause } from './pauses';
import type { Grant, Run, Step } from './run';
import { say } from './steps';

/** A count after an event, with the sentence that says what became of it. */
export interface Changed {
  readonly count: Count;
  readonly step: Step;
}

const inDays = (length: string, field: string): DaySpan => {
  const span = parseLength(length, field);
  if (span.unit === 'hours') throw new InvalidExtension(field, 'a period of days or months is not extended by hours');
  return span;
};

const paused = (run: Run, count: Count, pause: Pause, now: Judged, calendar: Calendar): Changed => {
  const { from, to, ground } = pause;
  if (from >= endOfDay(now.effective)) return { count, step: say.tooLate(ground, now.effective) };
  if (to === undefined) return { count: { ...count, standing: true }, step: say.standing(ground, dayOf(from)) };
  const days = daysBetween(dayOf(from), dayOf(to));
  const next = { ...count, excluded: count.excluded + days, bothEnds: count.bothEnds + days + 1 };
  return { count: next, step: say.excluded(ground, `P${days}D`, judge(run, next, calendar).raw) };
};

const extended = ({ span }: Count, { to, add }: Grant, field: string): DaySpan =>
  to === undefined ? plus(span, inDays(add ?? '', `${field}.add`)) : inDays(to, `${field}.to`);

/** The longest total is read as the end itself is: in custody by the earliest reading (R8), or it would grow by the difference. */
const endOfCap = (run: Run, count: Count, calendar: Calendar): Day | undefined =>
  run.cap === undefined ? undefined : judge(run, { ...count, span: inDays(run.cap, 'cap') }, calendar).raw;

const grantStep = (run: Run, before: DaySpan, after: DaySpan, { to, add, by }: Grant, raw: Day): Step => {
  const who = by === undefined ? '' : ` (${by})`;
  if (to !== undefined) return say.total(to, who, raw, run.basis);
  return after.months > before.months ? say.stacked(lengthOf(after), who, raw) : say.added(add ?? '', who, raw);
};

const granted = (
  run: Run,
  count: Count,
  event: Event & { kind: 'grant' },
  now: Judged,
  calendar: Calendar,
): Changed => {
  const { grant, at, field } = event;
  const next = { ...count, span: extended(count, grant, field) };
  const inside = at >= startOfDay(count.trigger) && (count.standing || at < endOfDay(now.effective));
  if (!inside) return { count, step: say.late(formatInstant(at), now.effective) };
  const { raw } = judge(run, next, calendar);
  const cap = endOfCap(run, next, calendar);
  if (cap !== undefined && raw > cap) return { count, step: say.beyondCap(run.cap ?? '', now.raw) };
  if (raw <= now.raw) return { count, step: say.noLonger(lengthOf(next.span), now.raw) };
  return { count: next, step: grantStep(run, count.span, next.span, grant, raw) };
};

/**
 * One pause or extension applied to a count of days. What comes outside the running period has no effect and says so.
 *
 * @throws {InvalidLength} {InvalidExtension} naming the field of a length that cannot be read or counts hours
 */
export const dayEvent = (run: Run, count: Count, event: Event, calendar: Calendar): Changed => {
  const now = judge(run, count, calendar);
  return event.kind === 'pause'
    ? paused(run, count, event.pause, now, calendar)
    : granted(run, count, event, now, calendar);
};

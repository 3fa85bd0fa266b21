import { InvalidExtension } from './errors';
import { eventsOf, type Event } from './events';
import { hour, minute, type Instant } from './instant';
import { formatInstant, toMinute } from './iso';
import { parseLength } from './length';
import { pausesOf } from './pauses';
import { undated, type Due, type Run, type Step } from './run';
import { say } from './steps';

/** An hour count under way: its length, and the milliseconds of pauses taken out of it. */
interface Count {
  readonly length: number;
  readonly excluded: number;
  readonly standing: boolean;
}

const inHours = (length: string, field: string): number => {
  const span = parseLength(length, field);
  if (span.unit !== 'hours') throw new InvalidExtension(field, 'a period of hours is not extended by days or months');
  return span.hours * hour;
};

const extended = (count: Count, { grant, field }: Event & { kind: 'grant' }): Count =>
  grant.to !== undefined
    ? { ...count, length: inHours(grant.to, `${field}.to`) }
    : { ...count, length: count.length + inHours(grant.add ?? '', `${field}.add`) };

const after = (run: Run, start: Instant, count: Count, event: Event, steps: Step[]): Count => {
  const end = start + count.length + count.excluded;
  const at = toMinute(event.at);
  const inside = at >= start && (at <= end || count.standing);
  const shown = formatInstant(end);
  if (event.kind === 'pause') {
    const { ground, from, to } = event.pause;
    if (!inside) steps.push(say.tooLate(ground, shown));
    else if (to === undefined) steps.push(say.standing(ground, formatInstant(from)));
    else steps.push(say.excluded(ground, `PT${(to - from) / minute}M`, formatInstant(end + to - from)));
    if (!inside) return count;
    return to === undefined ? { ...count, standing: true } : { ...count, excluded: count.excluded + to - from };
  }
  const { grant } = event;
  const next = extended(count, event);
  const by = grant.by === undefined ? '' : ` (${grant.by})`;
  const reached = formatInstant(start + next.length + next.excluded);
  if (!inside) steps.push(say.late(formatInstant(event.at), shown));
  else if (run.cap !== undefined && next.length > inHours(run.cap, 'cap')) steps.push(say.beyondCap(run.cap, shown));
  else if (next.length <= count.length) steps.push(say.noLonger(grant.to ?? '', shown));
  else {
    steps.push(grant.to !== undefined ? say.stacked(grant.to, by, reached) : say.added(grant.add ?? '', by, reached));
    return next;
  }
  return count;
};

/**
 * Counts a period of hours (R3, R4): exact from the minute of the trigger, never moved by a holiday. The literal reading
 * of R4 drops the starting hour; it is shown, never used, because exact hours are never later than the law allows.
 */
export const countHours = (run: Run, hours: number): Due => {
  const start = toMinute(run.start);
  const steps: Step[] = [say.length(run.length, run.basis)];
  let count: Count = { length: hours * hour, excluded: 0, standing: false };
  const first = formatInstant(start + count.length);
  const isDuration = run.mode === 'duration';
  steps.push((isDuration ? say.duration : say.hours)(formatInstant(start), first));
  const pauses = pausesOf(run, toMinute, steps);
  for (const event of eventsOf(run, pauses)) count = after(run, start, count, event, steps);
  if (count.standing) return { ...undated, kind: 'suspended', steps };
  const due = start + count.length + count.excluded;
  const at = formatInstant(due);
  const nextHour = Math.floor(due / hour) * hour + hour;
  const readings: Record<string, string> = isDuration ? {} : { exact: at, 'next-hour': formatInstant(nextHour) };
  const end = due + minute;
  return { kind: 'hour', raw: at, effective: at, safe: at, end, safeEnd: end, provisional: false, readings, steps };
};

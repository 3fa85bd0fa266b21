import { InvalidExtension } from './errors';
import type { Event } from './events';
import { hour, minute, type Instant } from './instant';
import { formatInstant, toMinute } from './iso';
import { parseLength } from './length';
import type { Pause } from './pauses';
import type { Grant, Run, Step } from './run';
import { say } from './steps';

/** An hour count under way, in milliseconds: its length, and what pauses took out of it. */
export interface HourCount {
  readonly start: Instant;
  readonly length: number;
  readonly excluded: number;
  /** A pause has begun and not ended. */
  readonly standing: boolean;
}

/** A count after an event, with the sentence that says what became of it. */
export interface HourChanged {
  readonly count: HourCount;
  readonly step: Step;
}

/** The due minute. */
export const endOf = ({ start, length, excluded }: HourCount): Instant => start + length + excluded;

const inHours = (length: string, field: string): number => {
  const span = parseLength(length, field);
  if (span.unit !== 'hours') throw new InvalidExtension(field, 'a period of hours is not extended by days or months');
  return span.hours * hour;
};

const paused = (count: HourCount, { from, to, ground }: Pause): HourChanged => {
  const end = endOf(count);
  if (from > end) return { count, step: say.tooLate(ground, formatInstant(end)) };
  if (to === undefined) return { count: { ...count, standing: true }, step: say.standing(ground, formatInstant(from)) };
  const next = { ...count, excluded: count.excluded + to - from };
  return { count: next, step: say.excluded(ground, `PT${(to - from) / minute}M`, formatInstant(endOf(next))) };
};

const extended = (count: HourCount, { to, add }: Grant, field: string): number =>
  to === undefined ? count.length + inHours(add ?? '', `${field}.add`) : inHours(to, `${field}.to`);

const granted = (run: Run, count: HourCount, { grant, at, field }: Event & { kind: 'grant' }): HourChanged => {
  const next = { ...count, length: extended(count, grant, field) };
  const end = formatInstant(endOf(count));
  const inside = toMinute(at) >= count.start && (count.standing || toMinute(at) <= endOf(count));
  if (!inside) return { count, step: say.late(formatInstant(at), end) };
  if (run.cap !== undefined && next.length > inHours(run.cap, 'cap'))
    return { count, step: say.beyondCap(run.cap, end) };
  const total = `PT${next.length / hour}H`;
  if (next.length <= count.length) return { count, step: say.noLonger(total, end) };
  const by = grant.by === undefined ? '' : ` (${grant.by})`;
  const reached = formatInstant(endOf(next));
  const step = grant.add === undefined ? say.total(total, by, reached, run.basis) : say.added(grant.add, by, reached);
  return { count: next, step };
};

/**
 * One pause or extension applied to a count of hours. What comes outside the running period has no effect and says so.
 *
 * @throws {InvalidLength} {InvalidExtension} naming the field of a length that cannot be read or counts days
 */
export const hourEvent = (run: Run, count: HourCount, event: Event): HourChanged =>
  event.kind === 'pause' ? paused(count, event.pause) : granted(run, count, event);

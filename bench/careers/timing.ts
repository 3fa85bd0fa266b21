import { day, hour, minute, type Instant } from '../../domain/time/instant';
import { toMinute } from '../../domain/time/iso';
import type { Chance } from './chance';
import type { Task } from './tasks';

/** When something happens, and when it comes in. */
export interface Moment {
  readonly occurredAt: Instant;
  readonly receivedAt: Instant;
}

/** Most of what is owed is done in time; some at the last minute, some a minute too late, some late, some never. */
const beforeOrAfter = (chance: Chance, now: Instant, end: Instant): Instant | undefined => {
  const share = chance.next();
  if (end <= now) return share < 0.85 ? now + chance.whole(1, 5 * 24) * hour : undefined;
  if (share < 0.72) return now + (end - now) * (0.02 + 0.93 * chance.next());
  if (share < 0.79) return end - minute;
  if (share < 0.84) return end;
  if (share < 0.95) return end + chance.whole(1, 8 * 24) * hour;
  return share < 0.98 ? end + chance.whole(8, 40) * day : undefined;
};

const lag = (chance: Chance): number => {
  const share = chance.next();
  if (share < 0.9) return 0;
  if (share < 0.96) return chance.whole(1, 40) * minute;
  return share < 0.985 ? chance.whole(1, 48) * hour : chance.whole(2, 20) * day;
};

/** The moment at which a task is dealt with; undefined where nobody ever does. */
export const momentFor = (chance: Chance, now: Instant, { end, days: [from, to] }: Task): Moment | undefined => {
  const free = now + (from + (to - from) * chance.next()) * day;
  const at = end === null ? free : beforeOrAfter(chance, now, end);
  if (at === undefined) return undefined;
  // People type minutes; machines stamp seconds.
  const occurredAt = Math.max(now, chance.happens(0.8) ? toMinute(at) : Math.floor(at));
  return { occurredAt, receivedAt: occurredAt + lag(chance) };
};

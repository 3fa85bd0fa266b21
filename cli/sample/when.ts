import { dayOf, startOfDay } from '../../domain/time/day';
import { day, hour, minute, type Instant } from '../../domain/time/instant';

/** How long before now: whole legal days with a time of day (`12d 09:30`), or hours or minutes (`15h`, `40m`). */
export type When = `${number}d` | `${number}d ${number}:${number}` | `${number}h` | `${number}m`;

/** Offices open at nine. What says no time of day comes then, each line a while after the one before. */
const opening = 9 * hour;

/** The instant that a line of a story means. `shift` sets cases of one kind apart; days stay the same days. */
export const instantOf = (when: When, now: Instant, shift: Instant): Instant => {
  const [, count = '0', unit, clock] = /^(\d+)([dhm])(?: (\d+:\d+))?$/.exec(when) ?? [];
  if (unit === 'm') return now - Number(count) * minute;
  if (unit === 'h') return now - Number(count) * hour;
  const midnight = startOfDay(dayOf(now)) - Number(count) * day;
  const [hours = 0, minutes = 0] = clock?.split(':').map(Number) ?? [];
  return midnight + (clock === undefined ? opening : hours * hour + minutes * minute) + shift;
};

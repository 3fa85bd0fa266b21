import { addDays, dayOf, numberOf, startOfDay } from '../domain/time/day';
import type { Day, Instant } from '../domain/time/instant';

/** A week begins on Monday. */
export type Length = 'week' | 'month';

const beginOf: Readonly<Record<Length, (day: Day) => Day>> = {
  // Day 0 was a Thursday.
  week: (day) => addDays(day, -((((numberOf(day) + 3) % 7) + 7) % 7)),
  month: (day) => `${day.slice(0, 7)}-01`,
};

export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

/** Before it no day is counted: a Monday, and the first of its month. */
const firstDay: Day = '1900-01-01';

/** The latest periods, the one in which the instant lies last; that one ends when the calendar says, not at the instant. */
export const latestPeriods = (at: Instant, length: Length, count: number): readonly Period[] => {
  const begin = beginOf[length];
  const longest = { week: 7, month: 31 }[length];
  let from = begin(dayOf(at));
  let to = begin(addDays(from, longest));
  const periods: Period[] = [];
  for (let left = count; left > 0; left -= 1) {
    periods.unshift({ from: startOfDay(from), to: startOfDay(to) });
    if (from === firstDay) break;
    [from, to] = [begin(addDays(from, -1)), from];
  }
  return periods;
};

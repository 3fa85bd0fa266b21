import type { Calendar } from './calendar';
import { everyDayOf, rangesOf, type DayRange } from './day-ranges';
import type { Day } from './instant';

const changedIn = (year: number, before: Calendar, after: Calendar): Day[] =>
  before.covers(year) && after.covers(year)
    ? everyDayOf(year).filter((day) => before.isWorkday(day) !== after.isWorkday(day))
    : everyDayOf(year);

/**
 * The days on which two calendars answer otherwise: rest or work, or no answer in one of them. A year that only one covers
 * is changed on all of its days. A count that begins and ends outside these ranges, with none of them between, comes to the
 * same dates under both.
 *
 * @returns inclusive ranges, ascending, none touching the next
 */
export const changedDays = (before: Calendar, after: Calendar): readonly DayRange[] => {
  const years = [...new Set([...before.years, ...after.years])].sort((a, b) => a - b);
  return rangesOf(years.flatMap((year) => changedIn(year, before, after)));
};

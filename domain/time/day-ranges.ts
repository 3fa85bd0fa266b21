import { dayOfNumber, daysBetween, numberOf } from './day';
import type { Day } from './instant';

/** From one day to another, both included. */
export type DayRange = readonly [from: Day, to: Day];

/** Every day of a range, ascending; none where it ends before it starts. */
export const daysIn = ([from, to]: DayRange): Day[] => {
  const first = numberOf(from);
  return Array.from({ length: Math.max(numberOf(to) - first + 1, 0) }, (_, index) => dayOfNumber(first + index));
};

export const everyDayOf = (year: number): Day[] => daysIn([`${year}-01-01`, `${year}-12-31`]);

/** The fewest ranges that hold exactly these days, which ascend. */
export const rangesOf = (days: readonly Day[]): DayRange[] => {
  const starts = days.filter((day, index) => index === 0 || daysBetween(days[index - 1] ?? day, day) !== 1);
  const ends = days.filter((day, index) => index === days.length - 1 || daysBetween(day, days[index + 1] ?? day) !== 1);
  return starts.map((from, index) => [from, ends[index] ?? from]);
};

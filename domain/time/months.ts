import { Temporal } from 'temporal-polyfill';
import type { MonthReading } from '../limit';
import { addDays } from './day';
import { DayOutOfRange, UnknownReading } from './errors';
import type { Day } from './instant';

/** The three ways months are counted in practice, in the order answers list them. */
export const monthReadings = ['same-day', 'spci-202', 'next-day'] as const satisfies readonly MonthReading[];

/** Months since the year 0, and the day in its month. */
interface MonthDay {
  readonly month: number;
  readonly day: number;
}

const monthDay = (day: Day): MonthDay => ({
  month: Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1,
  day: Number(day.slice(8, 10)),
});

const lengths = new Map<number, number>();

/** Days of a month, remembered: each costs the calendar library 3 µs, and there are only 3,600 of them. */
const lengthOfMonth = (month: number): number => {
  const known = lengths.get(month);
  if (known !== undefined) return known;
  const year = Math.floor(month / 12);
  if (year < 1900 || year > 2199) throw new DayOutOfRange(`the year ${year}`);
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month: (month % 12) + 1 });
  lengths.set(month, daysInMonth);
  return daysInMonth;
};

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

const nameOf = ({ month, day }: MonthDay): Day => `${Math.floor(month / 12)}-${two((month % 12) + 1)}-${two(day)}`;

const sameDay = (start: Day, months: number): Day => {
  const from = monthDay(start);
  const month = from.month + months;
  return nameOf({ month, day: Math.min(from.day, lengthOfMonth(month)) });
};

const lastToLast = (start: Day, months: number): Day => {
  const from = monthDay(start);
  const month = from.month + months;
  return from.day === lengthOfMonth(from.month) ? nameOf({ month, day: lengthOfMonth(month) }) : sameDay(start, months);
};

/**
 * Adds whole months to a legal day by one named reading.
 *
 * - `same-day`: the same-numbered day, else the last day of that month (Civil Code 202).
 * - `spci-202`: as `same-day`, but from the last day of a month to the last day of a month (SPCI 202(1)).
 * - `next-day`: months are counted from the day after the trigger, as some tools do; never earlier than the others.
 *
 * @param start day of the event; it is day 0 and never counts (CPL 105(2))
 * @param months whole calendar months, ≥ 0
 * @returns the last day of the period, before any holiday rule
 * @throws {UnknownReading} a rule that can end on a day that does not exist must name its reading
 * @throws {DayOutOfRange}
 */
export const addMonths = (start: Day, months: number, reading: MonthReading): Day => {
  switch (reading) {
    case 'same-day':
      return sameDay(start, months);
    case 'spci-202':
      return lastToLast(start, months);
    case 'next-day':
      return sameDay(addDays(start, 1), months);
    default:
      throw new UnknownReading('months', 'R6', String(reading), monthReadings);
  }
};

import { Temporal } from 'temporal-polyfill';
import type { MonthReading } from '../limit';
import { addDays, isDay } from './day';
import { DayOutOfRange, UnknownReading } from './errors';
import type { Day } from './instant';

/** The three ways months are counted in practice, in the order answers list them. */
export const monthReadings = ['same-day', 'spci-202', 'next-day'] as const satisfies readonly MonthReading[];

const clamped = (start: Day, months: number): Temporal.PlainDate => Temporal.PlainDate.from(start).add({ months });

const toLastDay = (start: Day, months: number): Temporal.PlainDate => {
  const from = Temporal.PlainDate.from(start);
  const to = from.add({ months });
  return from.day === from.daysInMonth ? to.with({ day: to.daysInMonth }) : to;
};

const named = (date: Temporal.PlainDate): Day => {
  const name = date.toString();
  if (!isDay(name)) throw new DayOutOfRange(name);
  return name;
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
      return named(clamped(start, months));
    case 'spci-202':
      return named(toLastDay(start, months));
    case 'next-day':
      return addMonths(addDays(start, 1), months, 'same-day');
    default:
      throw new UnknownReading('months', 'R6', String(reading), monthReadings);
  }
};

import { Temporal } from 'temporal-polyfill';
import { DayOutOfRange, InvalidInstant } from './errors';
import { day as dayLength, hour, type Day, type Instant } from './instant';

/** Legal time is UTC+8 by statute and without summer time since 1992; a zone database could only add surprises. */
const offset = 8 * hour;

const epoch = Temporal.PlainDate.from('1970-01-01');
const first = Date.UTC(1900, 0, 1) / dayLength;
const last = Date.UTC(2199, 11, 31) / dayLength;

/** Names of days already asked for: PlainDate costs 3 µs a day, and the same few thousand days come again and again. */
const names = new Map<number, Day>();

/** Days since 1970-01-01, for arithmetic. The day must be valid (`parseDay`). */
export const numberOf = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / dayLength;

/** @throws {DayOutOfRange} outside 1900 to 2199 */
export const dayOfNumber = (number: number): Day => {
  const known = names.get(number);
  if (known !== undefined) return known;
  if (!(number >= first && number <= last)) throw new DayOutOfRange(`day number ${number}`);
  const name = epoch.add({ days: number }).toString();
  names.set(number, name);
  return name;
};

/** The legal day an instant lies in. */
export const dayOf = (instant: Instant): Day => dayOfNumber(Math.floor((instant + offset) / dayLength));

/** 00:00 of the day, +08:00. */
export const startOfDay = (day: Day): Instant => numberOf(day) * dayLength - offset;

/** 24:00 of the day, that is 00:00 of the next: the first instant that is no longer in it (R5). */
export const endOfDay = (day: Day): Instant => startOfDay(day) + dayLength;

/** @throws {DayOutOfRange} outside 1900 to 2199 */
export const addDays = (day: Day, days: number): Day => dayOfNumber(numberOf(day) + days);

/** Calendar days from one day to another; the first does not count (R2). */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** 1970-01-01 was a Thursday. */
export const isWeekend = (day: Day): boolean => (((numberOf(day) + 3) % 7) + 7) % 7 > 4;

/** The earlier of two days; ISO days sort as text. */
export const earlier = (a: Day, b: Day): Day => (b < a ? b : a);

const shape = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Whether the text is an existing day `YYYY-MM-DD` of the years 1900 to 2199. */
export const isDay = (text: string): boolean => shape.test(text) && dayOfNumber(numberOf(text)) === text;

/** @throws {InvalidInstant} naming the field, for anything but an existing day of the years 1900 to 2199 */
export const parseDay = (text: string, field: string): Day => {
  if (!isDay(text))
    throw new InvalidInstant(text, field, 'does not exist, or is not written YYYY-MM-DD, in the years 1900 to 2199');
  return text;
};

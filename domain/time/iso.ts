import { dayOf, endOfDay, isDay, startOfDay } from './day';
import { InvalidInstant } from './errors';
import { hour, minute, type Instant } from './instant';

const shape =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

const offsetOf = (text: string | undefined): number => {
  if (text === undefined) return 8 * hour;
  if (text === 'Z') return 0;
  const size = Number(text.slice(1, 3)) * hour + Number(text.slice(4, 6)) * minute;
  return text.startsWith('-') ? -size : size;
};

// A day that exists may still begin outside the years we count once its offset is taken off.
const [first, last] = [startOfDay('1900-01-01'), endOfDay('2199-12-31')];

const read = (text: string): Instant | undefined => {
  const parts = shape.exec(text);
  const [, day = '', hours, minutes, seconds = '0', fraction = '0', zone] = parts ?? [];
  if (!parts || !isDay(day)) return undefined;
  const time = Number(hours) * hour + Number(minutes) * minute + Number(seconds) * 1000;
  const milliseconds = Math.floor(Number(`0.${fraction}`) * 1000);
  const instant = startOfDay(day) + 8 * hour + time + milliseconds - offsetOf(zone);
  return instant >= first && instant < last ? instant : undefined;
};

/**
 * Reads `YYYY-MM-DDTHH:MM[:SS[.fff]]` with `Z`, an offset, or nothing: without one it is legal time, +08:00.
 *
 * @throws {InvalidInstant} naming the field; a day that does not exist, hour 24, a leap second, and what lies outside
 *   1900 to 2199 in legal time are refused
 */
export const parseInstant = (text: string, field: string): Instant => {
  const instant = read(text);
  if (instant !== undefined) return instant;
  throw new InvalidInstant(
    text,
    field,
    'does not exist, or is not written YYYY-MM-DDTHH:MM[:SS] with an offset or in legal time',
  );
};

/** Whether `parseInstant` can read a text. */
export const isInstant = (text: string): boolean => read(text) !== undefined;

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** `2026-03-09T10:00:00+08:00`; milliseconds only where there are some. */
export const formatInstant = (instant: Instant): string => {
  const day = dayOf(instant);
  const since = instant - startOfDay(day);
  const time = `${two(Math.floor(since / hour))}:${two(Math.floor(since / minute) % 60)}:${two(Math.floor(since / 1000) % 60)}`;
  const rest = since % 1000;
  return `${day}T${time}${rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`}+08:00`;
};

/** Cuts to the minute: a law that counts hours knows no seconds. */
export const toMinute = (instant: Instant): Instant => Math.floor(instant / minute) * minute;

import { dayText, partsOf, pointOf } from '../../timeline/days';

const shape = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?:[T ]*(\d{1,2}):(\d{2}))?$/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:[T ]*(\d{1,2}):(\d{2}))?$/;

const narrow = (text: string): string =>
  text
    .trim()
    .replace(/[！-～]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/　/g, ' ');

const two = (text: string): string => text.padStart(2, '0');

const isDay = (date: string): boolean => dayText(pointOf(date)) === date;

const nextDay = (date: string): string => `${dayText(pointOf(date) + 1)}T00:00:00+08:00`;

/** A minute of a day, up to its 24:00. */
const minuteOf = (date: string, hour: number, minute: number): string | undefined => {
  if (hour === 24 && minute === 0) return nextDay(date);
  if (hour > 23 || minute > 59) return undefined;
  return `${date}T${two(String(hour))}:${two(String(minute))}:00+08:00`;
};

/**
 * A day, or a day and a minute, as people type them: `20260316`, `2026-3-16 18:00`, `2026年3月16日`. Undefined where it is
 * no such day. A day alone is its beginning, or with `end` its 24:00.
 */
export const instantIn = (text: string, end = false): string | undefined => {
  const plain = narrow(text);
  const found = compact.exec(plain) ?? shape.exec(plain);
  if (!found) return undefined;
  const [, year = '', month = '', day = '', hour, minute] = found;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (!isDay(date)) return undefined;
  return hour === undefined ? minuteOf(date, end ? 24 : 0, 0) : minuteOf(date, Number(hour), Number(minute));
};

/** How an instant stands in a field: `2026-03-16 18:00`. */
export const typed = (instant: string): string => instant.slice(0, 16).replace('T', ' ');

/** The end of the day before. */
const beforeToday = (now: string): string => `${now.slice(0, 10)}T00:00:00+08:00`;

/** The end of the last day from Monday to Friday. Public holidays are the server's to know. */
const beforeWeekday = (now: string): string => {
  let day = Math.floor(pointOf(now)) - 1;
  while ([0, 6].includes(partsOf(day).weekday)) day -= 1;
  return `${dayText(day + 1)}T00:00:00+08:00`;
};

/** The end of the day before the last day that has come: what was known when there was still time. */
const beforeDue = (now: string, dues: readonly string[]): string | undefined => {
  const last = dues
    .map((one) => one.slice(0, 10))
    .filter((one) => one <= now.slice(0, 10))
    .sort()
    .pop();
  return last === undefined ? undefined : `${last}T00:00:00+08:00`;
};

export const presets = ['yesterday', 'workday', 'due'] as const;
export type Preset = (typeof presets)[number];

/** Instants that are often asked for; undefined where there is none. `dues`: the last days of the clocks of the case. */
export const presetOf = (preset: Preset, now: string, dues: readonly string[]): string | undefined => {
  if (preset === 'yesterday') return beforeToday(now);
  return preset === 'workday' ? beforeWeekday(now) : beforeDue(now, dues);
};

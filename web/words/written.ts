const fullWidth = /[０-９：－．／　]/g;

/** Digits and signs as a Chinese input method leaves them. */
const narrow = (text: string): string =>
  text.replace(fullWidth, (sign) => (sign === '　' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)));

const days = [
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
];
const times = [/^(\d{1,2}):(\d{2})(?::\d{2})?$/, /^(\d{2})(\d{2})$/, /^(\d{1,2})[时点](?:(\d{1,2})分?|整)?$/];

const partsOf = (patterns: readonly RegExp[], text: string): readonly number[] | undefined => {
  const found = patterns.map((one) => one.exec(text)).find((one) => one !== null);
  return found?.slice(1).map((one: string | undefined) => Number(one ?? 0));
};

const two = (n: number): string => String(n).padStart(2, '0');
const iso = (at: Date): string => at.toISOString().slice(0, 10);

/** A day as people write it, `20260316`, `2026-3-16`, `2026年3月16日`, as the API does; undefined where there is no such day. */
export const dayWritten = (text: string): string | undefined => {
  const [year = 0, month = 0, day = 0] = partsOf(days, narrow(text).replaceAll(/\s/g, '')) ?? [];
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = year > 1900 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real ? iso(at) : undefined;
};

const nextDay = (day: string): string => iso(new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000));

const divided = /^(\S+?[日号]|\S+)\s*(\S*)$/;

/** The minute of a day: up to 1440, which is its end. */
const minuteWritten = (text: string): number | undefined => {
  const [hour = 24, minute = 60] = partsOf(times, text) ?? [];
  const of = hour * 60 + minute;
  return minute < 60 && of <= 1440 ? of : undefined;
};

/** A day and an hour, at legal time. 24:00 is the first instant of the next day, which is how the API writes it. */
export const instantWritten = (text: string): string | undefined => {
  const [, on = '', at = ''] = divided.exec(narrow(text).trim().replace('T', ' ')) ?? [];
  const [day, minute] = [dayWritten(on), minuteWritten(at)];
  if (day === undefined || minute === undefined) return undefined;
  if (minute === 1440) return `${nextDay(day)}T00:00:00+08:00`;
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+08:00`;
};

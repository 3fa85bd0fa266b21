/** A point of legal time: days since 1970-01-01 at +08:00, with its part of the day. No zone of the browser enters it. */
export type Point = number;

const minutesOfDay = 1_440;
const shape = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:\+08:00)?)?$/;

/**
 * A day or an instant as the API writes it, at +08:00. 24:00 is the end of its day.
 * @throws {Error} what is neither
 */
export const pointOf = (text: string): Point => {
  const found = shape.exec(text);
  if (!found) throw new Error(`Neither a day nor an instant at +08:00: ${text}`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((one) => Number(one || 0));
  const whole = Date.UTC(year, month - 1, day) / (minutesOfDay * 60_000);
  return whole + (hour * 60 + minute + second / 60) / minutesOfDay;
};

/** Where a last day or a last minute ends: a day lasts until its 24:00. */
export const endOf = (text: string): Point => pointOf(text) + (text.includes('T') ? 0 : 1);

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

/** The calendar day that a point lies in. */
export const partsOf = (point: Point): Parts => {
  const date = new Date(Math.floor(point) * minutesOfDay * 60_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
};

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-03-16` */
export const dayText = (point: Point): string => {
  const { year, month, day } = partsOf(point);
  return `${year}-${two(month)}-${two(day)}`;
};

/** A last day with its 24:00, or a last minute as it stands: `03-16 24:00`. The year is for whoever has room for it. */
export const deadlineText = (text: string): string =>
  text.includes('T') ? text.slice(5, 16).replace('T', ' ') : `${text.slice(5)} 24:00`;

/** What ran out at the end of a day is said with that day: `2026-03-17T00:00:00+08:00` is 24:00 of the 16th. */
export const ranOutAt = (instant: string): string =>
  instant.includes('T00:00') ? `${dayText(pointOf(instant) - 1)}T24:00:00+08:00` : instant;

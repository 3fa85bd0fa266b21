import type { Length, MonthReading } from '../limit';
import { addDays } from './day';
import { InvalidLength } from './errors';
import type { Day } from './instant';
import { addMonths } from './months';

/**
 * A length read: hours, or calendar months and days (R1). `lead` are days that stand before the months, which happens
 * only when months are added to a period of days; a length as written counts its months first (`P1M15D`).
 */
export type Span =
  | { readonly unit: 'hours'; readonly hours: number }
  | { readonly unit: 'days'; readonly lead: number; readonly months: number; readonly days: number };

export type DaySpan = Extract<Span, { unit: 'days' }>;

const daysShape = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?$/;
const hoursShape = /^PT(\d{1,5})H$/;

const reason = (text: string): string => {
  if (text.includes('-')) return 'a length is never negative; count back with "before"';
  if (/\d[.,]\d/.test(text)) return 'half a month is always P15D (R6)';
  if (/^P\d.*T/.test(text)) return 'hours do not combine with days or months';
  if (/^PT.*[MS]$/.test(text)) return 'minutes and seconds are no statutory unit';
  if (text.endsWith('W')) return 'weeks are no statutory unit; write days';
  return 'write PT24H, P7D, P1M or P1M15D';
};

const asHours = (text: Length): Span | undefined => {
  const parts = hoursShape.exec(text);
  return parts ? { unit: 'hours', hours: Number(parts[1]) } : undefined;
};

const asDays = (text: Length): Span | undefined => {
  const parts = daysShape.exec(text);
  if (!parts) return undefined;
  const [years, months, days] = [parts[1], parts[2], parts[3]].map((part) => Number(part ?? 0));
  return { unit: 'days', lead: 0, months: (years ?? 0) * 12 + (months ?? 0), days: days ?? 0 };
};

const isZero = (span: Span): boolean => (span.unit === 'hours' ? span.hours === 0 : span.months + span.days === 0);

const read = (text: Length, field: string): Span => {
  const span = asHours(text) ?? asDays(text);
  if (!span) throw new InvalidLength(text, field, reason(text));
  if (isZero(span)) throw new InvalidLength(text, field, 'a length is greater than zero; at once is "immediate"');
  return span;
};

/** The law knows a few dozen lengths; more distinct texts than this are not worth remembering. */
const remembered = 512;
const known = new Map<Length, Span>();

/**
 * Reads an ISO 8601 length of hours, or of years, months and days.
 *
 * @throws {InvalidLength} R1, naming the field: zero, negative, mixed with hours, minutes, weeks, fractions
 */
export const parseLength = (text: Length, field: string): Span => {
  const before = known.get(text);
  if (before) return before;
  const span = read(text, field);
  if (known.size < remembered) known.set(text, span);
  return span;
};

/** Months stack as total months from the same trigger (R17); everything else runs on from the raw end (R18). */
export const plus = (a: DaySpan, b: DaySpan): DaySpan => {
  const daysFirst = b.months > 0 && a.months === 0 && a.lead === 0;
  return {
    unit: 'days',
    lead: daysFirst ? a.days : a.lead,
    months: a.months + b.months,
    days: (daysFirst ? 0 : a.days) + b.days,
  };
};

const written = (months: number, days: number): Length =>
  `P${months > 0 ? `${months}M` : ''}${days > 0 ? `${days}D` : ''}`;

/** A span as a length again; days that stand before months are written first, apart. */
export const lengthOf = ({ lead, months, days }: DaySpan): Length =>
  lead > 0 ? `P${lead}D+${written(months, days)}` : written(months, days);

/** The last day of a span; the trigger day is day 0 (R2). */
export const lastDay = (trigger: Day, span: DaySpan, reading: MonthReading): Day => {
  const from = span.lead === 0 ? trigger : addDays(trigger, span.lead);
  const month = span.months === 0 ? from : addMonths(from, span.months, reading);
  return span.days === 0 ? month : addDays(month, span.days);
};

import type { Length } from '../limit';
import { addDays } from './day';
import { InvalidLength } from './errors';
import type { Day } from './instant';
import { addMonths } from './months';
import type { MonthReading } from '../limit';

/**
 * A length read: hours, or calendar months and days (R1). `lead` are days that stand before the months, which happens
 * only when months are added to a period of days; a length as written counts its months first (`P1M15D`).
 */
export type Span =
  | { readonly unit: 'hours'; readonly hours: number }
  | { readonly unit: 'days'; readonly lead: number; readonly months: number; readonly days: number };

export type DaySpan = Extract<Span, { unit: 'days' }>;

const shape = /^P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?$/;
const hoursShape = /^PT(\d{1,5})H$/;

const reason = (text: string): string => {
  if (text.includes('-')) return 'a length is never negative; count back with "before"';
  if (/\d[.,]\d/.test(text)) return 'half a month is always P15D (R6)';
  if (/^P.*T/.test(text) && !text.startsWith('PT')) return 'hours do not combine with days or months';
  if (/^PT.*[MS]/.test(text)) return 'minutes and seconds are no statutory unit';
  if (text.endsWith('W')) return 'weeks are no statutory unit; write days';
  return 'write PT24H, P7D, P1M or P1M15D';
};

const read = (text: Length, field: string): Span => {
  const inHours = hoursShape.exec(text);
  const inDays = text === 'P' ? null : shape.exec(text);
  if (!inHours && !inDays) throw new InvalidLength(text, field, reason(text));
  const span: Span = inHours
    ? { unit: 'hours', hours: Number(inHours[1]) }
    : {
        unit: 'days',
        lead: 0,
        months: Number(inDays?.[1] ?? 0) * 12 + Number(inDays?.[2] ?? 0),
        days: Number(inDays?.[3] ?? 0),
      };
  if (span.unit === 'hours' ? span.hours === 0 : span.months + span.days === 0) {
    throw new InvalidLength(text, field, 'a length is greater than zero; at once is "immediate"');
  }
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

/** The last day of a span; the trigger day is day 0 (R2). */
export const lastDay = (trigger: Day, span: DaySpan, reading: MonthReading): Day => {
  const from = span.lead === 0 ? trigger : addDays(trigger, span.lead);
  const month = span.months === 0 ? from : addMonths(from, span.months, reading);
  return span.days === 0 ? month : addDays(month, span.days);
};

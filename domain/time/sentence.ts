import type { Length } from '../limit';
import { addDays, endOfDay } from './day';
import { InvalidLength } from './errors';
import type { Day } from './instant';
import { formatInstant } from './iso';
import { addMonths } from './months';
import type { DatedDue } from './run';
import { say } from './steps';

const shape = /^P(?=\d)(?:(\d{1,2})Y)?(?:(\d{1,3})M)?(?:(15)D)?$/;

interface Term {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

const termOf = (text: Length): Term => {
  const parts = shape.exec(text);
  const [years = 0, months = 0, days = 0] = (parts ?? []).slice(1).map((part?: string) => Number(part ?? 0));
  if (years + months + days > 0) return { years, months, days };
  throw new InvalidLength(text, 'sentence', 'a term counts years, months and half months; write P1Y6M or P1M15D');
};

/**
 * The last day of a sentence. It is counted otherwise than a period: the first day counts, so that the term ends on the
 * day **before** the corresponding one. Only months keep to the last day of a month; years do not. Where both are
 * pronounced, the years come first; time served before is for the order of execution.
 *
 * @param first day on which the term begins
 * @throws {InvalidLength} R1, for anything but years, months and half months
 * @throws {DayOutOfRange}
 * @see SPCI 202(2)
 */
export const sentenceEnd = (first: Day, length: Length): DatedDue => {
  const { years, months, days } = termOf(length);
  const yearsOn = addMonths(first, years * 12, 'same-day');
  const monthsOn = months === 0 ? yearsOn : addMonths(yearsOn, months, 'spci-202');
  const after = addDays(monthsOn, days);
  const last = addDays(after, -1);
  const end = endOfDay(last);
  const steps = [say.length(length, ['SPCI 202(2)']), say.served(first, after, last), say.dayEnds(formatInstant(end))];
  return {
    kind: 'day',
    raw: last,
    effective: last,
    safe: last,
    end,
    safeEnd: end,
    provisional: false,
    readings: {},
    steps,
  };
};

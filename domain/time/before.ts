import { roll, type Calendar } from './calendar';
import { addDays, endOfDay } from './day';
import { InvalidLength } from './errors';
import type { Day } from './instant';
import { formatInstant } from './iso';
import type { DatedDue } from './run';
import { say } from './steps';

/**
 * The last day for something owed `days` before an expiry or a hearing (R21). On a rest day one acts on the workday
 * before: no article says so, but the day after would be too late by any reading.
 *
 * @param day the expiry or the hearing; it does not count
 * @throws {InvalidLength} for anything but a whole number of days above zero
 */
export const before = (day: Day, days: number, calendar: Calendar): DatedDue => {
  if (!Number.isSafeInteger(days) || days < 1) {
    throw new InvalidLength(String(days), 'length', 'a backward limit is a whole number of days above zero');
  }
  const raw = addDays(day, -days);
  const { day: effective, provisional } = roll(raw, 'previous-workday', calendar);
  const end = endOfDay(effective);
  const steps = [
    say.back(day, `P${days}D`, raw),
    effective === raw ? say.workday(raw) : say.rolledBack(raw, effective),
  ];
  if (provisional) steps.push(say.provisional(effective));
  steps.push(say.dayEnds(formatInstant(end)));
  return { kind: 'day', raw, effective, safe: effective, end, safeEnd: end, provisional, readings: {}, steps };
};

/**
 * The same for something owed within the days before an expiry (届满前七日以内): any of them will do. One warns on the first of
 * them and judges on the expiry.
 */
export const within = (first: DatedDue, day: Day): DatedDue => {
  const end = endOfDay(day);
  const steps = [...first.steps.slice(0, -1), say.within(first.effective, day), say.dayEnds(formatInstant(end))];
  return { ...first, raw: day, effective: day, end, readings: { 'first-day': first.raw }, steps };
};

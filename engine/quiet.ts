import type { Quiet } from '../domain/oversight';
import type { Calendar } from '../domain/time/calendar';
import { addDays, dayOf, isWeekend, startOfDay, yearOf } from '../domain/time/day';
import { minute, type Day, type Instant } from '../domain/time/instant';

/** A year without a notice has weekends for its days of rest. */
const rests = (day: Day, calendar: Calendar): boolean =>
  calendar.covers(yearOf(day)) ? !calendar.isWorkday(day) : isWeekend(day);

/** Hours that run over midnight belong to two days: to its end the one, from its beginning the other. */
const isQuiet = (minutes: number, { from, to }: Quiet): boolean =>
  from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to;

const endWithin = (at: Instant, quiet: Quiet): Instant => {
  const day = dayOf(at);
  const minutes = (at - startOfDay(day)) / minute;
  if (!isQuiet(minutes, quiet)) return at;
  return startOfDay(minutes < quiet.to ? day : addDays(day, 1)) + quiet.to * minute;
};

/** When somebody may be disturbed: `at` itself, or the end of the quiet hours that it lies in. Pure; nobody is woken by it. */
export const quietUntil = (at: Instant, quiet: Quiet | undefined, calendar: Calendar): Instant => {
  if (!quiet) return at;
  const end = endWithin(at, quiet);
  const day = dayOf(end);
  if (quiet.restDays === undefined || !rests(day, calendar)) return end;
  return quietUntil(startOfDay(addDays(day, 1)), quiet, calendar);
};

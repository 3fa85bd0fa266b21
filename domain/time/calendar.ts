import type { Roll } from '../limit';
import { addDays, isWeekend, yearOf } from './day';
import { daysIn, everyDayOf, type DayRange } from './day-ranges';
import { CalendarNotCovered, UnknownReading } from './errors';
import type { Day } from './instant';

/** Working days of the years whose official notice is loaded. A year without one has no answer, not a guess. */
export interface Calendar {
  /** Covered years, ascending. */
  readonly years: readonly number[];
  covers(year: number): boolean;
  /** @throws {CalendarNotCovered} */
  isWorkday(day: Day): boolean;
}

/**
 * What a notice says of one year: days off, weekend days worked. Ranges are inclusive. Days in December of the year before
 * belong to its New Year holiday.
 */
export interface CalendarYear {
  readonly year: number;
  readonly off: readonly DayRange[];
  readonly makeup: readonly Day[];
}

/** The days of rest of these years, each notice laid over the year before it: what it says of that December wins. */
const restDays = (inOrder: readonly CalendarYear[]): ReadonlySet<Day> => {
  const rest = new Set(inOrder.flatMap(({ year }) => everyDayOf(year).filter(isWeekend)));
  for (const { off, makeup } of inOrder) {
    for (const day of off.flatMap(daysIn)) rest.add(day);
    for (const day of makeup) rest.delete(day);
  }
  return rest;
};

/** A calendar of the given years: weekends and holidays rest, make-up days work (R12). The years are checked where they are loaded. */
export const calendarOf = (years: readonly CalendarYear[]): Calendar => {
  const inOrder = [...years].sort((a, b) => a.year - b.year);
  const covered = new Set(inOrder.map(({ year }) => year));
  const rest = restDays(inOrder);
  return {
    years: [...covered],
    covers: (year) => covered.has(year),
    isWorkday: (day) => {
      if (!covered.has(yearOf(day))) throw new CalendarNotCovered(yearOf(day));
      return !rest.has(day);
    },
  };
};

/** A day moved by the holiday rule; `provisional` when a year without a notice was asked, where only weekends rest. */
export interface Rolled {
  readonly day: Day;
  readonly provisional: boolean;
}

export const rolls = ['none', 'next-workday', 'previous-workday'] as const satisfies readonly Roll[];

/**
 * Moves a last day that is no workday to the first workday after it (CPL 105(4)) or before it (R21).
 *
 * @throws {UnknownReading} for a roll that is none of the three
 */
export const roll = (day: Day, how: Roll, calendar: Calendar): Rolled => {
  if (how === 'none') return { day, provisional: false };
  if (!rolls.includes(how)) throw new UnknownReading('roll', 'R9', how, rolls);
  const step = how === 'next-workday' ? 1 : -1;
  let provisional = false;
  let at = day;
  for (;;) {
    const covered = calendar.covers(yearOf(at));
    provisional ||= !covered;
    if (covered ? calendar.isWorkday(at) : !isWeekend(at)) return { day: at, provisional };
    at = addDays(at, step);
  }
};

/** The `count`-th working day after a day, which itself never counts (R2, R22). */
export const workdaysAfter = (day: Day, count: number, calendar: Calendar): Rolled => {
  let at: Rolled = { day, provisional: false };
  for (let n = 0; n < count; n++) {
    const next = roll(addDays(at.day, 1), 'next-workday', calendar);
    at = { day: next.day, provisional: at.provisional || next.provisional };
  }
  return at;
};

/** Working days behind a day, up to another and with it; in a year without a notice only weekends rest (R22). */
export const workdaysBetween = (from: Day, to: Day, calendar: Calendar): number => {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) {
    if (roll(at, 'next-workday', calendar).day === at) count++;
  }
  return count;
};

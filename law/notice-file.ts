import { z } from 'zod';
import { InvalidCalendar, type CalendarFault } from '../domain/time/errors';
import { calendarFile, type CalendarFile } from './calendar-file';
import { faultsOf } from './notice-faults';

const yearIn = (file: unknown): number | undefined => {
  const year = typeof file === 'object' && file !== null && 'year' in file ? file.year : undefined;
  return Number.isSafeInteger(year) ? Number(year) : undefined;
};

const inShape = ({ path, message }: z.core.$ZodIssue): CalendarFault => ({
  why: `${z.core.toDotPath(path) || 'the file'}: ${message}`,
});

/**
 * Reads the file of one year's notice: its days, and those it names in December of the year before. An empty year counts as
 * not covered, so it is refused rather than read as "no holidays".
 *
 * @throws {InvalidCalendar} with all that is wrong, naming the year and the days
 */
export const parseNotice = (file: unknown): CalendarFile => {
  const parsed = calendarFile.safeParse(file);
  if (!parsed.success) throw new InvalidCalendar(yearIn(file), parsed.error.issues.map(inShape));
  const faults = faultsOf(parsed.data);
  if (faults.length > 0) throw new InvalidCalendar(parsed.data.year, faults);
  return parsed.data;
};

import { canonical } from '../domain/canonical';
import { yearOf } from '../domain/time/day';
import { daysIn } from '../domain/time/day-ranges';
import { InvalidCalendar } from '../domain/time/errors';
import type { Day } from '../domain/time/instant';
import type { CalendarFile } from './calendar-file';
import { CalendarGap, NothingNew, NoticeNotLater } from './calendar-errors';

type Notice = CalendarFile['notices'][number];

const newest = ({ notices }: CalendarFile): Notice | undefined =>
  [...notices].sort((a, b) => (a.issued < b.issued ? -1 : 1)).at(-1);

const isLater = (a: CalendarFile, b: CalendarFile): boolean => (newest(a)?.issued ?? '') > (newest(b)?.issued ?? '');

/** A later notice of the same year takes the place of the one that stands. */
const replaces = (notice: CalendarFile, stands: CalendarFile): void => {
  if (canonical(notice) === canonical(stands)) throw new NothingNew(notice.year, notice.notice);
  const last = newest(stands);
  if (last && !isLater(notice, stands)) throw new NoticeNotLater(notice.year, newest(notice)?.issued ?? '', last);
};

/**
 * Covered years follow one another. A year apart would have nowhere to put the December days its notice changes, and would
 * leave dates between two official years that only weekends make.
 */
const adjoins = ({ year }: CalendarFile, files: readonly CalendarFile[]): void => {
  const years = files.map((file) => file.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (files.length > 0 && (year < first - 1 || year > last + 1)) throw new CalendarGap(year, first, last);
};

const daysBefore = ({ year, off, makeup }: CalendarFile): readonly Day[] =>
  [...off.flatMap(daysIn), ...makeup].filter((day) => yearOf(day) < year);

const namedOtherwise = (day: Day, one: CalendarFile, other: CalendarFile): boolean => {
  const off = ({ off: ranges }: CalendarFile) => ranges.some(([from, to]) => from <= day && day <= to);
  return (off(one) && other.makeup.includes(day)) || (off(other) && one.makeup.includes(day));
};

/**
 * What a notice says of the December before it wins, since it comes later. Where the year before has been changed after it,
 * nobody here can tell which of the two holds.
 */
const agree = (before: CalendarFile | undefined, notice: CalendarFile): void => {
  const days = daysBefore(notice);
  if (before === undefined) {
    if (days.length === 0) return;
    const why = (day: Day) => `it names ${day}, but ${notice.year - 1} is not covered; leave that day out`;
    throw new InvalidCalendar(
      notice.year,
      days.map((day) => ({ day, why: why(day) })),
    );
  }
  if (!isLater(before, notice)) return;
  const torn = days.filter((day) => namedOtherwise(day, before, notice));
  if (torn.length === 0) return;
  const why = (day: Day) =>
    `${day} is both off and worked: ${before.notice} and the earlier ${notice.notice} differ; correct it, or first import a later file of ${notice.year}`;
  throw new InvalidCalendar(
    before.year,
    torn.map((day) => ({ day, why: why(day) })),
  );
};

/**
 * Years with a notice laid over them: it takes the place of its year's file, or adds its year. Files stay as they were read,
 * the days of the December before in the file that names them; `calendarOf` lays one year over the other.
 *
 * @param files read by `parseNotice`, as is the notice; one a year, ascending
 * @returns one file a year, ascending
 * @throws {NothingNew} for the very file that stands
 * @throws {NoticeNotLater} for another file of which no notice is later than those that stand
 * @throws {CalendarGap} for a year that is not beside the covered ones
 * @throws {InvalidCalendar} for a day in December on which two years' notices cannot both be right
 */
export const withNotice = (files: readonly CalendarFile[], notice: CalendarFile): readonly CalendarFile[] => {
  const of = (year: number) => files.find((file) => file.year === year);
  const stands = of(notice.year);
  if (stands) replaces(notice, stands);
  else adjoins(notice, files);
  agree(of(notice.year - 1), notice);
  const next = of(notice.year + 1);
  if (next) agree(notice, next);
  return [...files.filter(({ year }) => year !== notice.year), notice].sort((a, b) => a.year - b.year);
};

import { yearOf } from '../domain/time/day';
import { daysIn, rangesOf } from '../domain/time/day-ranges';
import type { Day } from '../domain/time/instant';
import type { CalendarFile } from './calendar-file';

interface Named {
  readonly off: readonly Day[];
  readonly makeup: readonly Day[];
}

/** What a file names in a year: its own, or the one before. */
const namedIn = (year: number, { off, makeup }: CalendarFile): Named => ({
  off: off.flatMap(daysIn).filter((day) => yearOf(day) === year),
  makeup: makeup.filter((day) => yearOf(day) === year),
});

const joined = (days: readonly Day[], without: readonly Day[], more: readonly Day[]): Day[] =>
  [...new Set([...days.filter((day) => !without.includes(day)), ...more])].sort();

const scopeOf = ({ off, makeup }: Named): string =>
  [
    ...(off.length > 0 ? [`${off.join('、')} 放假`] : []),
    ...(makeup.length > 0 ? [`${makeup.join('、')} 上班`] : []),
  ].join('，');

const asItStands = (file: CalendarFile, next: CalendarFile | undefined): CalendarFile => {
  const own = namedIn(file.year, file);
  const later = next ? namedIn(file.year, next) : { off: [], makeup: [] };
  const scope = scopeOf(later);
  const named = next && scope !== '' ? next.notices.filter(({ number }) => number === next.notice) : [];
  return {
    ...file,
    notices: [...file.notices, ...named.map((notice) => ({ ...notice, scope }))],
    off: rangesOf(joined(own.off, later.makeup, later.off)).map(([from, to]) => [from, to]),
    makeup: joined(own.makeup, later.off, later.makeup),
  };
};

/**
 * The years one by one, to be shown or counted apart from each other: each with its own days alone, its December as the
 * notice of the next year leaves it, and that notice among its own. The same working days as `calendarOf` of the files.
 *
 * @param files one a year, as `withNotice` keeps them
 */
export const standingYears = (files: readonly CalendarFile[]): readonly CalendarFile[] =>
  files.map((file) =>
    asItStands(
      file,
      files.find(({ year }) => year === file.year + 1),
    ),
  );

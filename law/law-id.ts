import { calendarOf, type CalendarYear } from '../domain/time/calendar';
import { InvalidLawId } from './calendar-errors';
import type { LawPack } from './pack';

/** What a version of the law is made of. Calendar 0 is the one the pack was released with, 1 and on those imported since. */
export interface LawParts {
  readonly pack: string;
  readonly calendar: number;
}

const shape = /^(?<pack>[0-9A-Za-z][0-9A-Za-z.-]*)(?:\+(?<calendar>[1-9]\d{0,8}))?$/;

/**
 * The parts of a version of the law: `2026-11-22`, or `2026-11-22+3` for the same limits with the third imported calendar.
 *
 * @throws {InvalidLawId}
 */
export const partsOf = (id: string): LawParts => {
  const { pack, calendar } = shape.exec(id)?.groups ?? {};
  if (pack === undefined) throw new InvalidLawId(id);
  return { pack, calendar: Number(calendar ?? 0) };
};

/** @throws {InvalidLawId} for a pack that is itself such a version, or a calendar that is no whole number */
export const lawIdOf = ({ pack, calendar }: LawParts): string => {
  const id = calendar === 0 ? pack : `${pack}+${calendar}`;
  if (partsOf(id).pack !== pack) throw new InvalidLawId(id);
  return id;
};

/**
 * A pack under an imported calendar, whichever it had before: the same limits and procedures, other working days.
 *
 * @throws {InvalidLawId} for an edition that is no whole number above zero
 */
export const withCalendar = (pack: LawPack, edition: number, years: readonly CalendarYear[]): LawPack => {
  if (edition === 0) throw new InvalidLawId(`${pack.id}+0`);
  const id = lawIdOf({ pack: partsOf(pack.id).pack, calendar: edition });
  return { ...pack, id, calendar: calendarOf(years) };
};

import { CaseclockError } from '../domain/errors';

/** Thrown for text that names no version of the law. */
export class InvalidLawId extends CaseclockError {
  readonly code = 'invalid-law-id';
  constructor(id: string) {
    super(
      { field: 'law', law: id },
      `law: "${id}" names no version of the law; write a pack such as 2026-11-22, or 2026-11-22+1 with the number of a calendar.`,
    );
  }
}

/** Thrown for a notice that changes nothing: the very file stands already. */
export class NothingNew extends CaseclockError {
  readonly code = 'nothing-new';
  constructor(year: number, notice: string) {
    super(
      { rule: 'R12', year, notice },
      `Calendar ${year}: ${notice} stands as it is in this file; nothing is to be done.`,
    );
  }
}

/** Thrown for another file of a year in which as late a notice, or a later one, stands. */
export class NoticeNotLater extends CaseclockError {
  readonly code = 'notice-not-later';
  constructor(year: number, issued: string, stands: { readonly number: string; readonly issued: string }) {
    super(
      { rule: 'R12', year, issued, stands },
      `Calendar ${year}: ${stands.number} of ${stands.issued} stands, and no notice of this file is later (${issued}); import a file of a notice issued since.`,
    );
  }
}

/** Thrown for a year that would stand apart from those covered. */
export class CalendarGap extends CaseclockError {
  readonly code = 'calendar-gap';
  constructor(year: number, first: number, last: number) {
    super(
      { rule: 'R12', year, first, last },
      `Calendar ${year}: ${first} to ${last} are covered, so ${year} would leave a gap; import ${year > last ? last + 1 : first - 1} first.`,
    );
  }
}

import { CaseclockError } from '../errors';
import type { Day } from './instant';

/** Thrown when a workday is asked for in a year whose State Council notice is not loaded. Load the notice, or treat the answer as provisional. */
export class CalendarNotCovered extends CaseclockError {
  readonly code = 'calendar-not-covered';
  constructor(readonly year: number) {
    super({ year, rule: 'R12' }, `No official holiday notice is loaded for ${year}; load that year's calendar first.`);
  }
}

/** Thrown for a length that is not hours, or months and days, greater than zero (R1). */
export class InvalidLength extends CaseclockError {
  readonly code = 'invalid-length';
  constructor(value: string, field: string, why: string) {
    super({ rule: 'R1', field, value }, `${field}: "${value}" is no lawful length (R1): ${why}.`);
  }
}

/** Thrown for text that is no existing day or minute, or carries no minute where hours are counted. */
export class InvalidInstant extends CaseclockError {
  readonly code = 'invalid-instant';
  constructor(value: string, field: string, why: string) {
    super({ field, value }, `${field}: "${value}" ${why}.`);
  }
}

/** Thrown when a count leaves the days this engine keeps (1900 to 2199). */
export class DayOutOfRange extends CaseclockError {
  readonly code = 'day-out-of-range';
  constructor(value: string) {
    super(
      { rule: 'R2', value },
      `The count leaves the years 1900 to 2199 (${value}); check the start and the lengths.`,
    );
  }
}

/** Thrown when a period ends before it starts. */
export class InvalidInterval extends CaseclockError {
  readonly code = 'invalid-interval';
  constructor(field: string, rule: 'R10' | 'R19', from: string, to: string) {
    super(
      { rule, field, from, to },
      `${field}: ends (${to}) before it starts (${from}); give a later "to", or leave it out.`,
    );
  }
}

/** Thrown when something is said to have happened before the clock it belongs to had begun. */
export class BeforeStart extends CaseclockError {
  readonly code = 'before-start';
  constructor(field: string, rule: 'R14' | 'R20', value: string, start: string) {
    super(
      { rule, field, value, start },
      `${field}: ${value} lies before the clock begins (${start}, ${rule}); check both days.`,
    );
  }
}

/** Thrown for excluded time that lasts longer than was granted (R19), and for travel without its basis (R13). */
export class InvalidSuspension extends CaseclockError {
  readonly code = 'invalid-suspension';
  constructor(field: string, rule: 'R13' | 'R19', why: string) {
    super({ rule, field }, `${field}: ${why} (${rule}).`);
  }
}

/** Thrown for an extension without exactly one of `to` and `add`, or counted in another unit than its limit (R18). */
export class InvalidExtension extends CaseclockError {
  readonly code = 'invalid-extension';
  constructor(field: string, why: string) {
    super({ rule: 'R18', field }, `${field}: ${why}.`);
  }
}

/** Thrown for a month reading or a roll that is none of the named ones. */
export class UnknownReading extends CaseclockError {
  readonly code = 'unknown-reading';
  constructor(field: 'months' | 'roll', rule: 'R6' | 'R9', value: string, known: readonly string[]) {
    super({ rule, field, value, known }, `${field}: "${value}" is unknown (${rule}); use one of ${known.join(', ')}.`);
  }
}

/** One thing that is wrong with a calendar, with the day it is about where there is one. */
export interface CalendarFault {
  readonly day?: Day;
  readonly why: string;
}

/** Thrown when a calendar contradicts itself, its year, or the notice that stands beside it; `faults` holds all of it. */
export class InvalidCalendar extends CaseclockError {
  readonly code = 'invalid-calendar';
  constructor(
    readonly year: number | undefined,
    readonly faults: readonly CalendarFault[],
  ) {
    super(
      { rule: 'R12', ...(year === undefined ? {} : { year }), faults },
      `Calendar ${year ?? 'of no year'}: ${faults.map(({ why }) => why).join('; ')}.`,
    );
  }
}

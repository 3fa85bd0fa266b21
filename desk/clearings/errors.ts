import { CaseclockError } from '../../domain/errors';
import type { Day } from '../../domain/time/instant';

/** Thrown for a clearing that nobody has opened. */
export class NoSuchClearing extends CaseclockError {
  readonly code = 'no-such-clearing';

  constructor(clearing: string) {
    super({ clearing }, `There is no clearing ${clearing}.`);
  }
}

/** Thrown for a run about a period that has not ended. */
export class PeriodNotOver extends CaseclockError {
  readonly code = 'period-not-over';

  constructor(day: Day) {
    super({ day }, `The period that ends with ${day} is not over: it is cleared when it is.`);
  }
}

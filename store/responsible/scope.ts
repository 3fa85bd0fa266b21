import type { Instant } from '../../domain/time/instant';
import type { Mark } from '../../domain/visibility';

/** What a report counts: cases its reader may see, units, what happened from … until before …, as of, and as known at. */
export interface Scope {
  readonly marks: readonly Mark[];
  readonly units: readonly string[];
  readonly from: Instant;
  readonly to: Instant;
  readonly at: Instant;
  readonly known: Instant;
}

/** Parameters of a statement about where things stand: `$1` marks, `$2` units, `$3` as of, `$4` known at. */
export const standingValues = ({ marks, units, at, known }: Scope): unknown[] => [[...marks], [...units], at, known];

/** Those, and for what happened in between: `$5` from, `$6` until before. */
export const valuesOf = (scope: Scope): unknown[] => [...standingValues(scope), scope.from, scope.to];

/** A page of a list: how many, and behind which item. */
export interface Page {
  readonly atMost: number;
  readonly after?: readonly [Instant, string, string] | undefined;
}

export const pageValues = ({ atMost, after }: Page): unknown[] => [...(after ?? [-1, '', '']), atMost];

/** Rows believed at `$4`. */
export const believedThen = (alias: string): string =>
  `${alias}.known_from <= $4 and (${alias}.known_to is null or ${alias}.known_to > $4)`;

/** Periods that cover an instant. */
export const during = (alias: string, instant: string): string =>
  `${alias}.from_at <= ${instant} and (${alias}.to_at is null or ${alias}.to_at > ${instant})`;

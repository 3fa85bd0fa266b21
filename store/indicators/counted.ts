/**
 * What an indicator counts, as a list of common table expressions that ends with `counted`: one row for each item, with
 * `case_id, item, unit, grp, part, at, subject, due_at, done_at`. Every number and every list is asked of this one relation, so
 * that a total is the sum of its parts and a list holds what was counted.
 */
export interface Counted {
  readonly text: string;
  /** `$1` marks, `$2` units, `$3` as of, `$4` known at, `$5` from, `$6` until before; what is its own from `$7` on. */
  readonly values: readonly unknown[];
}

/** Rows of acts that had happened and were known. */
export const happened = (alias: string): string =>
  `${alias}.at <= $3 and ${alias}.known_from <= $4 and (${alias}.known_to is null or ${alias}.known_to > $4)`;

/** What happened within the period, in the units that are asked about. */
export const asked = (alias: string): string => `${alias}.at >= $5 and ${alias}.at < $6 and ${alias}.unit = any($2)`;

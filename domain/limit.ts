import type { ActType } from './act';
import type { Agency, ApprovalLevel } from './office';
import type { Day } from './time/instant';

/** A title in the field's own language and in English. */
export interface Title {
  readonly zh: string;
  readonly en: string;
}

/** ISO 8601 length (`PT24H`, `P3D`, `P1M`, `P1M15D`), or the two lengths that have no number. */
export type Length = string;

/** How months are counted. `spci-202`: SPCI 202(1); `same-day`: Civil Code 202; `next-day`: the convention some tools use. */
export type MonthReading = 'same-day' | 'spci-202' | 'next-day';

/** What becomes of a last day that is a holiday. Custody never rolls (CPL 105(4)). */
export type Roll = 'none' | 'next-workday' | 'previous-workday';

/** H: article read in a full text. M: quoted on a secondary page, or partial. L: general knowledge. */
export type Confidence = 'H' | 'M' | 'L';

/** One lawful prolongation of a limit. It counts only if approved inside the running period, by this level, in sequence. */
export interface Extension {
  readonly id: string;
  /** Total length measured from the same trigger (`to`), or length added to the unrolled end (`add`). Exactly one of both. */
  readonly to?: Length;
  readonly add?: Length;
  readonly approver: ApprovalLevel;
  readonly ground: Title;
  /** Extensions that must have been granted before this one. */
  readonly after?: readonly string[];
  readonly basis: readonly string[];
  readonly confidence: Confidence;
}

/**
 * A time limit (期限): one row of the law pack. Counting is `domain/time/due.ts`; a running instance is a clock.
 * `kind`: a `limit` binds an agency, a `cap` bounds a measure, a `right` lapses, a `trigger` lets a supervisor step in.
 */
export interface TimeLimit {
  readonly id: string;
  /** Number in the table of limits, such as `C-07`. */
  readonly row: string;
  readonly title: Title;
  readonly kind: 'limit' | 'cap' | 'right' | 'trigger';
  readonly owedBy: Agency;
  readonly subject: 'case' | 'person';
  /** The act whose instant is the trigger (day 0 for days, the minute itself for hours); left out, what made it owed. */
  readonly startsWith?: ActType;
  readonly length: Length | 'immediate' | 'none';
  readonly months?: MonthReading;
  /** `always`: the period is itself custody and never rolls. `if-detained`: as `always` while the person is held. */
  readonly custody: 'always' | 'if-detained' | 'no';
  readonly extensions: readonly Extension[];
  /** Grounds whose time is excluded from the count, such as `psychiatric-evaluation`. */
  readonly excludes: readonly string[];
  readonly basis: readonly string[];
  readonly confidence: Confidence;
  readonly inForce: { readonly from: Day; readonly to?: Day };
  /** What a reader must know before relying on the row. */
  readonly note?: Title;
}

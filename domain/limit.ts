import type { ActType } from './act';
import type { Agency, NeededLevel } from './office';
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

/**
 * Who owes a limit without being an agency whose acts are known here: a party to the case, the detention house, an organ
 * outside criminal procedure. Such a row is counted and explained; no machine and no duty may run it.
 */
export const outsiders = ['party', 'detention-house', 'other-organ'] as const;
export type Outsider = (typeof outsiders)[number];

/** One lawful prolongation of a limit. It counts only if approved inside the running period, by this level, in sequence. */
export interface Extension {
  readonly id: string;
  /** Number in the table of limits, where the extension has one of its own (`E-02`). */
  readonly row?: string;
  /**
   * Total length measured from the same trigger (`to`), or length added to the unrolled end (`add`); exactly one of both.
   * `open`: the law sets no length, the approval names the last day.
   */
  readonly to?: Length;
  readonly add?: Length;
  readonly open?: true;
  readonly approver: NeededLevel;
  /** Agency of the organ that approves, where it is not the one that owes the limit. */
  readonly approverAgency?: Agency;
  /** Whole days before the end by which the request must be in. */
  readonly askBefore?: number;
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
  /** `actor`: the agency of the act that starts the run; where that act sends papers, the agency they go to. */
  readonly owedBy: Agency | 'actor' | Outsider;
  readonly subject: 'case' | 'person';
  /**
   * The act whose instant is the trigger (day 0 for days, the minute itself for hours), the latest of several; left out,
   * what made it owed.
   */
  readonly startsWith?: ActType | readonly ActType[];
  /** What starts it, or what it is counted back from, in words: where no act of the catalogue is that. */
  readonly starts?: Title;
  /**
   * Counted back by `length` from the end of the clock its duty is about (R21). `by`: that day is the last; `within`: any day
   * from then to the end will do, so that one warns on the first and judges on the end.
   */
  readonly backward?: 'by' | 'within';
  /** Days are working days; only where the article says so (R22). */
  readonly workingDays?: true;
  readonly length: Length | 'immediate' | 'none';
  /** The act that starts it may name the last day itself (`by`); `length` counts where it does not. */
  readonly named?: true;
  readonly months?: MonthReading;
  /** `always`: the period is itself custody and never rolls. `if-detained`: as `always` while the person is held. */
  readonly custody: 'always' | 'if-detained' | 'no';
  /** What a holiday does to the last day where custody says nothing; left out, it moves to the next workday (CPL 105(4)). */
  readonly roll?: Roll;
  readonly extensions: readonly Extension[];
  /** Grounds whose time is excluded from the count, such as `psychiatric-evaluation`. */
  readonly excludes: readonly string[];
  readonly basis: readonly string[];
  readonly confidence: Confidence;
  readonly inForce: { readonly from: Day; readonly to?: Day };
  /** Id of the row that replaced this one at a change-over: both are versions of one limit (`law/versions.ts`). */
  readonly versionOf?: string;
  /** The day that chooses among versions, such as that of the filing. */
  readonly chosenBy?: Title;
  /** What a reader must know before relying on the row. */
  readonly note?: Title;
}

/** Whether nobody whose acts are known here owes the limit. */
export const owedOutside = (owedBy: TimeLimit['owedBy']): owedBy is Outsider =>
  (outsiders as readonly string[]).includes(owedBy);

import type { Length, MonthReading, Roll, Title } from '../limit';
import type { Day, Instant } from './instant';

/** A stretch of time; without `to` it still lasts. */
export interface Interval {
  readonly from: Instant;
  readonly to?: Instant;
}

/** An extension granted: total length from the same trigger (`to`), or length added to the raw end (`add`). Exactly one. */
export interface Grant {
  readonly to?: Length;
  readonly add?: Length;
  readonly approvedAt: Instant;
  readonly by?: string;
}

/** Time that is not counted, and why. */
export interface Suspension extends Interval {
  readonly ground: string;
  /** The longest it may last, where it was granted for a time only. */
  readonly granted?: Length;
  /** What proves it; travel counts for nothing without (R13). */
  readonly basis?: string;
}

/** Whether the period is itself custody; intervals are the person's custody history, asked for the last day. */
export type Custody = boolean | readonly Interval[];

/** One run of a limit, with everything that moves its end. `domain/time/due.ts` counts it. */
export interface Run {
  readonly start: Instant;
  readonly length: Length | 'immediate' | 'none';
  readonly months: MonthReading;
  readonly roll: Roll;
  readonly custody: Custody;
  /** Days are working days (R22); lengths of months and pauses are not combined with them. */
  readonly workingDays?: true;
  /** Hours only. `duration`: a cap on a measure, nothing is dropped (R3). `action` (default): something to be done (R4). */
  readonly mode?: 'action' | 'duration';
  readonly extensions: readonly Grant[];
  readonly suspensions: readonly Suspension[];
  /** Grounds that stop this limit; left out, every ground does. */
  readonly excludes?: readonly string[];
  /** When it was begun anew; it counts in full from the latest (R20). */
  readonly restarts?: readonly Instant[];
  /** Longest total length the law allows; a grant beyond it has no effect. Left out, there is no cap. */
  readonly cap?: Length;
  /** Articles of the limit itself, for the first step of the explanation. */
  readonly basis?: readonly string[];
  /** Days on which the limit is stated as law; a trigger outside them is counted all the same, with a step that says so. */
  readonly inForce?: { readonly from: Day; readonly to?: Day };
}

/** One step of the reasoning: the rule of `docs/due.md`, its source, a sentence, and the value after it. */
export interface Step {
  readonly rule: string;
  readonly basis: string;
  readonly text: Title;
  readonly result: string;
}

/** When a run is due. Days are `Day`, hours are ISO instants with `+08:00`. */
export interface DatedDue {
  readonly kind: 'hour' | 'day';
  /** Before the holiday rule. */
  readonly raw: string;
  /** What we judge by. */
  readonly effective: string;
  /** The earliest defensible reading: what we warn on. */
  readonly safe: string;
  /** First instant at which the limit is breached: 24:00 of the effective day, or the minute after the due minute. */
  readonly end: Instant;
  readonly safeEnd: Instant;
  /** A year without an official calendar was asked; only its weekends rest. */
  readonly provisional: boolean;
  /** Every reading by name, before the holiday rule; empty where the rules leave no choice. */
  readonly readings: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/** A run without a due date: the limit has no length (`none`), or its clock stands still for now (`suspended`). */
export interface UndatedDue {
  readonly kind: 'none' | 'suspended';
  readonly raw: null;
  readonly effective: null;
  readonly safe: null;
  readonly end: null;
  readonly safeEnd: null;
  readonly provisional: false;
  readonly readings: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/** What an undated answer says of dates: nothing. */
export const undated = {
  raw: null,
  effective: null,
  safe: null,
  end: null,
  safeEnd: null,
  provisional: false,
  readings: {},
} as const;

/** `end === null` tells the two apart. */
export type Due = DatedDue | UndatedDue;

import type { Agency } from './office';
import type { Title } from './limit';
import type { Day, Instant } from './time/instant';

export const clearingKinds = ['day', 'month', 'quarter'] as const;
/** 警情日清, 案件月结, 积案季清. */
export type ClearingKind = (typeof clearingKinds)[number];

/** What comes round by itself and leaves a result: a clearing of each kind, and the daily inspection. */
export type RunKind = `clearing-${ClearingKind}` | 'patrol-daily';

/** When a run is due: so long after the end of the day, month or quarter that it is about; before it, where negative. */
export interface RunPlan {
  readonly kind: RunKind;
  readonly title: Title;
  readonly every: ClearingKind;
  readonly after: number;
}

/** What a clearing lists (清理口径): cases whose furthest open procedure is one of these, each with whose case it is then. */
export interface ClearingRule {
  readonly kind: ClearingKind;
  readonly title: Title;
  /** Procedures by name, the furthest first. */
  readonly procedures: readonly { readonly name: string; readonly agency: Agency }[];
  /** Only cases that have been open for so many days at the end of the period. */
  readonly olderThan?: number;
  /** The limit for saying what becomes of an item, and the duty that it belongs to. */
  readonly limit: string;
  readonly basis: readonly string[];
}

/** 待列、已列、已结: cases are being listed; whoever is asked has time; the counts are final and signed. */
export type ClearingState = 'listing' | 'open' | 'closed';

/** One unit's clearing of one period (清理). */
export interface Clearing {
  readonly id: string;
  readonly kind: ClearingKind;
  readonly unit: string;
  /** The last day of the period. */
  readonly day: Day;
  readonly state: ClearingState;
  readonly openedAt: Instant;
  /** Until when an answer is owed for the last of its items. */
  readonly until: Instant | null;
  readonly closedAt: Instant | null;
  /** Hash of the newest snapshot. */
  readonly snapshot: string | null;
}

export const itemOutcomes = [
  'waiting',
  'settled',
  'transferred',
  'continues',
  'ended',
  'unanswered',
  'not-asked',
] as const;
/**
 * What became of an item: a disposition, or `ended`: its duty ended without one, with the case; `unanswered`: nothing was
 * said while the clearing was open; `not-asked`: it is listed, and nobody owes an answer.
 */
export type ItemOutcome = (typeof itemOutcomes)[number];

/** One case on the list of a clearing (清理事项). */
export interface ClearingItem {
  readonly caseId: string;
  /** What was still open in it: procedure and stage. */
  readonly open: string;
  readonly handler: string;
  /** Why nobody is asked: `law`, its law has no such limit; `nobody` handles it by now; `failed`, it could not be asked; or the code by which the case refused the act. */
  readonly why: string | null;
  /** The duty of the case that waits for the answer. */
  readonly duty: string | null;
  readonly outcome: ItemOutcome;
  readonly by: string | null;
  readonly at: Instant | null;
  /** How high it has climbed without an answer; 0 for nobody told beyond the unit's own warnings. */
  readonly tier: number;
}

import type { Instant } from './time/instant';

/** Why a sleeping case must be looked at again: a limit runs out, a right lapses, or an answer is owed. */
export interface Wake {
  readonly at: Instant;
  /** The limit in words a timer can carry: `C-07 request-arrest, due 2026-03-12 24:00`. Never a person. */
  readonly limit: string;
  readonly why: 'breach' | 'lapse' | 'answer';
}

/** What a follower of a case must know: ids, stage names and instants, never a person. */
export interface Following {
  readonly seq: number;
  /** `filing.underReview`, `measure.detained` … of the procedures that are not done. */
  readonly stages: readonly string[];
  readonly wake: Wake | null;
  /** Earliest instant since which a running limit has been overdue. */
  readonly overdueSince: Instant | null;
  /** How high an unanswered alert has climbed; 0 when none is open. */
  readonly tier: number;
  /** Closed, and owing nothing: there is nothing left to follow. */
  readonly ended: boolean;
}

/** What a wake did: `breach C-07`, `climb → tier 3`; empty when nothing was due. */
export interface Enforced extends Following {
  readonly did: readonly string[];
}

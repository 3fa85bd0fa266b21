import type { ActType } from './act';
import type { Confidence, Title } from './limit';
import type { ApprovalLevel, Role } from './office';
import type { Day } from './time/instant';

/** 决定, 提出, 会签: what a role may do about an act. */
export type Power = 'decide' | 'propose' | 'countersign';

/** Whose decision an act needs: a role in a unit of at least this level, in the words of the article. */
export interface Decider {
  readonly roles: readonly Role[];
  readonly level: ApprovalLevel;
  readonly organ: Title;
  readonly basis: readonly string[];
  readonly confidence: Confidence;
}

/** One act in the list of powers. */
export interface Authority {
  /** Roles that put the act forward and record it; where nobody decides for them, they decide it themselves. */
  readonly propose: readonly Role[];
  /** Roles that look at it between proposal and decision, where the unit has somebody who does. */
  readonly countersign?: readonly Role[];
  readonly decide?: Decider;
}

/** The list of powers (权力清单) at a version: goes for every act that comes in from that day on, whatever the case's law. */
export interface AuthorityMatrix {
  readonly id: string;
  readonly inForce: { readonly from: Day };
  readonly acts: Readonly<Record<ActType, Authority>>;
}

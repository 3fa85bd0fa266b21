import type { DutyStepName } from './duty';
import type { Role } from './office';
import type { Length, Title } from './limit';
import type { Instant } from './time/instant';

export const colours = ['blue', 'orange', 'red'] as const;
/** 蓝, 橙, 红: coming, near, due. */
export type Colour = (typeof colours)[number];

/** Somebody to tell: a role in a unit, or the very person who handles the case. */
export interface Tell {
  readonly role: Role;
  readonly unit: string;
  readonly person?: string;
}

/** Where a rung lies: a share of the period, days before its end at an hour of the day, its start, or its end. */
export type RungOffset =
  { readonly share: number } | { readonly daysBefore: number; readonly at: number } | 'start' | 'due';

/** One step of a ladder (督办层级). */
export interface Rung {
  readonly id: string;
  readonly colour: Colour;
  readonly tier: number;
  readonly offset: RungOffset;
  readonly tells: readonly Role[];
  /** Tells the supervising procuratorate instead of the unit itself, and only of somebody held without law. */
  readonly supervisor?: true;
  /** The steps in which it is answered. A step that is not done in its time climbs to the superior unit. */
  readonly answer?: readonly [AnswerStep, ...AnswerStep[]];
}

/** One step of an answer (签收、整改计划、落实、核验): who does it, and how long they have, in hours or minutes. */
export interface AnswerStep {
  readonly step: DutyStepName;
  readonly role: Role;
  readonly within: Length;
}

/** Who must answer a bell, and by when. Unanswered, it climbs to the superior of this unit. */
export interface AnswerOwed {
  readonly unit: string;
  readonly role: Role;
  readonly by: Instant;
}

/** What a clock must be for a ladder: all that is said. Without `limits`, `immediate` says whether it is one of those due at once. */
export interface Fits {
  /** Legal days that it runs at least. */
  readonly fromDays?: number;
  /** Its limit has no length: what must be done at once. */
  readonly immediate?: true;
  /** Its period is itself custody. */
  readonly custody?: true;
  /** Ids of limits, such as those of an order to put right. */
  readonly limits?: readonly string[];
}

/** The rungs for a kind of clock (督办阶梯); the first ladder of a policy that fits counts. */
export interface Ladder {
  readonly id: string;
  readonly fits: Fits;
  readonly rungs: readonly Rung[];
}

/** An office's ladders: not pinned by a case; a change rewrites coming bells and is recorded. */
export interface Policy {
  readonly id: string;
  readonly title: Title;
  readonly ladders: readonly Ladder[];
  /** The rung of a climb: who is told in the superior unit, and who must answer there. */
  readonly climb: Omit<Rung, 'offset' | 'tier'>;
  /**
   * What climbed because nobody answered stands, although its clock has closed since. Left out, the next act withdraws it:
   * so did the first release, and released tapes keep what they told.
   */
  readonly climbStands?: true;
}

/** A bell that lies ahead: written as a row before it is due, so that one statement can ring it. */
export interface ComingBell {
  readonly id: string;
  readonly clock: string;
  readonly revision: string;
  readonly rung: string;
  readonly colour: Colour;
  readonly tier: number;
  readonly at: Instant;
  readonly tells: readonly Tell[];
  readonly answer?: AnswerOwed;
  /** Custody: knows no quiet hours. */
  readonly urgent: boolean;
}

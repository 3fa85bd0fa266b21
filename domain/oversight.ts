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
  /** The role that must answer, and how long it has. Unanswered, the bell climbs to the superior unit. */
  readonly answer?: { readonly role: Role; readonly within: Length };
}

/** Who must answer a bell, and by when. Unanswered, it climbs to the superior of this unit. */
export interface AnswerOwed {
  readonly unit: string;
  readonly role: Role;
  readonly by: Instant;
}

/** Rungs for clocks of at least `fromDays` legal days, or for those due at once; the first ladder that fits counts. */
export interface Ladder {
  readonly id: string;
  readonly fits: { readonly fromDays: number } | 'immediate' | 'immediate-custody';
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

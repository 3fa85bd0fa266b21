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
  /** Tells, instead of the unit itself, the procuratorate that supervises its custody, of somebody held without law; and whoever asked for what is late. */
  readonly supervisor?: true;
  /** Told at once in the superior unit as well, beside those of the unit itself. */
  readonly above?: readonly Role[];
  /** The steps in which it is answered. A step that is not done in its time climbs to the superior unit. */
  readonly answer?: readonly [AnswerStep, ...AnswerStep[]];
}

/** One step of an answer (签收、整改计划、落实、核验): who does it, and how long they have, in hours or minutes. */
export interface AnswerStep {
  readonly step: DutyStepName;
  readonly role: Role;
  readonly within: Length;
}

/** One step of an answer that has been given: who owed it, since when and until when, and which act gave it. */
export interface AnswerGiven {
  readonly step: DutyStepName;
  readonly role: Role;
  readonly since: Instant;
  readonly by: Instant;
  readonly at: Instant;
  readonly act: string;
  /** Verified, and found not done. */
  readonly rejected?: true;
}

/** Who must answer a bell now, and by when. Not answered, it climbs from this unit. */
export interface AnswerOwed {
  readonly unit: string;
  readonly role: Role;
  readonly by: Instant;
  /** Since when the step is owed, where another was before it; left out, since the bell rang. */
  readonly since?: Instant;
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

/**
 * One tier of a climb (上提层级): to the superior unit, to the procuratorate that supervises the unit's custody, or to another role
 * of the unit itself. The last one says so: it repeats up the line of superiors, or is the top.
 */
export interface Tier {
  readonly id: string;
  readonly colour: Colour;
  readonly to: 'superior' | 'supervisor' | 'own';
  readonly tells: readonly Role[];
  readonly answer?: readonly [AnswerStep, ...AnswerStep[]];
  readonly last?: 'repeats' | 'top';
}

/** The rungs for a kind of clock (督办阶梯); the first ladder of a policy that fits counts. */
export interface Ladder {
  readonly id: string;
  readonly fits: Fits;
  readonly rungs: readonly Rung[];
  /** How it climbs; left out, as the policy says. */
  readonly climb?: readonly [Tier, ...Tier[]];
  /** Knows no quiet hours, though nobody's custody is at stake: an emergency. */
  readonly urgent?: true;
}

/** Hours of rest (免打扰时段), in minutes of the day; where `from` lies behind `to` they run over midnight. */
export interface Quiet {
  readonly from: number;
  readonly to: number;
  /** Days of rest of the calendar are quiet all day. */
  readonly restDays?: true;
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
  /** Bells ring in them, and letters wait until they are over; time to answer begins then. Custody knows none. */
  readonly quiet?: Quiet;
  /** Whose colour it is: who is told at the latest when a bell of that colour rings. */
  readonly owners?: Readonly<Record<Colour, Role>>;
}

/** From an instant on a unit works by this policy, until another period begins; without one, by the default of the office. */
export interface PolicyPeriod {
  readonly from: Instant;
  readonly policy?: Policy;
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
  /** The steps of the answer; left out where all that is asked for is to acknowledge it. */
  readonly steps?: readonly AnswerStep[];
  /** Custody: knows no quiet hours. */
  readonly urgent: boolean;
  /** End of the quiet hours in which it rings: letters wait until then. */
  readonly holdUntil?: Instant;
}

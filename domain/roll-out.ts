import type { Actor } from './act';
import type { Day, Instant } from './time/instant';

/** How far the putting into force of a calendar or a law pack has come (施行). */
export type RollOutState = 'previewing' | 'proposed' | 'rejected' | 'adopting' | 'ended';

/** What became of one open case: it adopted, it was left by recorded choice, the engine refused it, or something broke. */
export type AdoptionOutcome = 'adopted' | 'left' | 'refused' | 'failed';

/** The dates of a clock as they stand under one version of the law. */
export interface Dates {
  readonly effective: string | null;
  readonly safe: string | null;
  readonly provisional: boolean;
}

/** One running clock whose dates another version of the law changes. Without `was` it begins there, without `becomes` it ends. */
export interface ClockMove {
  readonly clock: string;
  readonly limit: string;
  readonly row: string;
  readonly person?: string;
  readonly was?: Dates;
  readonly becomes?: Dates;
}

/** What a roll-out would do to every open case, counted before anybody approves it. */
export interface PreviewTotals {
  readonly at: Instant;
  /** Open cases that would adopt it, and those of them in which a date changes. */
  readonly cases: number;
  readonly casesMoved: number;
  readonly clocks: number;
  readonly later: number;
  readonly earlier: number;
  /** Dates that stay and are provisional no more. */
  readonly certain: number;
  /** Open cases in which a procedure has no place in the new version. */
  readonly stuck: number;
  /** Ranges of days that are judged otherwise; none for a pack. */
  readonly days: readonly (readonly [Day, Day])[];
}

/** The second person's answer. */
export interface RollOutDecision {
  readonly approved: boolean;
  readonly by: Actor;
  readonly at: Instant;
  readonly documentNo: string;
  readonly reasons: string;
}

/** A calendar notice, or a released pack, on its way to every open case. `Notice` is the file as it was read. */
export interface RollOut<Notice = unknown> {
  readonly id: string;
  readonly state: RollOutState;
  readonly pack: string | null;
  readonly notice: Notice | null;
  /** The edition of the calendar that this one replaces, because it was wrong. */
  readonly corrects: number | null;
  /** The number of the calendar edition that a notice makes: its own for ever, also where it is rejected. */
  readonly edition: number | null;
  readonly reasons: string;
  readonly proposedBy: Actor;
  readonly proposedAt: Instant;
  readonly preview: PreviewTotals | null;
  readonly decision: RollOutDecision | null;
  readonly endedAt: Instant | null;
}

import type { acts } from './acts';
import type { ActType } from './act';
import type { Confidence, Title } from './limit';
import type { Agency, NeededLevel, Role } from './office';
import type { Day } from './time/instant';

/** An organ in the words of the article, and how well that was read. */
export interface Organ {
  readonly organ: Title;
  readonly basis: readonly string[];
  readonly confidence: Confidence;
  /** What a reader must know before relying on it. */
  readonly note?: Title;
}

/** Roles that hold a power in a unit of at least this level. */
export interface Holder extends Organ {
  readonly roles: readonly Role[];
  readonly level: NeededLevel;
  /** Only where the act is this agency's; left out, of whichever agency takes it. */
  readonly agency?: Agency;
}

/** Whose decision an act needs: usually one organ's; others may where the law, or the office by delegation, lets them. */
export interface Decider extends Holder {
  readonly also?: readonly Holder[];
  /** Whose unit a next-higher organ stands above; left out, that of the agency that takes the act. */
  readonly above?: Agency;
}

/** One act in the list of powers. */
export interface Authority {
  /** Roles that put the act forward and record it; where nobody decides for them, they decide it themselves. */
  readonly propose: readonly Role[];
  /** Roles that look at it between proposal and decision, where the unit has somebody who does. */
  readonly countersign?: readonly Role[];
  readonly decide?: Decider;
  /** Where no decision is asked for here: whose the act is all the same, as far as an article names somebody. */
  readonly by?: Organ;
}

/** Acts that only this agency takes, or that any may: a list without one of them does not compile. */
export type ActsOf<A extends Agency | 'any'> = {
  [T in ActType]: (typeof acts)[T]['agency'] extends A ? T : never;
}[ActType];

/** The powers of an agency; `Later`: acts that stand in a part of their own. */
export type PowersOf<A extends Agency | 'any', Later extends ActType = never> = Readonly<
  Record<Exclude<ActsOf<A>, Later>, Authority>
>;

/** The list of powers (权力清单) at a version: goes for every act that comes in from that day on, whatever the case's law. */
export interface AuthorityMatrix {
  readonly id: string;
  readonly inForce: { readonly from: Day };
  readonly acts: Readonly<Record<ActType, Authority>>;
}

/** Everybody who may decide the act where this agency takes it. */
export const holdersOf = ({ also = [], ...usual }: Decider, agency: Agency): readonly Holder[] =>
  [usual, ...also].filter((one) => one.agency === undefined || one.agency === agency);

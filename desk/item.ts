import type { Act } from '../domain/act';
import type { Following } from '../domain/following';
import type { Instant } from '../domain/time/instant';
import type { Mark } from '../domain/visibility';
import type { Answer } from '../engine';

/** What moves a case: an act, the wake of its own workflow, or the daily seal that comes across it. */
export type Item =
  | {
      readonly kind: 'act';
      /** Its id derives from the caller's key; `receivedAt` was stamped by the door. */
      readonly act: Act;
      /** Hash of the request: the same key with another request is a conflict. */
      readonly requestHash: string;
      /** Seq of the last act the caller has seen (ETag). */
      readonly ifMatch?: number;
      /**
       * Taken from a record kept elsewhere: time passes as that record says, and nobody is told of bells whose instant
       * lies behind. Only `importCase` sets it.
       */
      readonly imported?: true;
      /** What the caller may see. To somebody who may not see a case it does not exist, and nothing is written. */
      readonly visibleTo?: readonly Mark[];
    }
  | { readonly kind: 'wake'; readonly by: { readonly workflow: string; readonly run: string } }
  | { readonly kind: 'seal' }
  /** Time passed in an invented case. Only `liveThrough` says so. */
  | { readonly kind: 'sample' }
  /** The ladders of its unit have changed: its coming bells are written anew, whatever else is due or not. */
  | { readonly kind: 'policy' };

/** Where a step left the case. */
export interface Stepped {
  /** Only for acts. The same act submitted again gets the same answer. */
  readonly answer?: Answer;
  /** The entry of the act in the case's stream; for an act that was known, the entry it got the first time. */
  readonly entry?: { readonly seq: number; readonly recordedAt: Instant };
  /** The act had been answered before: nothing was written. */
  readonly known: boolean;
  /** Seq of the last accepted act: the ETag. For a known act, as it was right after that act. */
  readonly lastActSeq: number;
  /** Seq of the last entry of any kind. */
  readonly seq: number;
  readonly stateHash: string;
  /** Its wake is spread: what the workflow sleeps to. */
  readonly following: Following;
  /** What time did meanwhile: `breach C-07`, `climb → tier 3`. */
  readonly did: readonly string[];
}

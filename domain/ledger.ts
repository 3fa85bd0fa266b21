import type { Act } from './act';
import type { Bell, ClockEnd } from './case';
import type { Refusal } from './refusals';
import type { Due } from './time/run';
import type { Instant } from './time/instant';

/** What an act, or the passing of time, did to a case: plain outcomes that can be checked without machines or law. */
export type Effect =
  | {
      readonly kind: 'procedure-opened';
      readonly procedure: string;
      readonly machine: string;
      readonly stage: string;
      readonly person?: string;
      readonly duty?: string;
    }
  | {
      readonly kind: 'stage';
      readonly procedure: string;
      readonly from: string;
      readonly to: string;
      readonly done: boolean;
    }
  | {
      readonly kind: 'clock-started';
      readonly clock: string;
      readonly limit: string;
      readonly row: string;
      readonly person?: string;
      readonly start: Instant;
      readonly due: Due;
    }
  | {
      readonly kind: 'clock-moved';
      readonly clock: string;
      readonly from: string | null;
      readonly due: Due;
      readonly why: string;
    }
  | {
      readonly kind: 'clock-closed';
      readonly clock: string;
      readonly at: Instant;
      readonly outcome: ClockEnd;
    }
  | { readonly kind: 'procedure-removed'; readonly procedure: string }
  | { readonly kind: 'clock-reopened'; readonly clock: string }
  | { readonly kind: 'clock-removed'; readonly clock: string }
  | { readonly kind: 'custody-withdrawn'; readonly person: string; readonly from: Instant }
  | { readonly kind: 'custody'; readonly person: string; readonly held: boolean; readonly at: Instant }
  | { readonly kind: 'breach-appeared'; readonly clock: string; readonly at: Instant }
  | {
      readonly kind: 'breach-withdrawn';
      readonly clock: string;
      readonly at: Instant;
      readonly why: 'overtaken' | 'corrected';
    }
  | { readonly kind: 'breach-cured'; readonly clock: string; readonly at: Instant; readonly by: string }
  | {
      readonly kind: 'sent';
      readonly transfer: string;
      readonly from: string;
      readonly to: string;
      readonly at: Instant;
    }
  | { readonly kind: 'received'; readonly transfer: string; readonly unit: string; readonly at: Instant }
  | { readonly kind: 'transfer-withdrawn'; readonly transfer: string }
  | {
      readonly kind: 'appraisal';
      readonly person: string;
      readonly ground: string;
      readonly from: Instant;
      readonly to: Instant | null;
    }
  | { readonly kind: 'appraisal-withdrawn'; readonly person: string; readonly from: Instant }
  | { readonly kind: 'contested'; readonly act: string }
  | { readonly kind: 'law-adopted'; readonly from: string; readonly to: string }
  | { readonly kind: 'case-closed'; readonly at: Instant }
  | { readonly kind: 'case-reopened' };

/** A period that ended before anybody met it, or used the right. */
interface RunOut {
  readonly at: Instant;
  readonly clock: string;
  readonly limit: string;
  readonly row: string;
  readonly person?: string;
  readonly due: string;
  readonly basis: readonly string[];
}

/** What stands in a case's ledger. `at` is when it happened in law; the store adds when it was recorded. */
export type CaseEntry =
  | { readonly kind: 'act'; readonly at: Instant; readonly act: Act; readonly effects: readonly Effect[] }
  | { readonly kind: 'refused'; readonly at: Instant; readonly act: Act; readonly refusal: Refusal }
  | { readonly kind: 'refold'; readonly at: Instant; readonly because: string; readonly effects: readonly Effect[] }
  | ({ readonly kind: 'breach' } & RunOut)
  | ({ readonly kind: 'lapse'; readonly effects: readonly Effect[] } & RunOut)
  | { readonly kind: 'bell'; readonly at: Instant; readonly bell: Bell }
  | { readonly kind: 'bell-missed'; readonly at: Instant; readonly bell: Bell }
  | {
      readonly kind: 'bell-withdrawn';
      readonly at: Instant;
      readonly bell: string;
      readonly why: 'overtaken' | 'corrected';
    }
  | { readonly kind: 'climb'; readonly at: Instant; readonly bell: string; readonly to: string | null };

/** Hash that stands before the first entry of every stream. */
export const genesis = '0'.repeat(64);

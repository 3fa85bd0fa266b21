import type { Enforced, Following, Wake } from '../../../domain/following';
import { day } from '../../../domain/time/instant';

export const wakeAt = (at: number, limit = 'C-07 request-arrest, due 2026-03-12 24:00'): Wake => ({
  at,
  limit,
  why: 'breach',
});

/** A case under filing review, with nothing running unless a test says so. */
export const followingOf = (differs: Partial<Following> = {}): Following => ({
  seq: 1,
  stages: ['filing.underReview'],
  wake: null,
  overdueSince: null,
  tier: 0,
  ended: false,
  ...differs,
});

export const enforcedOf = (differs: Partial<Enforced> = {}): Enforced => ({ ...followingOf(), did: [], ...differs });

/** A case that is closed and owes nothing. */
export const closed = (seq: number): Enforced => enforcedOf({ seq, stages: [], ended: true });

export const days = (count: number): number => count * day;

import { createHash } from 'node:crypto';
import type { CaseState } from '../domain/case';
import type { Following } from '../domain/following';
import { minute, type Instant } from '../domain/time/instant';
import { type Context, following, wakes } from '../engine';

const widest = 10 * minute;

/** A fixed share of ten minutes for each case, so that thousands due at one midnight do not all wake at once. */
export const spreadOf = (caseId: string): Instant =>
  createHash('sha256').update(caseId).digest().readUInt32BE(0) % widest;

/**
 * What a follower of a case is told. A wake for a breach is spread, since the breach carries its due instant whenever it
 * is written; nothing else is, so a spread wake never passes an instant at which something else falls due.
 */
export const followingOf = (state: CaseState, seq: number, ctx: Context): Following => {
  const plain = following(state, seq, ctx);
  if (plain.wake?.why !== 'breach') return plain;
  const { wake } = plain;
  const other = Math.min(...wakes(state, ctx).flatMap(({ at, why }) => (why === 'breach' ? [] : [at])));
  return { ...plain, wake: { ...wake, at: Math.min(wake.at + spreadOf(state.id), Math.max(other, wake.at)) } };
};

const shownOf = ({ stages, wake, overdueSince, tier, ended }: Following): string =>
  JSON.stringify([stages, wake && [wake.at, wake.limit, wake.why], overdueSince, tier, ended]);

/** Whether a follower that knows the one must be told of the other. */
export const hasMoved = (known: Following | null, now: Following): boolean =>
  known === null || shownOf(known) !== shownOf(now);

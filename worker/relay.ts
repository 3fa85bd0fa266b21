import type { Follower } from '../client/follower';
import { minute, type Instant } from '../domain/time/instant';
import { backlog, cleared, type Database, setAside, untold } from '../store';

// `watch` tells within a second. What waits a minute waits in vain.
const patience = minute;
const atMost = 500;

/** Tells what nobody has told for a minute: `watch` is away, and cases must not stand still until somebody notices. */
export const tellForgotten = async (database: Database, follower: Follower, now: Instant): Promise<void> => {
  const { since } = await backlog(database);
  if (since === null || now - since < patience) return;
  for (const one of await untold(database, now, atMost)) {
    try {
      await follower.tell(one.caseId, one.following);
      await cleared(database, [one]);
    } catch (error) {
      const reason = error instanceof Error ? error.name : 'unknown';
      await setAside(database, one.caseId, { notBefore: now + patience, reason });
    }
  }
};

import type { Desk } from '../../desk';
import type { Instant } from '../../domain/time/instant';
import { type Database, readCase } from '../../store';
import { casts } from './stories';
import { tell } from './tell';
import { watchOver } from './watch';

const atOnce = 4;
const step = 50;

/**
 * Tells the invented cases up to an instant, and writes those that are not there yet: a few at once, each in a transaction of its
 * own, so that one is told while others are written.
 */
export const loadStories = async (
  { desk, database }: { desk: Desk; database: Database },
  until: Instant,
  say: (line: string) => void,
): Promise<void> => {
  const ctx = await desk.contextOf();
  const waiting = [...casts];
  let written = 0;
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { cast, life } = next;
      if (await readCase(database, cast.caseId)) continue;
      await desk.liveThrough({ caseId: cast.caseId, acts: tell(cast, life, until, ctx).acts, until });
      written += 1;
      if (written % step === 0) say(`${written} of ${casts.length} invented cases.`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  if (written > 0) await watchOver(database, until);
  say(`${casts.length} invented cases: ${written > 0 ? 'loaded' : 'there already'}.`);
};

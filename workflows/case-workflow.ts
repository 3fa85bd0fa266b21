import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import type { Enforced, Following, Wake } from '../domain/following';
import { courier } from './courier';
import { enforce, sleepOn } from './effects';
import { following, moved, rang } from './messages';
import { show } from './show';

/**
 * Follows one case through time, from its first move until it is closed and owes nothing. It holds no law: it sleeps to
 * the instant it was told, lets PostgreSQL decide what that instant means, and sleeps on to the next.
 */
export async function caseWorkflow(
  caseId: string,
  carried?: Following,
  undelivered: readonly string[] = [],
): Promise<void> {
  let known: Following | undefined;
  let doubtful = false;
  let told = 0;
  const mail = courier(caseId, undelivered);

  const learn = (next: Following, did: Enforced['did'] = []): void => {
    show(next, known, did);
    known = next;
  };

  if (carried) learn(carried);
  setHandler(following, () => known);
  setHandler(moved, (next) => {
    told += 1;
    // The same again, or something older: either nobody believes that we heed it, or the truth was restored.
    if (known && next.seq <= known.seq) doubtful = true;
    else learn(next);
  });
  setHandler(rang, (bells) => {
    told += 1;
    mail.take(bells);
  });

  const over = (): boolean => known?.ended === true && !doubtful && mail.waiting.size === 0;
  const full = (): boolean => workflowInfo().continueAsNewSuggested;

  const follow = async (): Promise<void> => {
    while (!over()) {
      if (full()) await goOnAsNew();
      else if (known === undefined || doubtful) await ask();
      else await sleepUntil(known.wake);
    }
  };

  const ask = async (): Promise<void> => {
    const before = known;
    const heard = told;
    doubtful = false;
    try {
      const { did, ...now } = await enforce(caseId, before?.seq ?? 0);
      // PostgreSQL wins, also over a higher number we held before; only what was told meanwhile may be newer still.
      if (known === before || known === undefined || now.seq >= known.seq) learn(now, did);
    } catch (error) {
      doubtful = true;
      await sleepOn(caseId, error, () => told !== heard);
    }
  };

  const sleepUntil = async (wake: Wake | null): Promise<void> => {
    const stirred = (): boolean => doubtful || !same(known?.wake, wake) || over() || full();
    if (wake === null) return condition(stirred);
    // A wake that found nothing to do, because two clocks differ, must not spin.
    const wait = Math.max(1_000, wake.at - Date.now());
    if (!(await condition(stirred, wait, { summary: wake.limit }))) doubtful = true;
  };

  // Doubt is carried as knowing nothing: the next run asks before anything else.
  const goOnAsNew = (): Promise<never> => continueAsNew(caseId, doubtful ? undefined : known, [...mail.waiting]);

  await Promise.race([follow(), mail.run()]);
}

const same = (one: Wake | null | undefined, other: Wake | null): boolean =>
  one?.at === other?.at && one?.limit === other?.limit;

import {
  ActivityFailure,
  condition,
  continueAsNew,
  isCancellation,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { CaseActivities } from '../activities/types';
import type { Enforced, Following, Wake } from '../domain/following';
import { following, moved, rang } from './messages';
import { show } from './show';

// Retried for ever: PostgreSQL or the mail server being away is mended by waiting. What no retry mends comes back at once.
const { enforce, deliver, alarm } = proxyActivities<CaseActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});

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
  const bells = new Set(undelivered);

  const learn = (next: Following, did: Enforced['did'] = []): void => {
    show(next, known, did);
    known = next;
  };

  if (carried) learn(carried);
  setHandler(following, () => known);
  setHandler(moved, (next) => {
    told += 1;
    // Told the same again, or something older: either nobody believes that we heed it, or the truth was restored.
    if (known && next.seq <= known.seq) doubtful = true;
    else learn(next);
  });
  setHandler(rang, (ids) => {
    told += 1;
    ids.forEach((id) => bells.add(id));
  });

  const follow = async (): Promise<void> => {
    for (;;) {
      if (known === undefined || doubtful) await ask();
      else if (known.ended && bells.size === 0) return;
      else if (workflowInfo().continueAsNewSuggested) await goOnAsNew();
      else await sleepUntil(known.wake);
    }
  };

  const ask = async (): Promise<void> => {
    const before = known;
    doubtful = false;
    try {
      const { did, ...answer } = await enforce(caseId);
      // PostgreSQL wins, also over a higher number we held before; only what was told meanwhile may be newer still.
      if (known === before || known === undefined || answer.seq >= known.seq) learn(answer, did);
    } catch (error) {
      await sleepOn(error);
    }
  };

  const sleepOn = async (error: unknown): Promise<void> => {
    if (isCancellation(error)) throw error;
    doubtful = true;
    const heard = told;
    const what = reasonOf(error);
    await alarm(caseId, what);
    await condition(() => told !== heard, '1 hour', { summary: `${what}; asking again in an hour, or when told` });
  };

  const sleepUntil = async (wake: Wake | null): Promise<void> => {
    const stirred = (): boolean =>
      doubtful ||
      !same(known?.wake, wake) ||
      (known?.ended === true && bells.size === 0) ||
      workflowInfo().continueAsNewSuggested;
    if (wake === null) return condition(stirred);
    // A wake that found nothing to do, because two clocks differ, must not spin.
    const wait = Math.max(1_000, wake.at - Date.now());
    doubtful = !(await condition(stirred, wait, { summary: wake.limit })) || doubtful;
  };

  /** Beside the sleeping, so that a mail server that is away never keeps time from moving. */
  const tellPeople = async (): Promise<never> => {
    for (;;) {
      await condition(() => bells.size > 0);
      const batch = [...bells];
      await deliver(caseId, batch).catch((error: unknown) => {
        if (isCancellation(error)) throw error;
        return alarm(caseId, reasonOf(error));
      });
      batch.forEach((id) => bells.delete(id));
    }
  };

  // Doubt is carried as knowing nothing: the next run asks before anything else.
  const goOnAsNew = (): Promise<never> => continueAsNew(caseId, doubtful ? undefined : known, [...bells]);

  await Promise.race([follow(), tellPeople()]);
}

const same = (one: Wake | null | undefined, other: Wake | null): boolean =>
  one?.at === other?.at && one?.limit === other?.limit;

/** The activities write their failures without personal data; nothing else may be repeated here. */
const reasonOf = (error: unknown): string =>
  error instanceof ActivityFailure ? `${error.activityType}: ${error.cause?.message ?? 'failed'}` : 'failed';

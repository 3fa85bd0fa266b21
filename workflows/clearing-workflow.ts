import {
  condition,
  continueAsNew,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { ClearingActivities } from '../activities/types';
import type { ClearingKind } from '../domain/clearing';
import { clearingMoved, clearingProgress } from './messages';

// Retried for ever: PostgreSQL being away is mended by waiting.
const { openClearings, advanceClearing, inspect } = proxyActivities<ClearingActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** Begins the clearings of the period that has ended, and of those that were missed. Each then has a workflow of its own. */
export async function clear(kind: ClearingKind): Promise<void> {
  const opened = await openClearings(kind);
  setCurrentDetails(opened.map(({ day, clearings }) => `${day}: ${clearings} opened`).join('\n\n'));
}

const words = {
  listing: 'Cases are being listed',
  open: 'Answers are waited for',
  closed: 'Closed and signed',
} as const;

/**
 * Brings one clearing to its end: lists its cases, waits until the last answer is owed or none is, and has it closed. Plan and
 * progress are rows; this only asks for the next piece until there is none, so it can be begun anew at any point.
 */
export async function clearing(id: string): Promise<void> {
  let stirred = false;
  let now: Awaited<ReturnType<ClearingActivities['advanceClearing']>> | undefined;
  setHandler(clearingMoved, () => {
    stirred = true;
  });
  setHandler(clearingProgress, () => now);
  for (;;) {
    stirred = false;
    now = await advanceClearing(id);
    setCurrentDetails(words[now.state]);
    if (now.state === 'closed') return;
    // A look that found nothing to do, because two clocks differ, must not spin.
    if (!now.more) {
      const wait = Math.max(1_000, now.lookAt - Date.now());
      await condition(() => stirred, wait, { summary: 'The last answer of this clearing is owed' });
    }
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof clearing>(id);
  }
}

/** Once a day: counts what stands open in every unit, and how the watch itself does. */
export async function inspection(): Promise<void> {
  await inspect();
}

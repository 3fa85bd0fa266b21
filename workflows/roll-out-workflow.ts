import {
  condition,
  continueAsNew,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import type { RollOutActivities } from '../activities/types';
import { rollOutMoved, rollOutProgress } from './messages';

// Retried for ever: PostgreSQL being away is mended by waiting. A preview of a large office takes a while and gives signs of life.
const { advanceRollOut } = proxyActivities<RollOutActivities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '2 minutes',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

const words = {
  previewing: 'Counting which dates would move',
  proposed: 'Waits for the decision of a second person',
  rejected: 'Rejected',
  adopting: 'Open cases adopt it',
  ended: 'Ended',
} as const;

// Longer than any transaction may last: an opening that began under the former law has ended by then.
const settling = '30 seconds';

/**
 * Brings a calendar or a law pack to every open case: has its effect counted, waits for the second person, and has case after
 * case adopt it. Plan and progress are rows; this only asks for the next piece until there is none, so it can be begun
 * anew at any point.
 */
export async function rollOut(id: string): Promise<void> {
  let stirred = false;
  let now: Awaited<ReturnType<RollOutActivities['advanceRollOut']>> = { state: 'previewing', done: 0, more: true };
  setHandler(rollOutMoved, () => {
    stirred = true;
  });
  setHandler(rollOutProgress, () => now);
  let settled = false;
  for (;;) {
    now = await advanceRollOut(id, settled);
    setCurrentDetails(`${words[now.state]}. Cases it has come to: ${now.done}.`);
    if (now.state === 'ended' || now.state === 'rejected') return;
    settled = now.state === 'adopting' && !now.more;
    if (settled) await sleep(settling, { summary: 'Openings under the former law come to their end' });
    // Told meanwhile or not, the rows are asked again.
    if (now.state === 'proposed') await condition(() => stirred);
    stirred = false;
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof rollOut>(id);
  }
}

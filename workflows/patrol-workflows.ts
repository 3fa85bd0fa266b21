import { proxyActivities } from '@temporalio/workflow';
import type { PatrolActivities } from '../activities/types';

// The next patrol comes in a minute: this one need not insist.
const { ringDue, tellAgain } = proxyActivities<PatrolActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { maximumAttempts: 2 },
});
const { seal: sealHeads } = proxyActivities<PatrolActivities>({
  startToCloseTimeout: '1 hour',
  retry: { initialInterval: '10 seconds', maximumInterval: '10 minutes' },
});

/** The second line of watch, every minute: rings what is due, and tells again what was told in vain. */
export async function patrol(): Promise<void> {
  await Promise.all([ringDue(), tellAgain()]);
}

/** Once a day: signs the heads of all streams. */
export async function seal(): Promise<void> {
  await sealHeads();
}

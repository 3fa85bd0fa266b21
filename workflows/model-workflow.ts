import { proxyActivities } from '@temporalio/workflow';
import type { ModelActivities } from '../activities/types';

// What a round has not come to stands in rows: tried again, or asked by the next round, it goes on there.
const { askModels: ask } = proxyActivities<ModelActivities>({
  startToCloseTimeout: '50 minutes',
  heartbeatTimeout: '2 minutes',
  retry: { initialInterval: '5 seconds', maximumInterval: '1 minute' },
});

/** Asks the warning models in force of what has moved, and of every open case once a day. */
export async function askModels(): Promise<void> {
  await ask();
}

import { type NativeConnection, Worker } from '@temporalio/worker';
import type { Activities } from '../../../activities/types';
import { mailQueueOf } from '../../../workflows/messages';
import { workflowBundle } from './bundle';

/** Runs workers for cases and letters, as the product does, for as long as `story` takes. */
export const during = async <T>(
  { connection, taskQueue }: { connection: NativeConnection; taskQueue: string },
  activities: Partial<Activities>,
  story: () => Promise<T>,
): Promise<T> => {
  const cases = await Worker.create({ connection, taskQueue, activities, workflowBundle: await workflowBundle() });
  const mail = await Worker.create({ connection, taskQueue: mailQueueOf(taskQueue), activities });
  return mail.runUntil(cases.runUntil(story()));
};

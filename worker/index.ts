import { createActivities } from '../activities';
import { type NeedsOptions, openNeeds } from './needs';
import { runWorker } from './run';

/**
 * The worker process: follows cases over its real ports until `signal` asks it to end. PostgreSQL and Temporal may come up
 * later, go away and come back.
 * @throws {Fault} what only an operator can mend
 */
export const work = async (options: NeedsOptions & { readonly ready: () => void }): Promise<void> => {
  const { temporal, log, signal, ready } = options;
  try {
    const { needs, close } = await openNeeds(options);
    await runWorker({ temporal, activities: createActivities(needs), log, signal, ready }).finally(close);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
};

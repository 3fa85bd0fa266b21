import { NativeConnection, Worker } from '@temporalio/worker';
import type { Logger } from 'pino';
import type { CaseActivities, PatrolActivities } from '../activities/types';
import { taskQueue as usualQueue, temporalAt, type TemporalAt } from '../client/connection';
import { cachedCases } from './cache';
import { workflowCode } from './code';
import { furnish, keepFurnished } from './furnish';
import { persist } from './persist';
import { prepareRuntime } from './runtime';

export interface WorkerOptions {
  readonly temporal: TemporalAt;
  readonly taskQueue?: string;
  readonly activities: CaseActivities & PatrolActivities;
  readonly log: Logger;
  /** Asks the worker to finish what is under way and end. */
  readonly signal: AbortSignal;
  /** Called each time it begins to follow cases. */
  readonly ready: () => void;
}

const workerOn = ({ temporal, taskQueue = usualQueue, activities }: WorkerOptions, connection: NativeConnection) =>
  Worker.create({
    connection,
    namespace: temporal.namespace,
    taskQueue,
    activities,
    ...workflowCode(),
    // Thousands may wake at one midnight; with the usual ten seconds those that wait in line would all be replayed.
    stickyQueueScheduleToStartTimeout: '300 s',
    maxCachedWorkflows: cachedCases(),
    shutdownGraceTime: '5 s',
    shutdownForceTime: '8 s',
  });

/** Works until it is asked to end, or the connection is beyond repair. */
const worked = async (worker: Worker, signal: AbortSignal): Promise<void> => {
  const end = (): void => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  signal.addEventListener('abort', end, { once: true });
  try {
    const run = worker.run();
    if (signal.aborted) end();
    await run;
  } finally {
    signal.removeEventListener('abort', end);
  }
};

const once = async (options: WorkerOptions): Promise<void> => {
  const { temporal, taskQueue = usualQueue, log, signal, ready } = options;
  const { namespace, ...where } = temporal;
  const client = temporalAt(temporal);
  const connection = await NativeConnection.connect(where);
  const over = new AbortController();
  const until = AbortSignal.any([signal, over.signal]);
  try {
    const furnished = await furnish(client, { taskQueue, log });
    const worker = await workerOn(options, connection);
    ready();
    await Promise.all([
      worked(worker, until).finally(() => over.abort()),
      keepFurnished(client, furnished, { taskQueue, log, signal: until }).finally(() => over.abort()),
    ]);
  } finally {
    await client.close();
    await connection.close();
  }
};

/**
 * Follows cases until `signal` asks it to end. Temporal may come up later than the worker, or go away and come back.
 * @throws {Fault} what only an operator can mend
 * @throws the signal's reason when it is called off before it has begun
 */
export const runWorker = async (options: WorkerOptions): Promise<void> => {
  const { log, signal } = options;
  prepareRuntime(log);
  await persist(() => once(options), { what: 'following cases', log, signal });
};

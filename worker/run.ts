import { NativeConnection, Worker } from '@temporalio/worker';
import type { Logger } from 'pino';
import type { Activities } from '../activities/types';
import { taskQueue as usualQueue, type Temporal, temporalAt, type TemporalAt } from '../client/connection';
import { mailQueueOf } from '../workflows/messages';
import { cachedCases } from './cache';
import { workflowCode } from './code';
import { furnish, keepFurnished } from './furnish';
import { persist } from './persist';
import { prepareRuntime } from './runtime';

export interface WorkerOptions {
  readonly temporal: TemporalAt;
  readonly taskQueue?: string;
  readonly activities: Activities;
  readonly log: Logger;
  /** Asks the worker to finish what is under way and end. */
  readonly signal: AbortSignal;
  /** Called each time it begins to follow cases. */
  readonly ready: () => void;
}

const ending = { shutdownGraceTime: '5 s', shutdownForceTime: '8 s' } as const;

const caseWorker = (
  { temporal, taskQueue = usualQueue, activities: { deliver: _deliver, ...activities } }: WorkerOptions,
  connection: NativeConnection,
): Promise<Worker> =>
  Worker.create({
    connection,
    namespace: temporal.namespace,
    taskQueue,
    activities,
    ...workflowCode(),
    ...ending,
    // Thousands may wake at one midnight; with the usual ten seconds those that wait in line would all be replayed.
    stickyQueueScheduleToStartTimeout: '300 s',
    maxCachedWorkflows: cachedCases(),
  });

/** As many letters at once as a mail server likes; while it hangs, they wait here and hold up nobody else. */
const mailWorker = (
  { temporal, taskQueue = usualQueue, activities: { deliver } }: WorkerOptions,
  connection: NativeConnection,
): Promise<Worker> =>
  Worker.create({
    connection,
    namespace: temporal.namespace,
    taskQueue: mailQueueOf(taskQueue),
    activities: { deliver },
    ...ending,
    maxConcurrentActivityTaskExecutions: 10,
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

/** Both workers and the upkeep of the namespace, until one of them ends or `signal` asks for it. */
const followedOn = async (
  connection: NativeConnection,
  { client, furnished, ...options }: WorkerOptions & { readonly client: Temporal; readonly furnished: string },
): Promise<void> => {
  const { taskQueue = usualQueue, log, signal, ready } = options;
  const over = new AbortController();
  const until = AbortSignal.any([signal, over.signal]);
  const workers = [await caseWorker(options, connection), await mailWorker(options, connection)];
  ready();
  const ended = await Promise.allSettled([
    ...workers.map((worker) => worked(worker, until).finally(() => over.abort())),
    keepFurnished(client, furnished, { taskQueue, log, signal: until }).finally(() => over.abort()),
  ]);
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
};

const once = async (options: WorkerOptions): Promise<void> => {
  const { temporal, taskQueue = usualQueue, log } = options;
  const { namespace, ...where } = temporal;
  const client = temporalAt(temporal);
  try {
    // First, for it gives up soon where the server hangs; the native connection takes half a minute.
    const furnished = await furnish(client, { taskQueue, log });
    const connection = await NativeConnection.connect(where);
    await followedOn(connection, { ...options, client, furnished }).finally(() => connection.close());
  } finally {
    await client.close();
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

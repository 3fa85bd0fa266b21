import { randomUUID } from 'node:crypto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { WorkflowHandle } from '@temporalio/client';
import type { Activities } from '../../../activities/types';
import type { Following } from '../../../domain/following';
import { followerOf, moved } from '../../../workflows/messages';
import { testServerPath } from '../../support/servers';
import { quietRuntime } from './runtime';
import { during } from './workers';

// temporal.api.enums.v1.IndexedValueType: this server can add columns and cannot list them.
const columns = { Stage: 7, NextDue: 6, OverdueSince: 6, Tier: 3 };

/** A server of its own on which time is skipped, with the workflows ready to run on it. */
export interface Skipping {
  readonly env: TestWorkflowEnvironment;
  /** The server's time, which skips. */
  readonly now: () => Promise<number>;
  /** Runs a worker with these activities for as long as `story` takes. */
  readonly during: <T>(
    activities: Partial<Activities>,
    story: (queue: string) => Promise<T>,
    queue?: string,
  ) => Promise<T>;
  /** Tells the workflow of a case that it moved, and starts it when there is none. */
  readonly tell: (queue: string, caseId: string, following: Following) => Promise<WorkflowHandle>;
  readonly close: () => Promise<void>;
}

export const skippingServer = async (): Promise<Skipping> => {
  quietRuntime();
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: testServerPath() } },
  });
  await env.connection.operatorService.addSearchAttributes({ namespace: 'default', searchAttributes: columns });
  return {
    env,
    now: async () => await env.currentTimeMs(),
    during: async (activities, story) => {
      const taskQueue = randomUUID();
      const { nativeConnection: connection } = env;
      return during({ connection, taskQueue }, activities, () => story(taskQueue));
    },
    tell: (taskQueue, caseId, following) =>
      env.client.workflow.signalWithStart('caseWorkflow', {
        workflowId: followerOf(caseId),
        taskQueue,
        args: [caseId],
        signal: moved,
        signalArgs: [following],
        workflowIdConflictPolicy: 'USE_EXISTING',
      }),
    close: () => env.teardown(),
  };
};

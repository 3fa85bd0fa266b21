import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import type { Begin } from '../crew';
import { bareQueue, type TemporalAt } from './jobs';
import { contend } from './contend';
import { act, bareCase } from './temporal-workflow';

/** Acts as Updates; a case opens with its first act in one call, as bare Temporal does it best. */
const begin =
  (client: Client): Begin =>
  (career, key) => {
    const workflowId = `bare-${key}`;
    const handle = client.workflow.getHandle<typeof bareCase>(workflowId);
    const start = (): WithStartWorkflowOperation<typeof bareCase> =>
      new WithStartWorkflowOperation(bareCase, { workflowId, taskQueue: bareQueue, workflowIdConflictPolicy: 'FAIL' });
    return {
      act: async (n) => {
        const { request } = career[n] ?? {};
        if (!request) throw new Error(`A career of ${career.length} acts has no act ${n}.`);
        const answer =
          n === 0
            ? await client.workflow.executeUpdateWithStart(act, { args: [request], startWorkflowOperation: start() })
            : await handle.executeUpdate(act, { args: [request] });
        if (answer !== n + 1) throw new Error(`Act ${n} was answered as number ${answer}.`);
      },
    };
  };

contend(async ({ address, namespace }: TemporalAt) => {
  const connection = await Connection.connect({ address });
  return begin(new Client({ connection, namespace }));
});

import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { answering } from '../children';
import { bareQueue, type TemporalAt } from './jobs';

Runtime.install({ logger: new DefaultLogger('ERROR') });

/** The worker of bare Temporal, with the SDK's defaults. */
const start = async ({ address, namespace }: TemporalAt): Promise<void> => {
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: bareQueue,
    workflowsPath: require.resolve('./temporal-workflow'),
  });
  process.once('SIGTERM', () => worker.shutdown());
  void worker.run().finally(() => process.exit(0));
};

answering(start);

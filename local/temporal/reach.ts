import { Connection } from '@temporalio/client';
import { until } from '../process';

/** A connection to a Temporal server that knows the namespace, or undefined when there is none within the time (ms). */
export const reach = (
  address: string,
  { namespace, within, over = () => false }: { namespace: string; within: number; over?: () => boolean },
): Promise<Connection | undefined> =>
  until(
    async () => {
      if (over()) return undefined;
      let connection: Connection | undefined;
      try {
        connection = await Connection.connect({ address, connectTimeout: 300 });
        await connection.workflowService.describeNamespace({ namespace });
        return connection;
      } catch {
        await connection?.close();
        return undefined;
      }
    },
    { within, every: 20 },
  );

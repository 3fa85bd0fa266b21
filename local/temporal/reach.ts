import { Connection } from '@temporalio/client';
import { deadlineIn } from '../../config/clock';
import { until } from '../process';

/** How long to ask, in milliseconds, and whether it is of no use any more. */
export interface Asking {
  readonly namespace: string;
  readonly within: number;
  readonly over: () => boolean;
}

const patience = 300;

/** Lazy, because `Connection.connect` does not close what it could not connect. */
const answersOnce = async (address: string, namespace: string): Promise<boolean> => {
  const connection = Connection.lazy({ address });
  try {
    const { workflowService } = connection;
    await connection.withDeadline(deadlineIn(patience), () => workflowService.describeNamespace({ namespace }));
    return true;
  } catch {
    return false;
  } finally {
    await connection.close();
  }
};

/** Whether a server on loopback comes to answer for a namespace. */
export const answers = async (address: string, { namespace, within, over }: Asking): Promise<boolean> => {
  const found = await until(async () => over() || (await answersOnce(address, namespace)), { within, every: 20 });
  return found === true && !over();
};

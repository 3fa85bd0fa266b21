import { Connection } from '@temporalio/client';
import { until } from '../process';

/** How long to ask, in milliseconds, and whether it is of no use any more. */
export interface Asking {
  readonly namespace: string;
  readonly within: number;
  readonly over: () => boolean;
}

const answersOnce = async (address: string, namespace: string): Promise<boolean> => {
  try {
    const connection = await Connection.connect({ address, connectTimeout: 300 });
    await connection.workflowService.describeNamespace({ namespace }).finally(() => connection.close());
    return true;
  } catch {
    return false;
  }
};

/** Whether a server on loopback comes to answer for a namespace. */
export const answers = async (address: string, { namespace, within, over }: Asking): Promise<boolean> => {
  const found = await until(async () => over() || (await answersOnce(address, namespace)), { within, every: 20 });
  return found === true && !over();
};

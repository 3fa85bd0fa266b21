import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { Activities } from '../../../activities/types';
import { connectFollower, type Follower } from '../../../client/follower';
import { temporalAddress } from '../../support/servers';
import { quietRuntime } from './runtime';
import { during } from './workers';

/** The run's real server, with a task queue of this file's own. */
export interface Real {
  readonly address: string;
  readonly client: Client;
  readonly taskQueue: string;
  readonly follower: Follower;
  /** A case id nobody else uses. */
  readonly caseId: () => string;
  /** Runs a worker with these activities for as long as `story` takes. */
  readonly during: <T>(activities: Partial<Activities>, story: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

export const realServer = async (address = temporalAddress()): Promise<Real> => {
  quietRuntime();
  const taskQueue = randomUUID();
  const connection = await Connection.connect({ address });
  const native = await NativeConnection.connect({ address });
  const follower = connectFollower({ address, namespace: 'default', taskQueue });
  return {
    address,
    client: new Client({ connection }),
    taskQueue,
    follower,
    caseId: randomUUID,
    during: (activities, story) => during({ connection: native, taskQueue }, activities, story),
    close: async () => {
      await follower.close();
      await connection.close();
      await native.close();
    },
  };
};

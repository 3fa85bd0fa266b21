import type { Logger } from 'pino';
import { connectFollower } from '../client/follower';
import type { TemporalAt } from '../client/connection';
import { databaseClock } from '../config/clock';
import { connect, readDatabaseTime } from '../store';
import { keepWatch } from './run';

export interface WatchOptions {
  readonly databaseUrl: string;
  readonly temporal: TemporalAt;
  /** Whether mail can be sent: without it no delivery is left to be made. */
  readonly mail: boolean;
  readonly log: Logger;
  readonly signal: AbortSignal;
  readonly ready: () => void;
}

/**
 * The process `watch`, over its real ports, until `signal` ends it.
 * @throws {StoreUnavailable} the database is away as it starts; later it waits for it
 */
export const watch = async ({ databaseUrl, temporal, mail, log, signal, ready }: WatchOptions): Promise<void> => {
  const database = connect(databaseUrl, { connections: 6 });
  const follower = connectFollower(temporal);
  try {
    const clock = await databaseClock(readDatabaseTime(database));
    await keepWatch({ database, clock, follower, mail, log, signal, ready });
  } finally {
    await follower.close();
    await database.close();
  }
};

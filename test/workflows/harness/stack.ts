import { pino } from 'pino';
import { connectFollower } from '../../../client/follower';
import { databaseClock } from '../../../config/clock';
import { readDatabaseTime } from '../../../store';
import { keepWatch } from '../../../watch/run';
import { work } from '../../../worker';
import type { Live } from '../../support/desk';

/** A process of the product, run here; ending it waits for what is under way. */
export interface Running {
  readonly end: () => Promise<void>;
}

const log = pino({ level: 'silent' });

const running = async (process: (signal: AbortSignal, ready: () => void) => Promise<void>): Promise<Running> => {
  const control = new AbortController();
  let over = Promise.resolve();
  await new Promise<void>((ready, failed) => {
    over = process(control.signal, ready);
    over.catch(failed);
  });
  return {
    end: async () => {
      control.abort();
      await over;
    },
  };
};

/** The worker as `caseclock worker` runs it. */
export const startWorker = (live: Live, address: string, smtp: string): Promise<Running> =>
  running((signal, ready) =>
    work({
      databaseUrl: live.url,
      temporal: { address, namespace: 'default' },
      smtp: { url: smtp, from: 'caseclock@office.example' },
      secret: 'a secret of thirty-two characters or more',
      log,
      signal,
      ready,
    }),
  );

/** The watch as `caseclock watch` runs it. */
export const startWatch = (live: Live, address: string): Promise<Running> =>
  running(async (signal, ready) => {
    const { database } = live;
    const follower = connectFollower({ address, namespace: 'default' });
    const clock = await databaseClock(readDatabaseTime(database));
    await keepWatch({ database, clock, follower, mail: true, log, signal, ready });
    await follower.close();
  });

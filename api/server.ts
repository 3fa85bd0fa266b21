import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { databaseClock } from '../config/clock';
import { root } from '../config/root';
import type { TemporalAt } from '../client/connection';
import { connectFollower } from '../client/follower';
import { openDesk } from '../desk';
import { connect, readDatabaseTime } from '../store';
import { accessLog } from './access-log';
import { createApp } from './app';
import { namesOf } from './hosts';
import { issuerAt, type IssuerSettings } from './identity/issuer';
import { people } from './people';
import { sessions } from './sessions';

export interface ServerOptions {
  readonly databaseUrl: string;
  readonly secret: string;
  readonly host: string;
  readonly port: number;
  readonly log: Logger;
  /** Whether mail can be sent: without it no delivery is left to be made. */
  readonly mail: boolean;
  readonly temporal?: TemporalAt;
  /** Who vouches for people besides their passwords. */
  readonly issuer?: IssuerSettings | undefined;
  /** Requests a minute; left out, any number. */
  readonly rate?: number | undefined;
  readonly proxies?: string | undefined;
}

export interface Server {
  readonly app: FastifyInstance;
  readonly url: string;
  /** Finishes what is under way, then lets go of the database. */
  readonly close: () => Promise<void>;
}

const syncEvery = 1_000;

/** Asks a Temporal server whether it is there; the answer counts for a few seconds. */
const asksTemporal = (at: TemporalAt) => {
  const follower = connectFollower(at);
  return {
    answers: async () => {
      try {
        await follower.namespaceId();
        return true;
      } catch {
        return false; // away, hanging or refusing: health says so, acts go on
      }
    },
    close: follower.close,
  };
};

// An act holds one for two round trips and the commit; with more of them waiting, more commits share one sync of the disk.
const connections = 16;

/** The API over its real ports, listening. @throws {StoreUnavailable} the database is away */
export const serve = async ({
  databaseUrl,
  log,
  mail,
  temporal,
  issuer,
  ...options
}: ServerOptions): Promise<Server> => {
  const { secret, host, rate, proxies } = options;
  const database = connect(databaseUrl, { connections });
  const clock = await databaseClock(readDatabaseTime(database));
  const asks = temporal && asksTemporal(temporal);
  const { step, rollOuts, models, clearings, versions, audit } = openDesk({ database, clock, mail });
  const looks = accessLog(database, clock);
  const app = await createApp(
    {
      clock,
      database,
      sessions: sessions(database, clock),
      secret,
      issuer: issuer && issuerAt(issuer, clock),
      people: people(database, clock),
      ...{ step, rollOuts, models, clearings, versions, audit },
      accessLog: looks,
      ...(asks ? { temporal: asks.answers } : {}),
    },
    {
      ...{ log, rate, proxies, console: path.join(root, 'dist/web') },
      names: proxies === undefined ? namesOf(host) : undefined,
    },
  );
  // The old offset serves while the database is away.
  const timer = setInterval(() => void clock.sync().catch(() => undefined), syncEvery);
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await asks?.close();
    await looks.close();
    await database.close();
  });
  await app.listen({ host, port: options.port });
  const { port } = app.server.address() as AddressInfo;
  return { app, url: `http://${host}:${port}`, close: () => app.close() };
};

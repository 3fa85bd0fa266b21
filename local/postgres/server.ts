import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, openSync, closeSync, statSync } from 'node:fs';
import path from 'node:path';
import { folder, onDisk } from '../files';
import { sliceOf, turnOver } from '../log';
import { alive, end, ended, spawned, until, vanished } from '../process';
import type { Server } from '../server';
import { binariesFor } from './binaries';
import { ensureDatabase } from './database';
import { faultOf, spawnFault } from './faults';
import { foldersFor } from './folders';
import { type Cluster, initialise, password, role, running } from './initialise';
import { type Held, held, survivor } from './lock';

/** What `startPostgres` needs: the folder of everything, what the operator may have set, and a port if it must start one. */
export interface PostgresOptions {
  readonly home: string;
  readonly port: () => Promise<number>;
  readonly osUser?: string | undefined;
  readonly bin?: string | undefined;
  /** Where the data may lie when `home` cannot be reached by PostgreSQL's account, for tests. */
  readonly elsewhere?: readonly string[];
  /** Server settings, for tests: `fsync: 'off'` also spares the sync of a new cluster. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A running PostgreSQL with its address. */
export interface Postgres extends Server {
  readonly url: string;
  /** The folder of its data. */
  readonly data: string;
}

const recovery = 120_000; // a crash under load may leave much to replay

const launch = (
  cluster: Cluster,
  port: number,
  settings: Readonly<Record<string, string>>,
  log: number,
): ChildProcess => {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A group of its own: Ctrl-C at the terminal must reach us alone, we stop the server in order.
  return spawn(path.join(cluster.bin, 'postgres'), ['-D', cluster.data, '-p', String(port), ...flags], {
    ...running(cluster),
    detached: true,
    stdio: ['ignore', log, log],
  });
};

type Served = Pick<Server, 'pid' | 'port' | 'over'>;

const answering = (data: string, pid: number | undefined): boolean => {
  const found = held(data);
  return found !== undefined && found.pid === pid && found.ready;
};

const serve = async (cluster: Cluster, { home, port: choose, settings = {} }: PostgresOptions): Promise<Served> => {
  const logFile = path.join(folder(path.join(home, 'logs'), 0o700), 'postgres.log');
  onDisk(logFile, () => turnOver(logFile));
  const from = existsSync(logFile) ? statSync(logFile).size : 0;
  onDisk(cluster.data, () => chmodSync(cluster.data, 0o700));
  const port = await choose();
  const log = onDisk(logFile, () => openSync(logFile, 'a', 0o600));
  const child = launch(cluster, port, settings, log);
  closeSync(log);
  const over = ended(child);
  const failed = await spawned(child);
  if (failed !== undefined) throw spawnFault(failed, path.join(cluster.bin, 'postgres'));
  const gone = () => child.exitCode !== null || child.signalCode !== null;
  await until(() => gone() || answering(cluster.data, child.pid), { within: recovery });
  if (gone() || child.pid === undefined) {
    throw faultOf({ data: cluster.data, port, text: sliceOf(logFile, from), log: logFile });
  }
  child.unref();
  return { pid: child.pid, port, over };
};

/** Waits for a server that was found running, or begins with a new one. */
const served = async (cluster: Cluster, options: PostgresOptions, kept: Held | undefined): Promise<Served> => {
  if (!kept) return serve(cluster, options);
  await until(() => !alive(kept.pid) || answering(cluster.data, kept.pid), { within: recovery });
  return { pid: kept.pid, port: kept.port, over: vanished(() => alive(kept.pid)) };
};

/**
 * Brings up PostgreSQL on loopback with its data under `home`; makes the cluster and the database the first time, and
 * takes over a server that outlived a killed start.
 * @throws {Fault} whatever stands in the way, with the way out
 */
export const startPostgres = async (options: PostgresOptions): Promise<Postgres> => {
  const { home, settings = {} } = options;
  const folders = foldersFor(home, { asked: options.osUser, elsewhere: options.elsewhere });
  const bin = binariesFor(folders.account, { shelf: folders.shelf, asked: options.bin });
  const kept = await survivor(folders.data);
  const found = { data: folders.data, bin, account: folders.account };
  const cluster = { ...found, password: await password(home, found) };
  if (!existsSync(path.join(cluster.data, 'PG_VERSION')))
    await initialise(cluster, { sync: settings['fsync'] !== 'off' });
  const { pid, port, over } = await served(cluster, options, kept);
  const url = `postgres://${role}:${cluster.password}@127.0.0.1:${port}/${role}`;
  // SIGINT is its fast stop: clients are told, everything is written.
  const stop = () => end(pid, { gentle: 'SIGINT', harsh: 'SIGQUIT', patience: 30_000 });
  await ensureDatabase(url).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { pid, port, url, data: cluster.data, adopted: kept !== undefined, over, stop };
};

import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, openSync, closeSync, statSync } from 'node:fs';
import path from 'node:path';
import { systemCode } from '../../config/fault';
import { folder, onDisk } from '../files';
import { sliceOf } from '../log';
import { alive, end, until } from '../process';
import type { Server } from '../server';
import { binariesFor } from './binaries';
import { ensureDatabase } from './database';
import { faultOf, passes, spawnFault } from './faults';
import { foldersFor } from './folders';
import { type Cluster, initialise, password, role, running } from './initialise';
import { held, survivor } from './lock';

/** What `startPostgres` needs: the folder of everything, the port, and what the operator may have set. */
export interface PostgresOptions {
  readonly home: string;
  readonly port: number;
  readonly osUser?: string | undefined;
  readonly bin?: string | undefined;
  /** Server settings, for tests: `fsync: 'off'` also spares the sync of a new cluster. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A running PostgreSQL with its address. */
export interface Postgres extends Server {
  readonly url: string;
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

const serve = async (
  cluster: Cluster,
  port: number,
  settings: Readonly<Record<string, string>>,
  logFile: string,
): Promise<number> => {
  const from = existsSync(logFile) ? statSync(logFile).size : 0;
  const log = onDisk(logFile, () => openSync(logFile, 'a', 0o600));
  const child = launch(cluster, port, settings, log);
  closeSync(log);
  let failed: string | undefined;
  child.once('error', (error) => (failed = systemCode(error) ?? 'unknown'));
  const over = () => failed !== undefined || child.exitCode !== null || child.signalCode !== null;
  await until(() => over() || (held(cluster.data)?.pid === child.pid && held(cluster.data)?.ready), {
    within: recovery,
  });
  if (failed !== undefined) throw spawnFault(failed, path.join(cluster.bin, 'postgres'));
  if (over() || child.pid === undefined) {
    const text = sliceOf(logFile, from);
    if (passes(text)) return serve(cluster, port, settings, logFile);
    throw faultOf({ data: cluster.data, port, text, log: logFile });
  }
  child.unref();
  return child.pid;
};

/**
 * Brings up PostgreSQL on loopback with its data under `home`; makes the cluster and the database the first time, and
 * takes over a server that outlived a killed start.
 * @throws {Fault} whatever stands in the way, with the way out
 */
export const startPostgres = async (options: PostgresOptions): Promise<Postgres> => {
  const { home, settings = {} } = options;
  const folders = foldersFor(home, options.osUser);
  const bin = binariesFor(folders.account, { shelf: folders.shelf, asked: options.bin });
  const adopted = await survivor(folders.data);
  const found = { data: folders.data, bin, account: folders.account };
  const cluster = { ...found, password: await password(home, found) };
  if (!existsSync(path.join(cluster.data, 'PG_VERSION')))
    await initialise(cluster, { sync: settings['fsync'] !== 'off' });
  const logFile = path.join(folder(path.join(home, 'logs'), 0o700), 'postgres.log');
  if (!adopted) onDisk(cluster.data, () => chmodSync(cluster.data, 0o700));
  const pid = adopted?.pid ?? (await serve(cluster, options.port, settings, logFile));
  const port = adopted?.port ?? options.port;
  const url = `postgres://${role}:${cluster.password}@127.0.0.1:${port}/${role}`;
  await ensureDatabase(url);
  return {
    pid,
    port,
    url,
    adopted: adopted !== undefined,
    alive: () => alive(pid),
    // SIGINT is its fast stop: clients are told, everything is written.
    stop: () => end(pid, { gentle: 'SIGINT', harsh: 'SIGQUIT', patience: 30_000 }),
  };
};

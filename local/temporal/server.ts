import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { searchAttributes } from '../../config/search-attributes';
import { systemCode } from '../../config/fault';
import { folder, onDisk, removeFile, replaceFile, valueIn } from '../files';
import { sliceOf, turnOver } from '../log';
import { alive, birthOf, end, inhabitants } from '../process';
import type { Server } from '../server';
import { ensureAttributes } from './attributes';
import { damaged, faultOf, spawnFault } from './faults';
import { reach } from './reach';

/** What `startTemporal` needs: where its file lies, the program, and the ports. */
export interface TemporalOptions {
  readonly home: string;
  readonly program: string;
  readonly port: number;
  readonly uiPort: number;
  readonly namespace: string;
  /** More flags of `server start-dev`, for tests. */
  readonly flags?: readonly string[];
}

/** A running Temporal server with its addresses. */
export interface Temporal extends Server {
  readonly address: string;
  readonly uiPort: number;
}

const recordSchema = z.object({ pid: z.number(), birth: z.string(), port: z.number(), uiPort: z.number() });
type Record = z.infer<typeof recordSchema>;

const folderIn = (home: string): string => path.join(home, 'temporal');
const recordFile = (home: string): string => path.join(folderIn(home), 'server.json');
const gently = { gentle: 'SIGTERM', harsh: 'SIGKILL', patience: 20_000 } as const;

const standing = ({ pid, birth }: Record): boolean => alive(pid) && birthOf(pid) === birth;

/**
 * The server an earlier start left behind when it was killed. One that nobody wrote down is ended: two servers on one
 * file start without a word and spoil it.
 */
const survivor = async (home: string): Promise<Record | undefined> => {
  const kept = valueIn(recordFile(home), recordSchema);
  if (kept && standing(kept)) return kept;
  await Promise.all(inhabitants(folderIn(home)).map((pid) => end(pid, gently)));
  return undefined;
};

const settings = ({ home, port, uiPort, namespace }: TemporalOptions) => ({
  '--ip': '127.0.0.1',
  '--port': String(port),
  '--ui-ip': '127.0.0.1',
  '--ui-port': String(uiPort),
  '--namespace': namespace,
  '--db-filename': path.join(folderIn(home), 'temporal.db'),
  '--log-level': 'warn',
  '--log-format': 'json',
});

const flagsOf = (options: TemporalOptions): string[] => [
  ...['server', 'start-dev'],
  ...Object.entries(settings(options)).flat(),
  // PostgreSQL is the truth and every case can be followed again, so speed goes before the last transaction.
  ...['journal_mode=WAL', 'synchronous=NORMAL'].flatMap((pragma) => ['--sqlite-pragma', pragma]),
  ...Object.entries(searchAttributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
  ...(options.flags ?? []),
];

const launch = (options: TemporalOptions, logFile: string): ChildProcess => {
  const log = onDisk(logFile, () => openSync(logFile, 'a', 0o600));
  const child = spawn(options.program, flagsOf(options), {
    cwd: folderIn(options.home), // tells its process from others': see survivor
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return child;
};

/** Waits until the server answers for the namespace, with our search attributes. */
const ready = async (found: Record, namespace: string): Promise<boolean> => {
  const connection = await reach(`127.0.0.1:${found.port}`, {
    namespace,
    within: 60_000,
    over: () => !standing(found),
  });
  await (connection && ensureAttributes(connection, namespace).finally(() => connection.close()));
  return connection !== undefined;
};

const setAside = (home: string): void => {
  for (const ending of ['', '-wal', '-shm']) {
    const file = path.join(home, `temporal/temporal.db${ending}`);
    if (existsSync(file)) renameSync(file, `${file}.damaged`);
  }
};

const serve = async (options: TemporalOptions): Promise<Record> => {
  const { home, port, uiPort, namespace } = options;
  const logFile = path.join(folder(path.join(home, 'logs'), 0o700), 'temporal.log');
  onDisk(logFile, () => turnOver(logFile));
  const from = existsSync(logFile) ? statSync(logFile).size : 0;
  const child = launch(options, logFile);
  const failed = await new Promise<string | undefined>((done) => {
    child.once('spawn', () => done(undefined)).once('error', (error) => done(systemCode(error) ?? 'unknown reason'));
  });
  const pid = child.pid ?? 0;
  if (failed !== undefined) throw spawnFault(failed, options.program);
  const found = { pid, birth: birthOf(pid) ?? '', port, uiPort };
  replaceFile(recordFile(home), JSON.stringify(found));
  try {
    if (await ready(found, namespace)) {
      child.unref();
      return found;
    }
  } catch (error) {
    await end(pid, gently);
    throw error;
  }
  await end(pid, gently);
  const text = sliceOf(logFile, from);
  if (!damaged(text)) throw faultOf({ text, port, home, log: logFile });
  setAside(home);
  return serve(options);
};

/**
 * Brings up Temporal's development server on loopback with its file under `home`, or takes over one that outlived a
 * killed start.
 * @throws {Fault} whatever stands in the way, with the way out
 */
export const startTemporal = async (options: TemporalOptions): Promise<Temporal> => {
  folder(folderIn(options.home), 0o700);
  const kept = await survivor(options.home);
  const adopted = kept !== undefined && (await ready(kept, options.namespace));
  if (kept && !adopted) await end(kept.pid, gently);
  const found = kept && adopted ? kept : await serve(options);
  return {
    pid: found.pid,
    port: found.port,
    uiPort: found.uiPort,
    address: `127.0.0.1:${found.port}`,
    adopted,
    alive: () => standing(found),
    stop: async () => {
      await end(found.pid, gently);
      removeFile(recordFile(options.home));
    },
  };
};

import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { searchAttributes } from '../../config/search-attributes';
import { folder, onDisk, removeFile, replaceFile, valueIn } from '../files';
import { sliceOf, turnOver } from '../log';
import { alive, birthOf, end, ended, inhabitants, spawned, vanished } from '../process';
import type { Server } from '../server';
import { damaged, faultOf, spawnFault } from './faults';
import { answers } from './reach';
import { giveWay } from '../priority';

/** What `startTemporal` needs: where its file lies, the program, and ports if it must start one. */
export interface TemporalOptions {
  readonly home: string;
  readonly program: () => Promise<string>;
  readonly ports: () => Promise<Ports>;
  readonly namespace: string;
  /** More flags of `server start-dev`, for tests. */
  readonly flags?: readonly string[];
}

/** The ports of the server and of its UI. */
export interface Ports {
  readonly port: number;
  readonly uiPort: number;
}

/** A running Temporal server with its addresses. */
export interface Temporal extends Server {
  readonly address: string;
  readonly uiPort: number;
}

const recordSchema = z.object({ pid: z.number(), birth: z.string(), port: z.number(), uiPort: z.number() });
type Record = z.infer<typeof recordSchema>;

type Served = Record & Pick<Server, 'over'>;

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

const settings = ({ home, namespace }: TemporalOptions, { port, uiPort }: Ports) => ({
  '--ip': '127.0.0.1',
  '--port': String(port),
  '--ui-ip': '127.0.0.1',
  '--ui-port': String(uiPort),
  '--namespace': namespace,
  '--db-filename': path.join(folderIn(home), 'temporal.db'),
  '--log-level': 'warn',
  '--log-format': 'json',
});

const flagsOf = (options: TemporalOptions, ports: Ports): string[] => [
  ...['server', 'start-dev'],
  ...Object.entries(settings(options, ports)).flat(),
  // PostgreSQL is the truth and every case can be followed again, so speed goes before the last transaction.
  ...['journal_mode=WAL', 'synchronous=NORMAL'].flatMap((pragma) => ['--sqlite-pragma', pragma]),
  ...Object.entries(searchAttributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
  ...(options.flags ?? []),
];

const launch = (options: TemporalOptions, program: string, ports: Ports, logFile: string): ChildProcess => {
  const log = onDisk(logFile, () => openSync(logFile, 'a', 0o600));
  const child = spawn(program, flagsOf(options, ports), {
    cwd: folderIn(options.home), // tells its process from others': see survivor
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return child;
};

/** Waits until the server answers for the namespace; ends it when it does not. */
const answering = async (found: Record, namespace: string): Promise<boolean> => {
  const at = `127.0.0.1:${found.port}`;
  const good = await answers(at, { namespace, within: 60_000, over: () => !standing(found) });
  if (!good) await end(found.pid, gently);
  return good;
};

const setAside = (home: string): void => {
  for (const ending of ['', '-wal', '-shm']) {
    const file = path.join(home, `temporal/temporal.db${ending}`);
    if (existsSync(file)) renameSync(file, `${file}.damaged`);
  }
};

const serve = async (options: TemporalOptions): Promise<Served> => {
  const { home, namespace } = options;
  const program = await options.program();
  const ports = await options.ports();
  const logFile = path.join(folder(path.join(home, 'logs'), 0o700), 'temporal.log');
  onDisk(logFile, () => turnOver(logFile));
  const from = existsSync(logFile) ? statSync(logFile).size : 0;
  const child = launch(options, program, ports, logFile);
  const over = ended(child);
  const failed = await spawned(child);
  const pid = child.pid ?? 0;
  if (failed !== undefined) throw spawnFault(failed, program);
  const found = { pid, birth: birthOf(pid) ?? '', ...ports };
  replaceFile(recordFile(home), JSON.stringify(found));
  if (await answering(found, namespace)) {
    giveWay(pid); // as the worker does: cli/up/processes.ts
    child.unref();
    return { ...found, over };
  }
  const text = sliceOf(logFile, from);
  if (!damaged(text)) throw faultOf({ text, port: ports.port, home, log: logFile });
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
  const adopted = kept !== undefined && (await answering(kept, options.namespace));
  const found = adopted ? { ...kept, over: vanished(() => standing(kept)) } : await serve(options);
  return {
    pid: found.pid,
    port: found.port,
    uiPort: found.uiPort,
    address: `127.0.0.1:${found.port}`,
    adopted,
    over: found.over,
    stop: async () => {
      await end(found.pid, gently);
      removeFile(recordFile(options.home));
    },
  };
};

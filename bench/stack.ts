import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { recordedAddresses } from '../config/addresses';
import { root } from '../config/root';
import { leashFile } from '../local/leash';
import { freePort } from '../local/ports';
import { connect } from '../store';
import { benchSecret } from './http';

/** Everything `npm start` brings up, in a home of its own that goes when it stops. */
export interface Stack {
  readonly apiUrl: string;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  /** Process ids of its parts. */
  readonly pids: Readonly<Record<'api' | 'worker' | 'watch' | 'temporal' | 'postgres', number>>;
  readonly stop: () => Promise<void>;
}

const patience = 120_000;

const environmentOf = async (home: string): Promise<NodeJS.ProcessEnv> => ({
  ...process.env,
  CASECLOCK_HOME: home,
  CASECLOCK_CACHE: process.env['CASECLOCK_CACHE'] ?? path.join(root, '.caseclock/cache'),
  CASECLOCK_SECRET: benchSecret,
  API_RATE: '0',
  // What is measured is measured alone.
  CASECLOCK_SAMPLE: 'office',
  LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'info',
  PG_PORT: String(await freePort()),
  TEMPORAL_PORT: String(await freePort()),
  TEMPORAL_UI_PORT: String(await freePort()),
  API_PORT: String(await freePort()),
});

const ready = (up: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    const said: string[] = [];
    const failed = (why: string): void => {
      clearTimeout(timer);
      reject(new Error(`The stack ${why}:\n${said.slice(-20).join('\n')}`));
    };
    const timer = setTimeout(() => failed(`was not ready within ${patience / 1_000} s`), patience);
    up.once('exit', (code) => failed(`ended (${code})`));
    for (const stream of [up.stdout, up.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        if (!line.startsWith('ready in')) return;
        clearTimeout(timer);
        resolve();
      });
    }
  });

/** Called off by Ctrl-C or `kill`, a measurement leaves neither processes nor data behind. */
const calledOff = (stop: () => Promise<void>): (() => void) => {
  const leave = (): void => void stop().finally(() => process.exit(1));
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, leave);
  return () => signals.forEach((signal) => process.off(signal, leave));
};

const pidIn = (file: string, name?: string): number => {
  const found = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { pid?: number }> & { pid?: number };
  const pid = name === undefined ? found.pid : found[name]?.pid;
  if (pid === undefined) throw new Error(`${file} names no process ${name ?? ''}.`);
  return pid;
};

/** The data may lie outside the home, where PostgreSQL's account can reach it: the server knows. */
const postmaster = async (databaseUrl: string): Promise<number> => {
  const database = connect(databaseUrl, { connections: 1 });
  try {
    const { rows } = await database.run<{ data: string }>({ text: `select current_setting('data_directory') as data` });
    return Number.parseInt(readFileSync(path.join(rows[0]?.data ?? '', 'postmaster.pid'), 'utf8'), 10);
  } finally {
    await database.close();
  }
};

const pidsIn = async (home: string, databaseUrl: string): Promise<Stack['pids']> => {
  const children = path.join(home, 'processes.json');
  return {
    api: pidIn(children, 'api'),
    worker: pidIn(children, 'worker'),
    watch: pidIn(children, 'watch'),
    temporal: pidIn(path.join(home, 'temporal/server.json')),
    postgres: await postmaster(databaseUrl),
  };
};

const stopping = (up: ChildProcess, home: string) => (): Promise<void> =>
  new Promise((done) => {
    const over = (): void => {
      rmSync(home, { recursive: true, force: true });
      done();
    };
    up.removeAllListeners('exit').once('exit', over);
    if (up.exitCode !== null || !up.kill('SIGTERM')) over();
  });

/**
 * Brings up PostgreSQL, Temporal, worker, watch and API as processes of their own, by the same command a user gives.
 * @throws with the last lines it said when it does not become ready
 */
export const startStack = async (): Promise<Stack> => {
  const home = mkdtempSync(path.join(tmpdir(), 'caseclock-bench-'));
  chmodSync(home, 0o755); // PostgreSQL's account must pass: root's data would lie elsewhere, and outlive the home
  const up = spawn(process.execPath, ['--require', leashFile, path.join(root, 'bin/caseclock.cjs'), 'up'], {
    env: await environmentOf(home),
    detached: true, // Ctrl-C reaches us alone: we stop it when the contenders have ended
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const halt = stopping(up, home);
  const stay = calledOff(halt);
  const stop = (): Promise<void> => halt().finally(stay);
  try {
    await ready(up);
    const at = recordedAddresses(home);
    if (at?.apiUrl === undefined) throw new Error('The stack has written down no address of its API.');
    const { apiUrl, databaseUrl, temporalAddress } = at;
    return { apiUrl, databaseUrl, temporalAddress, namespace: 'default', pids: await pidsIn(home, databaseUrl), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

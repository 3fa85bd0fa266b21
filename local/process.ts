import { type ChildProcess, execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { systemCode } from '../config/fault';

const linux = process.platform === 'linux';

/** Fields of `/proc/<pid>/stat` after the command, which may itself hold spaces and parentheses. */
const statOf = (pid: number): string[] => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

const ps = (pid: number, field: string): string =>
  execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

const orNothing = (read: () => string | undefined): string | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

/** Whether a process runs. A zombie does not: it holds neither files nor memory, and in a container it may stay for ever. */
export const alive = (pid: number): boolean => {
  if (linux) return !['Z', 'X', undefined].includes(orNothing(() => statOf(pid)[0]));
  return !(orNothing(() => ps(pid, 'state')) ?? 'Z').startsWith('Z');
};

/** The short command of a running process (`postgres`, `temporal`); undefined when there is none. */
export const commandOf = (pid: number): string | undefined =>
  orNothing(() => (linux ? readFileSync(`/proc/${pid}/comm`, 'utf8').trim() : ps(pid, 'comm').trim().split('/').pop()));

/** A mark that tells a process from a later one with the same number: its start, as the system writes it. */
export const birthOf = (pid: number): string | undefined =>
  orNothing(() => (linux ? statOf(pid)[19] : ps(pid, 'lstart').trim() || undefined));

/** The processes whose working folder this is: a PostgreSQL backend's is the data, even when its postmaster is gone. Linux only. */
export const inhabitants = (folder: string): number[] => {
  const real = linux ? orNothing(() => realpathSync(folder)) : undefined;
  if (real === undefined) return [];
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.filter((pid) => orNothing(() => readlinkSync(`/proc/${pid}/cwd`)) === real).map(Number);
};

/** Polls until `check` gives something other than false or undefined; undefined when the time is over. Milliseconds. */
export const until = async <T>(
  check: () => T | Promise<T>,
  { within, every = 10 }: { within: number; every?: number },
): Promise<Exclude<T, false | undefined> | undefined> => {
  const end = performance.now() + within;
  for (;;) {
    const found = await check();
    if (found !== false && found !== undefined) return found as Exclude<T, false | undefined>;
    if (performance.now() >= end) return undefined;
    await delay(every);
  }
};

/** The system's reason why a program could not be run; undefined when it runs. */
export const spawned = (child: ChildProcess): Promise<string | undefined> =>
  new Promise((done) => {
    child.once('spawn', () => done(undefined));
    child.once('error', (error) => done(systemCode(error) ?? 'unknown reason'));
  });

/** How a child ends, in words, whenever it does. */
export const ended = (child: ChildProcess): Promise<string> =>
  new Promise((done) => {
    child.once('exit', (code, killer) => done(killer === null ? `exit code ${code}` : `signal ${killer}`));
  });

/** Resolves when a process that is not our child is gone; keeps nobody waiting who wants to end. */
export const vanished = async (standing: () => boolean): Promise<string> => {
  while (standing()) await delay(500, undefined, { ref: false });
  return 'gone';
};

/** Sends a signal; a process that is gone already is what the sender wanted. */
const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // Gone, or never ours.
  }
};

/** Asks a process to end, waits, and then makes it: `gentle` first, `harsh` after `patience` ms. */
export const end = async (
  pid: number,
  { gentle, harsh, patience }: { gentle: NodeJS.Signals; harsh: NodeJS.Signals; patience: number },
): Promise<void> => {
  signal(pid, gentle);
  if (await until(() => !alive(pid), { within: patience })) return;
  signal(pid, harsh);
  await until(() => !alive(pid), { within: 5_000 });
};

import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { Fault } from '../../config/fault';
import { noteChild } from '../../local/children';
import { folder, onDisk } from '../../local/files';
import { leashFile } from '../../local/leash';
import { sliceOf, turnOver } from '../../local/log';
import { giveWay } from '../../local/priority';
import { end, ended } from '../../local/process';
import type { Running } from '../../local/supervisor';

/** The line a process prints once it does its work. */
const readyLine = z.object({ ready: z.string(), url: z.string().optional() });

/** A process of the product that runs. */
export interface Process extends Running {
  readonly url: string | undefined;
}

/** What every process is started with. */
export interface Launch {
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

const patience = 60_000;
const main = path.join(__dirname, '../main.js');

const readyIn = (line: string): z.infer<typeof readyLine> | undefined => {
  if (!line.startsWith('{"ready"')) return undefined;
  try {
    return readyLine.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
};

const logOf = (home: string, name: string): { file: string; from: number; descriptor: number } => {
  const file = path.join(folder(path.join(home, 'logs'), 0o700), `${name}.log`);
  return onDisk(file, () => {
    turnOver(file);
    return { file, from: existsSync(file) ? statSync(file).size : 0, descriptor: openSync(file, 'a', 0o600) };
  });
};

const spawnCommand = (name: string, { env, home }: Launch, log: number): ChildProcess => {
  const child = spawn(process.execPath, ['--enable-source-maps', '--require', leashFile, main, name], {
    env: { ...env, CASECLOCK_HOME: home },
    detached: true, // Ctrl-C reaches us alone; we stop the processes in order
    stdio: ['ignore', 'pipe', log, 'ipc'],
  });
  if (child.pid !== undefined) noteChild(home, name, child.pid);
  return child;
};

/** The last lines a person can use: where in the code it happened stays in the file. */
const lastWords = (file: string, from: number): string =>
  sliceOf(file, from)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
    .slice(-5)
    .map((line) => `    ${line.slice(0, 300)}`)
    .join('\n');

/** Copies what a process prints into its log, and tells the line that says it is ready. */
const listen = (child: ChildProcess, log: number, heard: (found: z.infer<typeof readyLine>) => void): void => {
  if (!child.stdout) return;
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    writeSync(log, `${line}\n`);
    const found = readyIn(line);
    if (found) heard(found);
  });
  lines.once('close', () => closeSync(log));
};

const stopping = (child: ChildProcess) => async (): Promise<void> => {
  if (child.pid !== undefined) await end(child.pid, { gentle: 'SIGTERM', harsh: 'SIGKILL', patience: 12_000 });
};

/**
 * Starts `caseclock <name>` and waits for its ready line.
 * @throws {Fault} it ends, or says nothing for a minute; with the last lines of its log
 */
export const startProcess = async (name: string, launch: Launch): Promise<Process> => {
  launch.signal.throwIfAborted();
  const { file, from, descriptor } = logOf(launch.home, name);
  const child = spawnCommand(name, launch, descriptor);
  const over = ended(child);
  const stop = stopping(child);
  const timer = new AbortController();
  const outcome = await new Promise<{ url?: string | undefined } | string>((done) => {
    listen(child, descriptor, done);
    void over.then((how) => done(`ended (${how})`));
    launch.signal.addEventListener('abort', () => done('was called off'), { once: true, signal: timer.signal });
    setTimeout(() => done(`was not ready within ${patience / 1_000} s`), patience).unref();
  });
  timer.abort();
  // Following may lag behind on a full machine; deciding acts and ringing bells may not.
  if (name === 'worker' && child.pid) giveWay(child.pid);
  if (typeof outcome === 'object') return { url: outcome.url, over, stop };
  await stop();
  throw new Fault(`The ${name} ${outcome}; the last lines of ${file}:\n${lastWords(file, from)}`);
};

/**
 * Runs `caseclock <name>` to its end.
 * @throws {Fault} it fails
 */
export const runOnce = async (name: string, launch: Launch): Promise<void> => {
  launch.signal.throwIfAborted();
  const { file, from, descriptor } = logOf(launch.home, name);
  const child = spawnCommand(name, launch, descriptor);
  listen(child, descriptor, () => undefined);
  const stop = stopping(child);
  launch.signal.addEventListener('abort', () => void stop(), { once: true });
  const how = await ended(child);
  if (how !== 'exit code 0')
    throw new Fault(`“caseclock ${name}” failed (${how}); the last lines of ${file}:\n${lastWords(file, from)}`);
};

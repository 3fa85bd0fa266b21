import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { addressesFile, recordedAddresses } from '../config/addresses';
import { type Config, environment } from '../config/environment';
import { Fault } from '../config/fault';
import { endChildren } from '../local/children';
import { folder, freeMegabytes, onDisk, removeFile } from '../local/files';
import { takeHome } from '../local/run-lock';
import { bringUp } from './up/bring-up';
import { leaving } from './up/leaving';
import { stepsOn } from './up/steps';

/** Makes the folder of everything; closed to others, except where PostgreSQL's account must pass through it. */
const openHome = (home: string): void => {
  const fresh = !existsSync(path.join(home, 'postgres'));
  folder(home, process.getuid?.() === 0 ? 0o755 : 0o700);
  const needed = fresh ? 400 : 50;
  const free = onDisk(home, () => freeMegabytes(home));
  if (free < needed) {
    throw new Fault(
      `The disk with ${home} has ${Math.floor(free)} MB left and ${needed} MB are needed: free some space, or set CASECLOCK_HOME to a folder on another disk.`,
    );
  }
};

const runningAlready = ({ home }: Config, pid: number): Fault => {
  const at = recordedAddresses(home);
  const where = at?.apiUrl ? `API ${at.apiUrl}${at.temporalUi ? `, Temporal ${at.temporalUi}` : ''}` : 'still starting';
  return new Fault(
    `Caseclock is already running on ${home} (process ${pid}; ${where}): use it, or stop it with “kill ${pid}”. For a second one set CASECLOCK_HOME to another folder.`,
  );
};

/**
 * Brings up everything on this machine and keeps it up until it is asked to stop; then stops it in order.
 * @returns the exit code
 * @throws {Fault} whatever stands in the way, with the way out
 */
export const up = async (config: Config): Promise<number> => {
  const { home } = config;
  openHome(home);
  const lock = takeHome(home);
  if ('holder' in lock) throw runningAlready(config, lock.holder.pid);
  const steps = stepsOn(process.stdout);
  const leave = leaving();
  const closers: { name: string; close: () => Promise<void> }[] = [];
  try {
    await bringUp({ config, steps, signal: leave.signal, taken: new Set() }, (name, close) =>
      closers.unshift({ name, close }),
    );
    await leave.asked;
  } catch (error) {
    if (!leave.signal.aborted) throw error;
  } finally {
    steps.say('Stopping');
    for (const { name, close } of closers) await steps.step(name, close);
    removeFile(addressesFile(home));
    await endChildren(home);
    lock.release();
    leave.done();
  }
  steps.say('Stopped; everything is kept, “npm start” resumes it.');
  return 0;
};

export const register = (program: Command): void => {
  program
    .command('up')
    .description('bring up everything on this machine: PostgreSQL, Temporal, worker, watch, API')
    .action(async () => {
      process.exitCode = await up(environment());
    });
};

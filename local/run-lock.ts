import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { systemCode } from '../config/fault';
import { onDisk, textOf, valueIn } from './files';
import { alive, birthOf } from './process';

const holderSchema = z.object({ pid: z.number(), birth: z.string() });

/** Whoever started on this home and still runs. */
export type Holder = z.infer<typeof holderSchema>;

const lockFile = (home: string): string => path.join(home, 'run.lock');

/** Links a written file into place: the lock is there whole or not at all, and only one of two can do it. */
const linked = (from: string, to: string): boolean => {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
};

/** Takes a dead holder's lock away; a lock that turned out to be a newer one is put back. */
const clear = (at: string, seen: string | undefined): void => {
  const aside = `${at}.${process.pid}.stale`;
  try {
    renameSync(at, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  if (textOf(aside) !== seen) linked(aside, at);
  rmSync(aside, { force: true });
};

/** The running start of a home, if there is one. */
export const holderOf = (home: string): Holder | undefined => {
  const holder = valueIn(lockFile(home), holderSchema);
  return holder && alive(holder.pid) && birthOf(holder.pid) === holder.birth ? holder : undefined;
};

/**
 * Takes the home for this process: two starts on one home would stop each other's servers. A lock whose process is
 * gone is taken over.
 * @returns `holder` when another process has it, else `release`
 */
export const takeHome = (home: string): { holder: Holder } | { release: () => void } => {
  const at = lockFile(home);
  return onDisk(at, () => {
    const mine = `${at}.${process.pid}`;
    writeFileSync(mine, JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) }), { mode: 0o600 });
    try {
      while (!linked(mine, at)) {
        const seen = textOf(at);
        const holder = holderOf(home);
        if (holder) return { holder };
        clear(at, seen);
      }
      return { release: () => rmSync(at, { force: true }) };
    } finally {
      rmSync(mine, { force: true });
    }
  });
};

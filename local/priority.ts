import { readdirSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

const low = 10;

const threadsOf = (pid: number): readonly number[] => {
  try {
    return readdirSync(`/proc/${pid}/task`).map(Number);
  } catch {
    return [pid]; // no Linux: there a process has one priority for all its threads
  }
};

const orNothing = (work: () => void): void => {
  try {
    work();
  } catch {
    // It has just ended, or the system knows no such thing: then it goes on as an equal.
  }
};

/**
 * Has a process give way to everything else on this machine when there is not enough for all. Linux weighs first between
 * sessions (autogroup), where it does so at all, and then between threads; one started later takes after its maker.
 */
export const giveWay = (pid: number): void => {
  orNothing(() => writeFileSync(`/proc/${pid}/autogroup`, String(low)));
  for (const thread of threadsOf(pid)) orNothing(() => setPriority(thread, low));
};

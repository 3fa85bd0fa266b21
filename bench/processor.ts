import { readdirSync, readFileSync } from 'node:fs';

/** Processor time a group of processes has taken so far, by the name of the group. Milliseconds; Linux only. */
export type Taken = Readonly<Record<string, number>>;

// Ticks of /proc are hundredths of a second on every Linux that Node runs on.
const tick = 10;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly ms: number;
  /** Of children that have ended: connections come and go. */
  readonly past: number;
}

const processOf = (pid: number): Process[] => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = (from: number): number => (Number(fields[from]) + Number(fields[from + 1])) * tick;
    return [{ pid, parent: Number(fields[1]), ms: ticks(11), past: ticks(13) }];
  } catch {
    return []; // it has just ended, or this is no Linux
  }
};

const everyProcess = (): readonly Process[] => {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => processOf(Number(name)));
  } catch {
    return [];
  }
};

/** What each process of `pids` has taken, its children included: PostgreSQL works in one process a connection. */
export const taken = (pids: Readonly<Record<string, number>>): Taken => {
  const all = everyProcess();
  const sum = (pid: number): number =>
    all
      .filter((one) => one.pid === pid || one.parent === pid)
      .reduce((ms, one) => ms + one.ms + (one.pid === pid ? one.past : 0), 0);
  return Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, sum(pid)]));
};

/** What was taken between two looks, for one of `times` pieces of work. */
export const each = (before: Taken, after: Taken, times: number): Taken =>
  Object.fromEntries(
    Object.entries(after).map(([name, ms]) => [name, times > 0 ? (ms - (before[name] ?? 0)) / times : 0]),
  );

import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Fault } from '../config/fault';

// A second after the first failure, half a minute at most: whoever comes back is noticed soon, and not stormed.
const waits = [1_000, 2_000, 5_000, 10_000, 30_000];

/**
 * Tries again, ever more patiently, until it works or `signal` calls it off.
 * @throws {Fault} what only an operator can mend is not tried again
 * @throws the signal's reason
 */
export const persist = async <T>(
  work: () => Promise<T>,
  { what, log, signal }: { what: string; log: Logger; signal: AbortSignal },
): Promise<T> => {
  for (let failed = 0; ; failed += 1) {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (error instanceof Fault) throw error;
      const wait = waits[Math.min(failed, waits.length - 1)];
      log.warn({ err: error, again: wait }, `${what}: not yet`);
      await pause(wait, undefined, { signal, ref: true });
    }
  }
};

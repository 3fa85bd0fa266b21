import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { StoreUnavailable } from '../store';

export interface Repeated {
  readonly name: string;
  readonly work: () => Promise<unknown>;
  /** Resolves when it is time again; `pause` gives up as soon as everything is to end. */
  readonly wait: (pause: (ms: number) => Promise<void>) => Promise<unknown>;
}

/**
 * Does something over and over until `signal` ends it. A failure is logged and changes nothing: the next turn makes up for
 * it. An absence of the database is said once, not every turn.
 */
export const repeat = async (
  { name, work, wait }: Repeated,
  { log, signal }: { log: Logger; signal: AbortSignal },
): Promise<void> => {
  const sleep = (ms: number): Promise<void> => pause(ms, undefined, { signal }).catch(() => undefined);
  let away = false;
  while (!signal.aborted) {
    try {
      await work();
      if (away) log.info({ loop: name }, 'the database is back');
      away = false;
    } catch (error) {
      const absent = error instanceof StoreUnavailable;
      if (!absent) log.error({ err: error, loop: name }, `${name} failed; it is tried again`);
      else if (!away) log.warn({ loop: name }, 'the database is away; nothing is lost, and it is tried again');
      away = absent;
    }
    await wait(sleep);
  }
};

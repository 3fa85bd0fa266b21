import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { ensureSchedules } from '../client/schedules';
import { ensureSearchAttributes } from '../client/search-attributes';
import type { Temporal } from '../client/connection';
import { namespaceIdOf } from '../client/namespace';
import { Fault } from '../config/fault';

export interface Furnishing {
  readonly taskQueue: string;
  readonly log: Logger;
}

/**
 * Gives a namespace what the workflows expect of it: columns to be listed by, and schedules. Where the account may not
 * (Temporal Cloud manages columns elsewhere), following goes on and the log says what is missing.
 * @returns the identity of the namespace
 * @throws {Fault} a column has another type, and every workflow would stop at it
 */
export const furnish = async (temporal: Temporal, { taskQueue, log }: Furnishing): Promise<string> => {
  const id = await namespaceIdOf(temporal);
  const tried = await Promise.allSettled([ensureSearchAttributes(temporal), ensureSchedules(temporal, taskQueue)]);
  for (const one of tried) {
    if (one.status === 'fulfilled') continue;
    if (one.reason instanceof Fault) throw one.reason;
    log.warn({ err: one.reason }, 'the namespace lacks search attributes or schedules');
  }
  return id;
};

const lookEvery = 10_000;

/**
 * Furnishes the namespace again whenever it has become another one than `furnished`: somebody started Temporal on an
 * empty store. Says once when Temporal stops answering and once when it answers again. Ends with `signal`.
 * @throws {Fault} as `furnish`
 */
export const keepFurnished = async (
  temporal: Temporal,
  furnished: string,
  { signal, ...furnishing }: Furnishing & { readonly signal: AbortSignal },
): Promise<void> => {
  let known = furnished;
  let away = false;
  const { log } = furnishing;
  while (!signal.aborted) {
    await pause(lookEvery, undefined, { signal }).catch(() => undefined);
    try {
      if ((await namespaceIdOf(temporal)) !== known) known = await furnish(temporal, furnishing);
      if (away) log.info('Temporal answers again');
      away = false;
    } catch (error) {
      if (error instanceof Fault) throw error;
      if (!away) log.warn({ err: error }, 'Temporal does not answer; cases are followed again when it does');
      away = true;
    }
  }
};

import type { Logger } from 'pino';
import { ensureSchedules } from '../client/schedules';
import { ensureSearchAttributes } from '../client/search-attributes';
import type { Temporal } from '../client/connection';
import { Fault } from '../config/fault';

/**
 * Gives a namespace what the workflows expect of it: columns to be listed by, and schedules. Where the account may not
 * (Temporal Cloud manages columns elsewhere), following goes on and the log says what is missing.
 * @throws {Fault} a column has another type, and every workflow would stop at it
 */
export const furnish = async (temporal: Temporal, taskQueue: string, log: Logger): Promise<void> => {
  const tried = await Promise.allSettled([ensureSearchAttributes(temporal), ensureSchedules(temporal, taskQueue)]);
  for (const one of tried) {
    if (one.status === 'fulfilled') continue;
    if (one.reason instanceof Fault) throw one.reason;
    log.warn({ err: one.reason }, 'the namespace lacks search attributes or schedules');
  }
};

import type { Command } from 'commander';
import { type Config, databaseUrlOf, environment } from '../config/environment';
import { temporalOf } from '../config/temporal';
import { Fault } from '../config/fault';
import { logger } from '../config/log';
import { work } from '../worker';

const secretOf = ({ secret }: Config): string => {
  if (secret !== undefined) return secret;
  throw new Fault('CASECLOCK_SECRET is not set: the daily seal is signed with it, and all workers share it.', 2);
};

const askedToEnd = (): AbortSignal => {
  const control = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => control.abort());
  return control.signal;
};

/** Follows cases until it is asked to stop; then finishes what is under way. */
const worker = async (): Promise<void> => {
  const config = environment();
  await work({
    databaseUrl: databaseUrlOf(config),
    temporal: temporalOf(config),
    secret: secretOf(config),
    log: logger('worker', config.logLevel),
    signal: askedToEnd(),
    ready: () => process.stdout.write(`${JSON.stringify({ ready: 'worker' })}\n`),
    ...(config.smtp ? { smtp: config.smtp } : {}),
  });
};

export const register = (program: Command): void => {
  program.command('worker').description('follow cases through time').action(worker);
};

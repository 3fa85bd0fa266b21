import type { Command } from 'commander';
import { databaseUrlOf, environment } from '../config/environment';
import { temporalOf } from '../config/temporal';
import { logger } from '../config/log';
import { watch as keepWatch } from '../watch';

/** Rings bells and tells the workflows which cases moved, until it is asked to stop. */
const watch = async (): Promise<void> => {
  const config = environment();
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  await keepWatch({
    databaseUrl: databaseUrlOf(config),
    temporal: temporalOf(config),
    mail: config.smtp !== undefined,
    log: logger('watch', config.logLevel),
    signal: stop.signal,
    ready: () => process.stdout.write(`${JSON.stringify({ ready: 'watch' })}\n`),
  });
};

export const register = (program: Command): void => {
  program.command('watch').description('ring bells and tell the workflows which cases moved').action(watch);
};

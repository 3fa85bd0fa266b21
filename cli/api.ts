import type { Command } from 'commander';
import { serve } from '../api/server';
import { databaseUrlOf, environment, type Config } from '../config/environment';
import { Fault, systemCode } from '../config/fault';
import { logger } from '../config/log';
import { StoreUnavailable } from '../store';
import { temporalOf } from '../config/temporal';

const secretOf = ({ secret }: Config): string => {
  if (secret !== undefined) return secret;
  throw new Fault(
    'CASECLOCK_SECRET is not set: failed sign-ins are counted under it, and all API processes share it.',
    2,
  );
};

const started = async (config: Config) => {
  const { apiHost: host, apiRate: rate, apiProxy: proxies, issuer, ports, temporalAddress } = config;
  try {
    return await serve({
      databaseUrl: databaseUrlOf(config),
      secret: secretOf(config),
      host,
      port: ports.api,
      rate,
      proxies,
      issuer,
      log: logger('api', config.logLevel),
      mail: config.smtp !== undefined,
      ...(temporalAddress === undefined ? {} : { temporal: temporalOf(config) }),
    });
  } catch (error) {
    if (error instanceof StoreUnavailable) {
      throw new Fault('The database does not answer: start it, or check DATABASE_URL.');
    }
    if (systemCode(error) !== 'EADDRINUSE') throw error;
    throw new Fault(`Port ${ports.api} is taken: stop what uses it, or set API_PORT to another.`);
  }
};

/** Answers HTTP until it is asked to stop; then finishes what is under way. */
const api = async (): Promise<void> => {
  const server = await started(environment());
  process.stdout.write(`${JSON.stringify({ ready: 'api', url: server.url })}\n`);
  await new Promise<void>((asked) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => asked());
  });
  await server.close();
};

export const register = (program: Command): void => {
  program.command('api').description('answer HTTP').action(api);
};

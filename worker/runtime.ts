import { type Logger as SdkLogger, type LogMetadata, Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';

/** The SDK's own words, in our log. An error goes where the log shows errors without what they quote. */
const logged = (log: Logger): SdkLogger => {
  const write =
    (level: 'trace' | 'debug' | 'info' | 'warn' | 'error') =>
    (message: string, { error, ...meta }: LogMetadata = {}): void =>
      log[level](error instanceof Error ? { ...meta, err: error } : meta, message);
  const writers = {
    trace: write('trace'),
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  };
  return {
    ...writers,
    log: (level, message, meta) => writers[level.toLowerCase() as keyof typeof writers](message, meta),
  };
};

let installed = false;

/** Prepares the native part, once a process. Signals are ours to hear: whoever starts a worker also stops it. */
export const prepareRuntime = (log: Logger): void => {
  if (installed) return;
  installed = true;
  Runtime.install({
    logger: logged(log),
    // A server that is away would be reported by every poller for itself; `keepFurnished` says it once.
    telemetryOptions: { logging: { forward: {}, filter: 'temporalio_client=error,temporalio_sdk_core=warn' } },
    shutdownSignals: [],
  });
};

import { DefaultLogger, Runtime } from '@temporalio/worker';

let installed = false;

/** The SDK's native part, once a test file, silent but for errors. */
export const quietRuntime = (): void => {
  if (installed) return;
  installed = true;
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { forward: {}, filter: 'error' } },
  });
};

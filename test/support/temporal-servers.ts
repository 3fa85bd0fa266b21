import { rmSync } from 'node:fs';
import { environment } from '../../config/environment';
import { freePort } from '../../local/ports';
import { fetched } from '../../local/temporal/download';
import { temporalCli } from '../../local/temporal/program';
import { testServerProgram } from '../../local/temporal/programs';
import { type Temporal, startTemporal } from '../../local/temporal/server';
import { runFolder } from './sweep.cjs';

const kept = globalThis as { caseclockTemporal?: { home: string; server: Temporal } | undefined };

// Lets a test move one workflow's time on the real server.
const flags = ['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true'];

const serve = async (cache: string, cli: string | undefined): Promise<void> => {
  const program = await temporalCli({ cache, cli });
  const home = runFolder();
  const ports = async () => ({ port: await freePort(), uiPort: await freePort() });
  const server = await startTemporal({
    home,
    program: () => Promise.resolve(program),
    ports,
    namespace: 'default',
    flags,
  });
  kept.caseclockTemporal = { home, server };
  process.env['CASECLOCK_TEST_TEMPORAL'] = server.address;
  process.env['CASECLOCK_TEST_TEMPORAL_CLI'] = program;
};

/** Starts the real server for the run and fetches the one that skips time; what cannot be had fails the run. */
export const holdTemporal = async (): Promise<void> => {
  const { cache, temporalCli: cli } = environment();
  const [testServer] = await Promise.all([fetched(testServerProgram, cache), serve(cache, cli)]);
  process.env['CASECLOCK_TEST_SERVER'] = testServer;
};

/** Stops the real server. */
export const releaseTemporal = async (): Promise<void> => {
  const shared = kept.caseclockTemporal;
  kept.caseclockTemporal = undefined;
  await shared?.server.stop();
  if (shared) rmSync(shared.home, { recursive: true, force: true });
};

import { rmSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../../../local/ports';
import { startTemporal } from '../../../local/temporal/server';
import { temporalProgramPath } from '../../support/servers';
import { runFolder } from '../../support/sweep.cjs';

/** A Temporal server of a test's own: to be set up otherwise than the shared one, read from outside, or emptied. */
export interface OwnServer {
  readonly address: string;
  /** The folder with its file. */
  readonly data: string;
  /** Starts the same address on an empty store. */
  readonly emptied: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export const ownServer = async (...settings: readonly string[]): Promise<OwnServer> => {
  const home = runFolder();
  const ports = { port: await freePort(), uiPort: await freePort() };
  const start = () =>
    startTemporal({
      home,
      program: () => Promise.resolve(temporalProgramPath()),
      ports: () => Promise.resolve(ports),
      namespace: 'default',
      flags: settings.flatMap((setting) => ['--dynamic-config-value', setting]),
    });
  let server = await start();
  const data = path.join(home, 'temporal');
  return {
    address: server.address,
    data,
    emptied: async () => {
      await server.stop();
      rmSync(data, { recursive: true, force: true });
      server = await start();
    },
    close: async () => {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
};

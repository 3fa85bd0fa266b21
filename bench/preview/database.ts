import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../local/ports';
import { startPostgres } from '../../local/postgres/server';
import { migrate } from '../../store/migrate';

/** A PostgreSQL of its own in a temporary folder, as `npm start` sets it up, with the schema of this release. */
export interface OwnPostgres {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export const ownPostgres = async (): Promise<OwnPostgres> => {
  const home = mkdtempSync(path.join(tmpdir(), 'caseclock-bench-'));
  chmodSync(home, 0o755); // PostgreSQL's account must pass
  const server = await startPostgres({ home, port: freePort });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await migrate(server.url);
    return { url: server.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

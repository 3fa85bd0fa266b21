import { rmSync } from 'node:fs';
import { freePort } from '../../local/ports';
import { databaseAt, ensureDatabase } from '../../local/postgres/database';
import { type Postgres, startPostgres } from '../../local/postgres/server';
import { migrate } from '../../store/migrate';
import { runFolder, sweep } from './sweep.cjs';

const template = 'tpl';

// Durability is not under test here, and costs most of the time.
const quick = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '256MB',
};

interface Shared {
  readonly home: string;
  readonly server: Postgres;
  readonly holders: number;
}

// Both projects that need it share one server; jest runs their set-ups in one process.
const kept = globalThis as { caseclockPostgres?: Shared | undefined };

/** Starts the run's one PostgreSQL, unless it runs already, and migrates the database every test file gets a copy of. */
export const holdPostgres = async (): Promise<void> => {
  if (kept.caseclockPostgres) {
    kept.caseclockPostgres = { ...kept.caseclockPostgres, holders: kept.caseclockPostgres.holders + 1 };
    return;
  }
  sweep();
  const home = runFolder();
  const server = await startPostgres({ home, port: freePort, settings: quick });
  kept.caseclockPostgres = { home, server, holders: 1 };
  const url = databaseAt(server.url, template);
  await ensureDatabase(url);
  await migrate(url);
  process.env['CASECLOCK_TEST_POSTGRES'] = server.url;
};

/** Stops the server when the last project that held it is done. */
export const releasePostgres = async (): Promise<void> => {
  const shared = kept.caseclockPostgres;
  if (!shared) return;
  kept.caseclockPostgres = shared.holders > 1 ? { ...shared, holders: shared.holders - 1 } : undefined;
  if (shared.holders > 1) return;
  await shared.server.stop();
  rmSync(shared.home, { recursive: true, force: true });
};

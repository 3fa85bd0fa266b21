import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../local/ports';
import { databaseAt, ensureDatabase } from '../../local/postgres/database';
import { type Postgres, startPostgres } from '../../local/postgres/server';
import { alive, end, inhabitants } from '../../local/process';
import { migrate } from '../../store/migrate';

const prefix = 'caseclock-test-';
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

/** Ends servers of runs that were killed: the folder's name carries the pid of the run it belonged to. */
const sweep = async (): Promise<void> => {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    if (alive(Number(name.slice(prefix.length).split('-')[0]))) continue;
    const home = path.join(tmpdir(), name);
    const left = ['postgres/data', 'temporal'].flatMap((room) => inhabitants(path.join(home, room)));
    await Promise.all(left.map((pid) => end(pid, { gentle: 'SIGTERM', harsh: 'SIGKILL', patience: 5_000 })));
    rmSync(home, { recursive: true, force: true });
  }
};

/** Starts the run's one PostgreSQL, unless it runs already, and migrates the database every test file gets a copy of. */
export const holdPostgres = async (): Promise<void> => {
  if (kept.caseclockPostgres) {
    kept.caseclockPostgres = { ...kept.caseclockPostgres, holders: kept.caseclockPostgres.holders + 1 };
    return;
  }
  await sweep();
  const home = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`));
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

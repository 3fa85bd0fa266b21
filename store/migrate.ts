import { Migrator } from 'kysely';
import { connect, type Database } from './connect';
import { migrations } from './migrations';

const migrator = (database: Database): Migrator =>
  new Migrator({ db: database.sql, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } });

/** Names of the migrations a database still lacks, in their order. */
export const pendingMigrations = async (databaseUrl: string): Promise<readonly string[]> => {
  const database = connect(databaseUrl, { connections: 1 });
  try {
    const known = await migrator(database).getMigrations();
    return known.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name);
  } finally {
    await database.close();
  }
};

// A migration may have to rewrite a large table.
const slow = 3_600_000;

/**
 * Brings a database to the newest schema; does nothing where it is there already. Two at once wait for each other.
 * @throws the database's own error, with everything of that run rolled back
 */
export const migrate = async (databaseUrl: string): Promise<void> => {
  const database = connect(databaseUrl, { connections: 2, patience: slow });
  try {
    const { error } = await migrator(database).migrateToLatest();
    if (error instanceof Error) throw error;
    if (error !== undefined) throw new Error('The migration failed without saying why.', { cause: error });
  } finally {
    await database.close();
  }
};

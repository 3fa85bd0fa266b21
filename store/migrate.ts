import { Migrator } from 'kysely';
import { connect } from './connect';
import { migrations } from './migrations';

/**
 * Brings a database to the newest schema; does nothing where it is there already. Two at once wait for each other.
 * @throws the database's own error, with everything of that run rolled back
 */
export const migrate = async (databaseUrl: string): Promise<void> => {
  const database = connect(databaseUrl, { connections: 2 });
  try {
    const provider = { getMigrations: () => Promise.resolve({ ...migrations }) };
    const { error } = await new Migrator({ db: database.sql, provider }).migrateToLatest();
    if (error !== undefined) throw error;
  } finally {
    await database.close();
  }
};

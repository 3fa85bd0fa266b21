import type { Command } from 'commander';
import { databaseClock } from '../config/clock';
import { databaseUrlOf, environment } from '../config/environment';
import { openDesk } from '../desk';
import { casesUnviewed, connect, migrate, readDatabaseTime } from '../store';

/** Brings a database to the newest schema, and writes from the ledger what a release before it did not keep. */
export const bringToNewest = async (databaseUrl: string): Promise<void> => {
  await migrate(databaseUrl);
  const database = connect(databaseUrl);
  try {
    const cases = await casesUnviewed(database);
    if (cases.length === 0) return;
    const { rebuildViews } = openDesk({
      database,
      clock: await databaseClock(readDatabaseTime(database)),
      mail: false,
    });
    for (const caseId of cases) await rebuildViews(caseId);
  } finally {
    await database.close();
  }
};

export const register = (program: Command): void => {
  program
    .command('migrate')
    .description('bring the database to the newest schema')
    .action(async () => {
      await bringToNewest(databaseUrlOf(environment()));
      process.stdout.write('The database has the newest schema.\n');
    });
};

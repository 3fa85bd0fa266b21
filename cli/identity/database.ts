import { type Clock, databaseClock } from '../../config/clock';
import { connect, type Database, readDatabaseTime } from '../../store';

/** Does something in a database, by its clock, and lets go of it. */
export const inDatabase = async <T>(
  databaseUrl: string,
  work: (database: Database, clock: Clock) => Promise<T>,
): Promise<T> => {
  const database = connect(databaseUrl, { connections: 1 });
  try {
    return await work(database, await databaseClock(readDatabaseTime(database)));
  } finally {
    await database.close();
  }
};

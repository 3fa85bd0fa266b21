import { databaseTimeSql, type ReadDatabaseTime } from '../config/clock';
import type { Runner } from './connect';

/** Reads the server's time, shifted as a test has shifted it: what the one clock of a process follows. */
export const readDatabaseTime =
  (runner: Runner): ReadDatabaseTime =>
  async () =>
    (await runner.run<{ at: number }>({ name: 'time', text: databaseTimeSql })).rows[0]?.at ?? Number.NaN;

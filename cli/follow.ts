import type { Command } from 'commander';
import { databaseClock } from '../config/clock';
import { databaseUrlOf, environment } from '../config/environment';
import { connect, noteAll, readDatabaseTime } from '../store';

/** Puts every case that still has something ahead of it in the outbox; `watch` tells their workflows. */
const followAll = async (): Promise<void> => {
  const database = connect(databaseUrlOf(environment()), { connections: 1 });
  try {
    const clock = await databaseClock(readDatabaseTime(database));
    const noted = await noteAll(database, clock.now());
    process.stdout.write(`${noted} cases will be followed again; watch tells their workflows.\n`);
  } finally {
    await database.close();
  }
};

export const register = (program: Command): void => {
  program
    .command('follow')
    .description('have every open case followed again')
    .requiredOption('--all', 'every case that still has something ahead of it')
    .action(followAll);
};

import type { Command } from 'commander';
import { databaseUrlOf, environment } from '../config/environment';
import { migrate } from '../store';

export const register = (program: Command): void => {
  program
    .command('migrate')
    .description('bring the database to the newest schema')
    .action(async () => {
      await migrate(databaseUrlOf(environment()));
      process.stdout.write('The database has the newest schema.\n');
    });
};

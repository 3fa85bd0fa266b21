import type { Command } from 'commander';
import { databaseUrlOf, environment } from '../config/environment';
import { Fault } from '../config/fault';
import { people } from '../api/people';
import { inDatabase } from './identity/database';
import { setDrawn } from './identity/drawn';

/** For whoever holds the machine: the way back in when every administrator has lost theirs. */
const password = (person: string): Promise<void> =>
  inDatabase(databaseUrlOf(environment()), async (database, clock) => {
    if (!(await people(database, clock).office()).actorOf(person)) {
      throw new Fault(`没有该人员 · Nobody of that name holds a role here: ${person}`);
    }
    const drawn = await setDrawn(database, person, 'terminal', clock.now());
    process.stdout.write(`${drawn}\n`);
    process.stderr.write('Shown once. It opens nothing but the setting of a password of their own.\n');
  });

export const register = (program: Command): void => {
  program
    .command('password <person>')
    .description('draw a new password for somebody, shown once, to be changed at the first sign-in')
    .action(password);
};

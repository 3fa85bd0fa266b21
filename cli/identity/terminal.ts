import { sessions } from '../../api/sessions';
import type { Config } from '../../config/environment';
import { Fault } from '../../config/fault';
import { hour, minute } from '../../domain/time/instant';
import { accountOf } from '../../store';
import { inDatabase } from './database';

const nowhere = new Fault(
  'Nobody is signed in: run “npm start” in another terminal for the sample organisation, or set CASECLOCK_TOKEN to what “caseclock sign-in --password” prints.',
  2,
);

const unknown = (user: string): Fault =>
  new Fault(
    `没有该用户，或该用户须以密码登录 · There is no such user here, or they sign in with a password: ${user}\n→ npx caseclock sign-in --password ${user}`,
  );

const lasting = { command: 10 * minute, token: 12 * hour };

/**
 * Signs one of the invented people in, for whoever holds the database of this machine: its password opens more than theirs.
 * Real people give their own, also here, so that nobody decides in another's name by being at the terminal.
 * @returns the token
 * @throws {Fault} no database is known, or the person is not invented
 */
export const atTerminal = async (
  config: Config,
  user: string,
  lasts: keyof typeof lasting = 'command',
): Promise<string> => {
  if (config.databaseUrl === undefined) throw nowhere;
  return inDatabase(config.databaseUrl, async (database, clock) => {
    if ((await accountOf(database, user))?.kind !== 'sample') throw unknown(user);
    const opening = { via: 'terminal', lasts: lasting[lasts] } as const;
    return (await sessions(database, clock).open(user, opening)).token;
  });
};

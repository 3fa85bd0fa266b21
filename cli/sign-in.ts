import type { Command } from 'commander';
import { environment } from '../config/environment';
import { tokenFor } from './case/client';
import { apiOf } from './case/signed-in';
import { askPassword } from './identity/ask';
import { atTerminal } from './identity/terminal';

/** Prints a token, and nothing else: `token=$(npx caseclock sign-in)`. */
const signIn = async (asked: string | undefined, { password }: { readonly password?: true }): Promise<void> => {
  const config = environment();
  const user = asked ?? config.user;
  const token = password
    ? await tokenFor(apiOf(config), user, await askPassword(`${user} · 密码 password: `))
    : await atTerminal(config, user, 'token');
  process.stdout.write(`${token}\n`);
};

export const register = (program: Command): void => {
  program
    .command('sign-in [user]')
    .description('sign in, and print a token; without --password, somebody of the sample organisation')
    .option('--password', 'ask for the password, or read it from what is piped in')
    .action(signIn);
};

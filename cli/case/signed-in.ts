import type { Command } from 'commander';
import { type Config, environment } from '../../config/environment';
import { atTerminal } from '../identity/terminal';
import { type Acting, type Client, clientFor } from './client';

/** What every question to the API takes. */
export interface Common extends Acting {
  readonly as?: string;
  readonly json?: true;
}

/** Where the API answers. */
export const apiOf = ({ apiUrl, ports }: Config): string =>
  (apiUrl ?? `http://127.0.0.1:${ports.api}`).replace(/\/$/, '');

/** The API, as the person asked for. @throws {Fault} no API answers, or the person cannot sign in from here */
export const signedIn = async ({ as, ...acting }: Common): Promise<Client> => {
  const config = environment();
  const { token, user } = config;
  return clientFor(
    apiOf(config),
    as === undefined && token !== undefined ? token : await atTerminal(config, as ?? user),
    acting,
  );
};

export const print = (value: unknown, text: () => string, { json }: Common): void => {
  process.stdout.write(`${json ? JSON.stringify(value, null, 2) : text()}\n`);
};

export const common = (command: Command): Command =>
  command
    .option(
      '--as <user>',
      'who of the sample organisation signs in; left out, CASECLOCK_TOKEN, else CASECLOCK_USER or chen-li',
    )
    .option('--for <person>', 'act in the posts of somebody absent, whose deputy you are')
    .option('--in <unit>', 'act in this unit; left out, in the first of yours')
    .option('--json', 'the answer of the API as it is');

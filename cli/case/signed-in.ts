import type { Command } from 'commander';
import { environment } from '../../config/environment';
import { type Client, clientFor } from './client';

/** What every question to the API takes. */
export interface Common {
  readonly as?: string;
  readonly json?: true;
}

/** The API, as the person asked for. @throws {Fault} no API answers, or it knows no such person */
export const signedIn = async ({ as }: Common): Promise<Client> => {
  const { apiUrl, user, ports } = environment();
  return clientFor((apiUrl ?? `http://127.0.0.1:${ports.api}`).replace(/\/$/, ''), as ?? user);
};

export const print = (value: unknown, text: () => string, { json }: Common): void => {
  process.stdout.write(`${json ? JSON.stringify(value, null, 2) : text()}\n`);
};

export const common = (command: Command): Command =>
  command
    .option('--as <user>', 'who signs in; left out, CASECLOCK_USER or chen-li')
    .option('--json', 'the answer of the API as it is');

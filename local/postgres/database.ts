import { Client } from 'pg';
import { messageOf } from '../../config/fault';
import { until } from '../process';
import { passes } from './faults';

const connected = async (url: string): Promise<Client> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  return client;
};

/** Runs one statement on a database of a server; connects anew while the server is still recovering. */
const onServer = async (url: string, work: (client: Client) => Promise<void>): Promise<void> => {
  const client = await until(
    () =>
      connected(url).catch((error: unknown) => {
        if (passes(messageOf(error))) return undefined;
        throw error;
      }),
    { within: 120_000, every: 100 },
  );
  if (!client) throw new Error('PostgreSQL did not leave recovery within two minutes.');
  try {
    await work(client);
  } finally {
    await client.end();
  }
};

/** The same server, another database. */
export const databaseAt = (url: string, name: string): string => {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.toString();
};

/** Creates the database an address names, if it is not there. */
export const ensureDatabase = async (url: string): Promise<void> => {
  const name = new URL(url).pathname.slice(1);
  await onServer(databaseAt(url, 'postgres'), async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  });
};

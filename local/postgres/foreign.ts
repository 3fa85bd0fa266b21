import { Client } from 'pg';
import { Fault, systemCode } from '../../config/fault';

/** `host:port/database` of an address, without account and password. */
export const shownAddress = (url: string): string => {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'localhost'}:${port || 5432}${pathname}`;
};

const oldest = 15;

const sentences: Readonly<Record<string, (at: string) => string>> = {
  ECONNREFUSED: (at) => `No PostgreSQL answers at ${at}: start it, or correct DATABASE_URL.`,
  ENOTFOUND: (at) => `The host of ${at} is not known: correct DATABASE_URL.`,
  ETIMEDOUT: (at) => `PostgreSQL at ${at} does not answer: check the network, or correct DATABASE_URL.`,
  '28P01': (at) => `PostgreSQL at ${at} refuses the password: correct DATABASE_URL.`,
  '28000': (at) =>
    `PostgreSQL at ${at} refuses this account (pg_hba.conf): correct DATABASE_URL, or allow the account.`,
  '3D000': (at) => `PostgreSQL at ${at} has no such database: create it with “createdb”, or correct DATABASE_URL.`,
  '53300': (at) => `PostgreSQL at ${at} has no connection left: raise max_connections, or end other clients.`,
};

/** What a server says of itself. `identity` tells one cluster and database from another. */
export interface PostgresFacts {
  readonly version: number;
  readonly identity: string;
}

/**
 * Asks the server behind an address who it is.
 * @throws {Fault} it does not answer, refuses, or is too old
 */
export const postgresFacts = async (url: string): Promise<PostgresFacts> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; identity: string }>(
      `select current_setting('server_version_num') as version,
              (select system_identifier from pg_control_system()) || '/' || current_database() as identity`,
    );
    const version = Math.floor(Number(rows[0]?.version) / 10_000);
    if (version < oldest)
      throw new Fault(
        `PostgreSQL at ${shownAddress(url)} is ${version}; ${oldest} or newer is needed: upgrade it, or unset DATABASE_URL to use the one that comes along.`,
      );
    return { version, identity: rows[0]?.identity ?? '' };
  } catch (error) {
    const sentence = sentences[systemCode(error) ?? ''];
    throw sentence ? new Fault(sentence(shownAddress(url))) : error;
  } finally {
    await client.end();
  }
};

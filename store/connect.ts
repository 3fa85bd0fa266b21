import { Kysely, PostgresDialect } from 'kysely';
import { Pool, type QueryConfig, type QueryResult, type QueryResultRow, TypeOverrides, types } from 'pg';
import type { Tables } from './tables';
import { storeError } from './unavailable';

/** Whatever runs a statement: a database, each statement by itself, or a transaction under way. */
export interface Runner {
  /** @throws {StoreUnavailable} the database is away */
  readonly run: <R extends QueryResultRow>(statement: QueryConfig<unknown[]>) => Promise<QueryResult<R>>;
}

/** A pool of connections, with a typed query builder over it for lists and reports. */
export interface Database extends Runner {
  readonly pool: Pool;
  readonly sql: Kysely<Tables>;
  readonly close: () => Promise<void>;
}

export interface ConnectOptions {
  readonly connections?: number;
  /** Milliseconds after which a statement that gets no answer is given up, with its connection. */
  readonly patience?: number;
}

// Instants and sequence numbers stay far below 2^53; as strings they would only invite comparing '10' with '9'.
const numbers = new TypeOverrides();
numbers.setTypeParser(types.builtins.INT8, Number);

/**
 * Opens a pool on a database; no connection is made before the first statement.
 * Statements sent together travel together (pipeline), so that begin and commit cost no round trip of their own.
 */
export const connect = (
  databaseUrl: string,
  { connections = 10, patience = 15_000 }: ConnectOptions = {},
): Database => {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: connections,
    types: numbers,
    connectionTimeoutMillis: 5_000,
    query_timeout: patience,
    lock_timeout: patience - 1_000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    application_name: 'caseclock',
    pipeline: true,
  });
  // An idle connection that breaks is replaced at the next use; unheard, the event would end the process.
  pool.on('error', () => undefined);
  // The same for one that breaks while it is lent out and no statement is under way: the next one fails, and is told so.
  pool.on('connect', (client) => client.on('error', () => undefined));
  // Every named statement finds its rows by key: one plan a connection will do, and planning costs more than running.
  pool.on('connect', (client) => {
    // A connection that breaks while somebody holds it says so to whoever sends the next statement. Unheard, this event
    // would end the process.
    client.on('error', () => undefined);
    client.query('set plan_cache_mode = force_generic_plan').catch(() => undefined);
  });
  const sql = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const run: Runner['run'] = async <R extends QueryResultRow>(statement: QueryConfig<unknown[]>) => {
    try {
      return await pool.query<R>(statement);
    } catch (error) {
      throw storeError(error);
    }
  };
  // Not Kysely's own destroy: it leaves a pool alone that no Kysely query has used yet, and the process would linger.
  return { pool, sql, run, close: () => pool.end() };
};

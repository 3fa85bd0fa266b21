import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import type { Database, Runner } from './connect';
import { storeError } from './unavailable';

/** A transaction under way. Statements that are not awaited one by one travel together. */
export type Transaction = Runner;

/** What a transaction did: its value, and the last statements, which travel with the commit. */
export interface Done<T> {
  readonly value: T;
  readonly writes?: readonly Promise<unknown>[];
  /** Leave nothing behind: the value is an answer, and not worth keeping what led to it. */
  readonly undo?: true;
}

type Work<T> = (tx: Transaction) => Promise<Done<T>>;

const settled = async (all: readonly Promise<unknown>[]): Promise<void> => {
  const results = await Promise.allSettled(all);
  const failed = results.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
};

/** Has what is sent in one turn leave in one packet: on a busy machine the packets cost more than what is in them. */
const together = ({ connection: { stream } }: PoolClient): (() => void) => {
  let held = false;
  return () => {
    if (held) return;
    held = true;
    stream.cork();
    process.nextTick(() => {
      held = false;
      stream.uncork();
    });
  };
};

const run = async <T>(client: PoolClient, begin: string, work: Work<T>): Promise<T> => {
  const sent: Promise<unknown>[] = [];
  const hold = together(client);
  const send = <R extends QueryResultRow>(statement: QueryConfig<unknown[]>): Promise<QueryResult<R>> => {
    hold();
    const answer = client.query<R>(statement);
    // Heard below as well: a statement that fails behind another must not count as unheard.
    sent.push(answer);
    answer.catch(() => undefined);
    return answer;
  };
  try {
    const begun = send({ text: begin });
    const { value, writes = [], undo } = await work({ run: send });
    await settled([begun, ...writes, send({ text: undo ? 'rollback' : 'commit' })]);
    return value;
  } catch (error) {
    await Promise.allSettled(sent);
    throw error;
  }
};

/** A connection that cannot even roll back is of no use to anybody. */
const returned = async (client: PoolClient): Promise<void> => {
  try {
    await client.query('rollback');
    client.release();
  } catch {
    client.release(true);
  }
};

const onConnection = async <T>(pool: Pool, begin: string, work: Work<T>): Promise<T> => {
  const client = await pool.connect().catch((error: unknown) => {
    throw storeError(error);
  });
  try {
    const value = await run(client, begin, work);
    client.release();
    return value;
  } catch (error) {
    await returned(client);
    throw storeError(error);
  }
};

/**
 * Runs `work` in one transaction on a connection of its own. What it throws rolls back: nothing is written.
 * Begin travels with the first statement and commit with the last ones, so neither costs a round trip.
 * @throws {StoreUnavailable} the database is away; whether the transaction took effect is then unknown
 */
export const transaction = <T>({ pool }: Pick<Database, 'pool'>, work: Work<T>): Promise<T> =>
  onConnection(pool, 'begin', work);

/**
 * Runs reads that all see the database as it is at one moment, however long they take.
 * @throws {StoreUnavailable} the database is away
 */
export const snapshot = <T>({ pool }: Pick<Database, 'pool'>, read: (tx: Transaction) => Promise<T>): Promise<T> =>
  onConnection(pool, 'begin isolation level repeatable read read only', async (tx) => ({ value: await read(tx) }));

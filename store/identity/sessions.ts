import type { Instant } from '../../domain/time/instant';
import type { Database, Runner } from '../connect';
import { transaction, type Transaction } from '../transaction';
import { note, type Via } from './notes';

/** A session as it is kept: by the hash of its token, so that whoever reads the table can open nothing. */
export interface StoredSession {
  readonly person: string;
  readonly via: Via;
  /** Good for nothing but setting a password of one's own. */
  readonly mustChange: boolean;
  readonly until: Instant;
}

export interface NewSession extends StoredSession {
  readonly hash: string;
  readonly address?: string;
}

/** Opens a session and notes it; a token that has opened one already opens no other. @throws {StoreUnavailable} */
export const openSession = (
  database: Pick<Database, 'pool'>,
  { hash, person, via, mustChange, until, address }: NewSession,
  now: Instant,
): Promise<void> =>
  transaction(database, async (tx) => {
    await tx.run({ text: 'delete from session where until <= $1', values: [now] });
    const { rowCount } = await tx.run({
      text: `insert into session (hash, person, via, must_change, opened_at, until)
        values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      values: [hash, person, via, mustChange, now, until],
    });
    if (rowCount) await note(tx, now, [{ kind: 'signed-in', person, via, ...(address ? { address } : {}) }]);
    return { value: undefined };
  });

/** The session of a token, also one that has ended; undefined where none is known. @throws {StoreUnavailable} */
export const sessionBy = async (
  runner: Runner,
  hash: string,
): Promise<(StoredSession & { readonly ended: boolean }) | undefined> => {
  const { rows } = await runner.run<StoredSession & { ended: boolean }>({
    name: 'session-by',
    text: `select person, via, must_change as "mustChange", until, ended_at is not null as ended
      from session where hash = $1`,
    values: [hash],
  });
  return rows[0];
};

/** Ends one session, at the wish of whoever holds it. @throws {StoreUnavailable} */
export const endSession = (database: Pick<Database, 'pool'>, hash: string, now: Instant): Promise<void> =>
  transaction(database, async (tx) => {
    const { rows } = await tx.run<{ person: string }>({
      text: 'update session set ended_at = $2 where hash = $1 and ended_at is null returning person',
      values: [hash, now],
    });
    if (rows[0]) await note(tx, now, [{ kind: 'signed-out', person: rows[0].person }]);
    return { value: undefined };
  });

/** Ends every session of a person, as part of what makes them end. */
export const endSessionsIn = async (tx: Transaction, person: string, because: string, now: Instant): Promise<void> => {
  const { rowCount } = await tx.run({
    text: 'update session set ended_at = $2 where person = $1 and ended_at is null and until > $2',
    values: [person, now],
  });
  if (rowCount) await note(tx, now, [{ kind: 'sessions-ended', person, count: rowCount, because }]);
};

/** Ends every session of a person. @throws {StoreUnavailable} */
export const endSessions = (
  database: Pick<Database, 'pool'>,
  person: string,
  because: string,
  now: Instant,
): Promise<void> =>
  transaction(database, async (tx) => {
    await endSessionsIn(tx, person, because, now);
    return { value: undefined };
  });

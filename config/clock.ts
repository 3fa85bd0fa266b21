import type { Instant } from '../domain/time/instant';

/** The one clock of a process. Every other function and statement is given its instant. */
export interface Clock {
  now(): Instant;
}

/** Epoch milliseconds of the database server, plus whatever a test has shifted it by. */
export type ReadDatabaseTime = () => Promise<Instant>;

export interface DatabaseClock extends Clock {
  /** Measures the offset again; call it every few seconds. */
  sync(): Promise<void>;
}

/**
 * The database's clock, followed from here: the offset between this host and the database is measured (half of the round
 * trip is taken off) and added to the host's clock, so that reading the time costs no round trip. All processes follow
 * the same database and so agree, whatever their hosts believe.
 */
export const databaseClock = async (read: ReadDatabaseTime): Promise<DatabaseClock> => {
  let offset = 0;
  const sync = async (): Promise<void> => {
    const sent = Date.now();
    const there = await read();
    offset = there - (sent + Date.now()) / 2;
  };
  await sync();
  return { now: () => Math.round(Date.now() + offset), sync };
};

/** A clock that stands until it is set: for tests and for replay. */
export const settableClock = (start: Instant): Clock & { set(at: Instant): void; advance(by: number): void } => {
  let at = start;
  return {
    now: () => at,
    set: (to) => {
      at = to;
    },
    advance: (by) => {
      at += by;
    },
  };
};

/** Expression for the server's own time in SQL. It stands here, and nowhere else, so that no statement reads a clock by itself. */
export const databaseTimeSql = `select (extract(epoch from clock_timestamp()) * 1000)::float8
  + coalesce((select shift_ms from test_clock), 0) as at`;

/** The moment `ms` from now by this host's own clock: a transport counts its deadline there, whatever the database believes. */
export const deadlineIn = (ms: number): Instant => Date.now() + ms;

/** An instant as a library wants it that knows no other. */
export const dateAt = (at: Instant): Date => new Date(at);

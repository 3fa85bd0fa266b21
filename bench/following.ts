import { setTimeout as pause } from 'node:timers/promises';
import { connect, type Database } from '../store';

/** How far the workflows are behind the desk. */
export interface Lag {
  /** Cases whose workflow has not been told of their last move. */
  readonly waiting: number;
  /** Milliseconds for which the longest waiting has waited. */
  readonly age: number;
}

const lagText = `select count(*) as waiting, coalesce(max($1 - noted_at), 0) as age from outbox`;

const lagNow = async (database: Database): Promise<Lag> => {
  const { rows } = await database.run<Lag & Record<string, unknown>>({ text: lagText, values: [Date.now()] });
  return rows[0] ?? { waiting: 0, age: 0 };
};

/** Looks at the outbox from outside, on a connection of its own. */
export interface Watching {
  readonly now: () => Promise<Lag>;
  /** Runs `work`, looking every half second; the worst that was seen. */
  readonly during: <T>(
    work: () => Promise<T>,
  ) => Promise<{ readonly value: T; readonly worst: Lag; readonly last: Lag }>;
  /** Seconds until every workflow has been told; undefined when that takes longer than `within` seconds. */
  readonly caughtUp: (within: number) => Promise<number | undefined>;
  readonly database: Database;
  readonly close: () => Promise<void>;
}

const every = 500;

/** Watches how far the following of a database is behind. */
export const watching = (databaseUrl: string): Watching => {
  const database = connect(databaseUrl, { connections: 4, patience: 60_000 });
  const now = (): Promise<Lag> => lagNow(database);
  return {
    database,
    now,
    during: async (work) => {
      const seen: Lag[] = [];
      const over = new AbortController();
      const looking = (async () => {
        while (!over.signal.aborted) {
          seen.push(await now());
          await pause(every, undefined, { signal: over.signal }).catch(() => undefined);
        }
      })();
      const value = await work().finally(() => over.abort());
      await looking;
      const last = await now();
      const worst = [...seen, last].reduce((a, b) => ({
        waiting: Math.max(a.waiting, b.waiting),
        age: Math.max(a.age, b.age),
      }));
      return { value, worst, last };
    },
    caughtUp: async (within) => {
      const began = performance.now();
      while (performance.now() - began < within * 1_000) {
        if ((await now()).waiting === 0) return (performance.now() - began) / 1_000;
        await pause(100);
      }
      return undefined;
    },
    close: database.close,
  };
};

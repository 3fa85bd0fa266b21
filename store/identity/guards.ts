import { day, type Instant } from '../../domain/time/instant';
import type { Database } from '../connect';
import { transaction, type Transaction } from '../transaction';
import { note, type SignInNote } from './notes';

/** Counts attempts under one key; after so many that failed, the next one has to wait, and longer each time. */
export interface Guard {
  readonly key: string;
  readonly after: number;
}

interface Kept {
  readonly key: string;
  readonly failures: number;
  readonly lastAt: Instant;
  readonly until: Instant;
}

/** Failures are forgotten a day after the last one. */
const remembered = day;
const shortest = 30_000;
const longest = 3_600_000;

/** How long to wait after so many failures: half a minute, doubled with each more, at most an hour. */
export const waitAfter = (failures: number, after: number): number =>
  failures < after ? 0 : Math.min(longest, shortest * 2 ** (failures - after));

export interface Attempt {
  /** Until when nothing may be tried; undefined where this attempt may go on. */
  readonly lockedUntil?: Instant;
  /** The guards that close behind this attempt, should it fail. */
  readonly closing: readonly (Guard & { readonly until: Instant })[];
}

/** Always in the same order: two attempts at once wait for each other, and never each for the other. */
const held = async (tx: Transaction, keys: readonly string[]): Promise<readonly Kept[]> => {
  const { rows } = await tx.run<Kept>({
    text: `select key, failures, last_at as "lastAt", until from sign_in_guard where key = any($1) order by key for update`,
    values: [keys],
  });
  return rows;
};

/**
 * Counts an attempt as failed before it is made, so that a hundred at once are a hundred: whoever succeeds takes it back.
 * @throws {StoreUnavailable}
 */
export const countAttempt = (
  database: Pick<Database, 'pool'>,
  guards: readonly Guard[],
  now: Instant,
): Promise<Attempt> =>
  transaction<Attempt>(database, async (tx) => {
    const keys = guards.map(({ key }) => key);
    await tx.run({
      text: `insert into sign_in_guard (key, failures, last_at, until)
        select key, 0, $2, 0 from unnest($1::text[]) as g (key) order by key on conflict do nothing`,
      values: [keys, now],
    });
    const rows = await held(tx, keys);
    const lockedUntil = Math.max(...rows.map(({ until }) => until));
    if (lockedUntil > now) return { value: { lockedUntil, closing: [] }, undo: true };
    const counted = guards.map(({ key, after }) => {
      const kept = rows.find((one) => one.key === key);
      const failures = kept && now - kept.lastAt < remembered ? kept.failures + 1 : 1;
      return { key, after, failures, until: now + waitAfter(failures, after) };
    });
    await tx.run({
      text: `update sign_in_guard s set failures = g.failures, last_at = $2, until = g.until
        from jsonb_to_recordset($1::jsonb) as g (key text, failures int, until bigint) where s.key = g.key`,
      values: [JSON.stringify(counted), now],
    });
    return { value: { closing: counted.filter(({ until }) => until > now) } };
  });

/**
 * Takes an attempt back that succeeded. Whoever mistyped is forgiven from there; an address, and a name tried from many,
 * only this one attempt: one good account must not wash a thousand bad tries.
 * @throws {StoreUnavailable}
 */
export const forgive = (
  database: Pick<Database, 'pool'>,
  { whole, once }: { readonly whole: readonly string[]; readonly once: readonly string[] },
): Promise<void> =>
  transaction(database, async (tx) => {
    await held(tx, [...whole, ...once]);
    await tx.run({
      text: `with gone as (delete from sign_in_guard where key = any($1))
        update sign_in_guard set failures = failures - 1, until = 0 where key = any($2)`,
      values: [whole, once],
    });
    return { value: undefined };
  });

/** Opens what a person is locked out of, from wherever. @throws {StoreUnavailable} */
export const liftLocks = async (database: Database, prefix: string): Promise<void> => {
  await database.run({ text: `delete from sign_in_guard where starts_with(key, $1)`, values: [prefix] });
};

/** Notes what went wrong, and forgets counts that no longer count. @throws {StoreUnavailable} */
export const noteFailure = (
  database: Pick<Database, 'pool'>,
  notes: readonly SignInNote[],
  now: Instant,
): Promise<void> =>
  transaction(database, async (tx) => {
    await tx.run({
      text: `delete from sign_in_guard where key in
        (select key from sign_in_guard where last_at < $1 order by key limit 100 for update skip locked)`,
      values: [now - remembered],
    });
    await note(tx, now, notes);
    return { value: undefined };
  });

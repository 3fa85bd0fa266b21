import type { Instant } from '../../domain/time/instant';
import type { Database, Runner } from '../connect';
import { transaction } from '../transaction';
import { note } from './notes';
import { endSessionsIn } from './sessions';

/** A person of their own, another system with a secret, or one of the invented people, who share a password. */
export type AccountKind = 'person' | 'service' | 'sample';

export interface Account {
  readonly kind: AccountKind;
  /** Scrypt, with its parameters and salt. */
  readonly password: string;
  readonly mustChange: boolean;
}

/** How somebody signs in here; undefined for whoever does not. @throws {StoreUnavailable} */
export const accountOf = async (runner: Runner, person: string): Promise<Account | undefined> => {
  const { rows } = await runner.run<Account>({
    name: 'account-of',
    text: 'select kind, password, must_change as "mustChange" from account where person = $1',
    values: [person],
  });
  return rows[0];
};

export interface NewPassword extends Account {
  readonly person: string;
  /** Who sets it: the person, an administrator, or what set up the office. */
  readonly by: string;
}

/** Sets a password; every session that was opened with the one before ends with it. @throws {StoreUnavailable} */
export const setPassword = (
  database: Pick<Database, 'pool'>,
  { person, kind, password, mustChange, by }: NewPassword,
  now: Instant,
): Promise<void> =>
  transaction(database, async (tx) => {
    await tx.run({
      text: `insert into account (person, kind, password, must_change, changed_at) values ($1, $2, $3, $4, $5)
        on conflict (person) do update
        set kind = excluded.kind, password = excluded.password, must_change = excluded.must_change, changed_at = $5`,
      values: [person, kind, password, mustChange, now],
    });
    await endSessionsIn(tx, person, 'password', now);
    await note(tx, now, [by === person ? { kind: 'password-changed', person } : { kind: 'password-set', person, by }]);
    return { value: undefined };
  });

/** The password invented people share, as it is kept, and how many of them have no way in yet. @throws {StoreUnavailable} */
export const samplePasswordOf = async (
  runner: Runner,
  people: readonly string[],
): Promise<{ readonly kept: string | undefined; readonly missing: number }> => {
  const { rows } = await runner.run<{ kept: string | null; found: number }>({
    text: `select min(password) filter (where kind = 'sample') as kept, count(*) as found from account where person = any($1)`,
    values: [people],
  });
  const { kept, found } = rows[0] ?? { kept: null, found: 0 };
  return { kept: kept ?? undefined, missing: people.length - found };
};

/**
 * Gives invented people their shared password, whoever of them has set none of their own.
 * @returns for how many something changed
 * @throws {StoreUnavailable}
 */
export const setSamplePassword = (
  database: Pick<Database, 'pool'>,
  people: readonly string[],
  password: string,
  now: Instant,
): Promise<number> =>
  transaction(database, async (tx) => {
    const { rows } = await tx.run<{ person: string }>({
      text: `insert into account (person, kind, password, changed_at)
        select person, 'sample', $2, $3 from unnest($1::text[]) as g (person)
        on conflict (person) do update set password = excluded.password, changed_at = excluded.changed_at
        where account.kind = 'sample'
        returning person`,
      values: [people, password, now],
    });
    const changed = rows.map(({ person }) => person).sort();
    for (const person of changed) await endSessionsIn(tx, person, 'password', now);
    if (changed.length > 0) await note(tx, now, [{ kind: 'sample-passwords-set', people: changed }]);
    return { value: changed.length };
  });

import type { Instant } from '../../domain/time/instant';
import type { Database, Runner } from '../connect';
import { transaction } from '../transaction';
import { note } from './notes';
import { endSessionsIn } from './sessions';

/** Somebody as an issuer knows them. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** Who it is that an issuer vouches for; undefined where nobody was said to be that. @throws {StoreUnavailable} */
export const personOf = async (runner: Runner, { issuer, subject }: Identity): Promise<string | undefined> => {
  const { rows } = await runner.run<{ person: string }>({
    name: 'person-of',
    text: 'select person from person_identity where issuer = $1 and subject = $2',
    values: [issuer, subject],
  });
  return rows[0]?.person;
};

export interface Linked extends Identity {
  readonly person: string;
  readonly by: string;
}

/**
 * Says that an issuer's subject is this person.
 * @returns whose it is afterwards: another's, where it was said of somebody else before
 * @throws {StoreUnavailable}
 */
export const linkIdentity = (
  database: Pick<Database, 'pool'>,
  { issuer, subject, person, by }: Linked,
  now: Instant,
): Promise<string> =>
  transaction(database, async (tx) => {
    const { rowCount } = await tx.run({
      text: 'insert into person_identity (issuer, subject, person, since) values ($1, $2, $3, $4) on conflict do nothing',
      values: [issuer, subject, person, now],
    });
    if (!rowCount) return { value: (await personOf(tx, { issuer, subject })) ?? person };
    await note(tx, now, [{ kind: 'identity-linked', person, issuer, subject, by }]);
    return { value: person };
  });

/** Takes it back; every session of the person ends. @returns whether there was such a link @throws {StoreUnavailable} */
export const removeIdentity = (
  database: Pick<Database, 'pool'>,
  { issuer, subject, person, by }: Linked,
  now: Instant,
): Promise<boolean> =>
  transaction(database, async (tx) => {
    const { rowCount } = await tx.run({
      text: 'delete from person_identity where issuer = $1 and subject = $2 and person = $3',
      values: [issuer, subject, person],
    });
    if (!rowCount) return { value: false };
    await note(tx, now, [{ kind: 'identity-removed', person, issuer, subject, by }]);
    await endSessionsIn(tx, person, 'identity', now);
    return { value: true };
  });

import { type Account, accountOf, forgive } from '../../store';
import type { Door } from '../door';
import { Problem } from '../problem';
import type { Opened } from '../sessions';
import { attempted, noteFailed } from './attempts';
import { guardsOf } from './guards';
import { passwordIs } from './password';

/** Somebody who says who they are, and from where. */
export interface Claim {
  readonly user: string;
  readonly password: string;
  readonly address: string;
}

/**
 * Checks a password behind the guards. Who is not known, has no role or no password costs the same time, counts the same and
 * gets the same answer as who mistypes.
 * @returns the account
 * @throws {Problem} wrong-credentials, locked-out
 */
export const checked = async (door: Door, { user, password, address }: Claim): Promise<Account> => {
  const { database, people, secret } = door;
  const guards = guardsOf(secret, user, address);
  const attempt = await attempted(door, guards.all);
  const account = await accountOf(database, user);
  const matches = await passwordIs(password, account?.password);
  const actor = (await people.office()).actorOf(user);
  if (!account || !matches || !actor) {
    const why = matches ? 'no-role' : 'password';
    await noteFailed(door, { person: account ? user : null, why, address }, attempt);
    throw new Problem('wrong-credentials');
  }
  await forgive(database, guards);
  return account;
};

/** Opens a session by a password, or another system's secret. @throws {Problem} wrong-credentials, locked-out */
export const signedIn = async (door: Door, claim: Claim): Promise<Opened & { readonly mustChange: boolean }> => {
  const { kind, mustChange } = await checked(door, claim);
  const via = kind === 'service' ? 'secret' : 'password';
  const opened = await door.sessions.open(claim.user, { via, mustChange, address: claim.address });
  return { ...opened, mustChange };
};

import { type Identity, personOf } from '../../store';
import type { Door } from '../door';
import { Problem } from '../problem';
import { attempted, noteFailed } from './attempts';
import { addressGuard } from './guards';

/**
 * The person an issuer's subject was said to be. Who is nobody's here is told what to tell an administrator, who finds it in
 * the ledger as well; who keeps coming has to wait.
 * @throws {Problem} unknown-identity, locked-out
 */
export const personFor = async (door: Door, { issuer, subject }: Identity, address: string): Promise<string> => {
  const person = await personOf(door.database, { issuer, subject });
  const holds = person !== undefined && (await door.people.office()).actorOf(person) !== undefined;
  if (holds) return person;
  const attempt = await attempted(door, [addressGuard(address)]);
  const why = person === undefined ? 'unknown-identity' : 'no-role';
  await noteFailed(door, { person: person ?? null, why, issuer, subject, address }, attempt);
  throw new Problem('unknown-identity', { details: { issuer, subject } });
};

/** Notes that a browser came back with what the provider does not stand by. @throws {Problem} locked-out */
export const noteBadReturn = async (door: Door, address: string): Promise<void> => {
  const attempt = await attempted(door, [addressGuard(address)]);
  await noteFailed(door, { person: null, why: 'provider', address }, attempt);
};

import { hashPassword, passwordIs, samplePassword } from '../../api/identity/password';
import type { Instant } from '../../domain/time/instant';
import { sampleOffice } from '../../law/sample-office';
import { type Database, loadOffice, samplePasswordOf, setSamplePassword } from '../../store';

const people = sampleOffice.people.map(({ id }) => id);

/** Hashed once for all of them, and not again while it is the same. */
const letIn = async (database: Database, secret: string, now: Instant): Promise<void> => {
  const shared = samplePassword(secret);
  const { kept, missing } = await samplePasswordOf(database, people);
  const same = kept !== undefined && (await passwordIs(shared, kept));
  if (same && missing === 0) return;
  await setSamplePassword(database, people, same ? kept : await hashPassword(shared), now);
};

/**
 * The invented organisation, its people able to sign in with the password of this installation. Loading again changes nothing.
 * @param founded since when it has been there; left out, now
 * @returns whether the organisation changed
 */
export const loadSampleOffice = async (
  database: Database,
  secret: string | undefined,
  now: Instant,
  founded: Instant = now,
): Promise<boolean> => {
  const changed = await loadOffice(database, sampleOffice, { now: founded, by: 'sample' });
  if (secret !== undefined) await letIn(database, secret, now);
  return changed;
};

import { drawPassword, hashPassword } from '../../api/identity/password';
import type { Instant } from '../../domain/time/instant';
import { administratorInNeed, type Database, setPassword } from '../../store';

/** Draws a password that its owner must change, and sets it. @returns it, to be shown once: it is kept nowhere */
export const setDrawn = async (database: Database, person: string, by: string, now: Instant): Promise<string> => {
  const drawn = drawPassword();
  const account = { person, kind: 'person', mustChange: true, by } as const;
  await setPassword(database, { ...account, password: await hashPassword(drawn) }, now);
  return drawn;
};

/** A first way in, for an office in which no administrator has one. */
export const firstAdministrator = async (
  database: Database,
  now: Instant,
): Promise<{ readonly person: string; readonly password: string } | undefined> => {
  const person = await administratorInNeed(database, now);
  if (person === undefined) return undefined;
  return { person, password: await setDrawn(database, person, 'first-start', now) };
};

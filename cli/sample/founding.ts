import { day, type Instant } from '../../domain/time/instant';
import { toMinute } from '../../domain/time/iso';
import { type Database, firstOfOffice } from '../../store';

/** The invented office is older than any of its cases. */
const before = 400 * day;

/** Within this long an interrupted loading goes on where it stopped. */
const patience = day;

/** When the invented office was founded, and the moment up to which its cases are told. */
export interface Founding {
  readonly founded: Instant;
  readonly until: Instant;
}

/**
 * Invented cases have a past, and so has the office that told of them: only a database in which nobody has an office yet can be
 * given both.
 * @returns undefined where the database has an office of its own, or the sample since longer
 */
export const foundingOf = async (database: Database, now: Instant): Promise<Founding | undefined> => {
  const first = await firstOfOffice(database);
  // Stories are told in whole minutes.
  const minute = toMinute(now);
  if (!first) return { founded: minute - before, until: minute };
  const until = first.at + before;
  const ours = first.by === 'sample' && until <= now && now - until < patience;
  return ours ? { founded: first.at, until } : undefined;
};

import type { OfficeInput } from '../../domain/office-data';
import type { Instant } from '../../domain/time/instant';
import type { Database } from '../connect';
import { loadOffice } from '../office/change';

/** Where the first administrator stands in an office that has no unit yet: below nobody and above nobody, so they see no case. */
const firstOffice: OfficeInput = {
  units: [
    {
      id: 'administration',
      agency: 'police',
      level: 'county',
      name: { zh: '系统管理', en: 'System administration' },
    },
  ],
  people: [
    {
      id: 'administrator',
      name: { zh: '系统管理员', en: 'Administrator' },
      memberships: [{ unit: 'administration', role: 'administrator' }],
    },
  ],
};

interface Found {
  readonly person: string;
  readonly reachable: boolean;
}

/**
 * Whom an office must be given a way in for, because no administrator has one: the first of its administrators by id, or
 * somebody new where it has none. Undefined where an administrator can sign in.
 * @throws {StoreUnavailable}
 */
export const administratorInNeed = async (database: Database, now: Instant): Promise<string | undefined> => {
  const { rows } = await database.run<Found>({
    text: `select person, exists (select from account a where a.person = m.person)
        or exists (select from person_identity i where i.person = m.person) as reachable
      from membership m where role = 'administrator' and from_at <= $1 and (to_at is null or to_at > $1)
      order by person`,
    values: [now],
  });
  if (rows.some(({ reachable }) => reachable)) return undefined;
  if (rows[0]) return rows[0].person;
  await loadOffice(database, firstOffice, { now, by: 'first-start' });
  return 'administrator';
};

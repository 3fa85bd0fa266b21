import type { Agency, Office, Role, Unit, UnitLevel } from '../../domain/office';
import { officeIn, unitsAt } from '../../domain/office-in';
import type { Organisation } from '../../domain/organisation';
import type { Instant } from '../../domain/time/instant';
import type { Database, Runner } from '../connect';
import { reading } from '../reading';
import { readRecord } from './record';

/** The organisation as one entry of `office:all` left it. */
export interface OfficeRead {
  readonly seq: number;
  readonly office: Office;
  readonly units: readonly Unit[];
  readonly organisation: Organisation;
}

// Lines that are still running are asked for without a date.
const latest = Number.MAX_SAFE_INTEGER;

/** Reads the organisation: its units and posts, who stands above whom and who answers for what, at any instant. */
export const readOffice = async (runner: Runner): Promise<OfficeRead> => {
  const { seq, organisation } = await readRecord(runner);
  return { seq, organisation, units: unitsAt(organisation, latest), office: officeIn(organisation, latest) };
};
/** A person in their unit, with every role they hold there. */
export interface Member {
  readonly person: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly unit: string;
  readonly agency: Agency;
  readonly level: UnitLevel;
  readonly roles: readonly Role[];
}

/** Who holds which roles where, at an instant: whom a session can be opened for. */
export const membersAt = (database: Database, at: Instant): Promise<readonly Member[]> =>
  reading(async () => {
    const rows = await database.sql
      .selectFrom('membership as m')
      .innerJoin('person as p', 'p.id', 'm.person')
      .innerJoin('unit as u', 'u.id', 'm.unit')
      .select(['m.person', 'p.zh', 'p.en', 'm.unit', 'u.agency', 'u.level', 'm.role'])
      .where('m.from_at', '<=', at)
      .where((where) => where.or([where('m.to_at', 'is', null), where('m.to_at', '>', at)]))
      .orderBy('m.person')
      .orderBy('m.unit')
      .orderBy('m.role')
      .execute();
    const members = new Map<string, Member>();
    for (const { person, zh, en, unit, agency, level, role } of rows) {
      const key = `${person} ${unit}`;
      const before = members.get(key)?.roles ?? [];
      members.set(key, { person, name: { zh, en }, unit, agency, level, roles: [...before, role] });
    }
    return [...members.values()];
  });

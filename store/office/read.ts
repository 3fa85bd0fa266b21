import {
  type Agency,
  checklistsFrom,
  type Membership,
  type Office,
  postsFrom,
  type Role,
  type Unit,
  type UnitLevel,
} from '../../domain/office';
import type { Instant } from '../../domain/time/instant';
import type { Database, Runner } from '../connect';
import { reading } from '../reading';

interface UnitRow {
  readonly id: string;
  readonly agency: Agency;
  readonly level: UnitLevel;
  readonly zh: string;
  readonly en: string;
  readonly kind: 'cooperation' | null;
  readonly parents: readonly [string, string] | null;
  readonly superiors: readonly Line[];
  readonly supervisors: readonly Line[];
  readonly checklists: readonly Line[];
}

/** Who or what stands in a relation to a unit, and when. */
interface Line {
  readonly unit: string;
  readonly from: Instant;
  readonly to: Instant | null;
}

const lineAt = (lines: readonly Line[] | undefined, at: Instant): string | undefined =>
  lines?.find(({ from, to }) => from <= at && (to === null || at < to))?.unit;

const linesText = (relation: 'superior' | 'supervisor' | 'checklist'): string =>
  `(select coalesce(json_agg(json_build_object('unit', ${relation}, 'from', from_at, 'to', to_at) order by from_at), '[]')
    from unit_${relation} s where s.unit = unit.id)`;

/** The organisation as one entry of `office:all` left it. */
export interface OfficeRead {
  readonly seq: number;
  readonly office: Office;
  readonly units: readonly Unit[];
}

const unitOf = ({ id, agency, level, zh, en, kind, parents, superiors, supervisors }: UnitRow): Unit => {
  const superior = superiors.find(({ to }) => to === null)?.unit;
  const supervisor = supervisors.find(({ to }) => to === null)?.unit;
  return {
    ...{ id, agency, level, name: { zh, en } },
    ...(superior === undefined ? {} : { superior }),
    ...(supervisor === undefined ? {} : { supervisor }),
    ...(kind === null ? {} : { kind }),
    ...(parents === null ? {} : { parents }),
  };
};

/** Reads the organisation: its units, and who stands above whom at any instant. */
export const readOffice = async (runner: Runner): Promise<OfficeRead> => {
  const { rows: found } = await runner.run<{ seq: number; units: UnitRow[]; members: Membership[] }>({
    name: 'office-read',
    text: `select (select coalesce(max(seq), 0) from stream_head where stream = 'office:all') as seq,
        (select coalesce(json_agg(json_build_object('id', id, 'agency', agency, 'level', level, 'zh', zh, 'en', en, 'kind', kind,
            'parents', parents, 'superiors', ${linesText('superior')}, 'supervisors', ${linesText('supervisor')},
            'checklists', ${linesText('checklist')})
          order by id), '[]') from unit) as units,
        (select coalesce(json_agg(json_strip_nulls(json_build_object('person', person, 'unit', unit, 'role', role,
            'from', from_at, 'to', to_at)) order by person, unit, role, from_at), '[]') from membership) as members`,
  });
  const { seq, units, members } = found[0] ?? { seq: 0, units: [], members: [] };
  const known = new Map(units.map((row) => [row.id, unitOf(row)]));
  const rows = new Map(units.map((row) => [row.id, row]));
  const superiorOf: Office['superiorOf'] = (unit, at) => lineAt(rows.get(unit)?.superiors, at);
  return {
    seq,
    units: [...known.values()],
    office: {
      unit: (id) => known.get(id),
      superiorOf,
      supervisorOf: (unit, at) => lineAt(rows.get(unit)?.supervisors, at),
      ...postsFrom(members),
      ...checklistsFrom((unit, at) => lineAt(rows.get(unit)?.checklists, at), superiorOf),
    },
  };
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

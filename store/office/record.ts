import { emptyOrganisation, type Organisation } from '../../domain/organisation';
import type { Runner } from '../connect';

/** The organisation with its whole history, as one entry of `office:all` left it. */
export interface OfficeRecord {
  readonly seq: number;
  readonly organisation: Organisation;
}

const lines = (relation: 'superior' | 'supervisor' | 'checklist' | 'policy'): string =>
  `(select coalesce(json_agg(json_strip_nulls(json_build_object('unit', unit, 'other', ${relation}, 'from', from_at, 'to', to_at))
    order by unit, from_at), '[]') from unit_${relation})`;

// Left out where there is none, and in the order in which rows are compared when they change.
const text = `select (select coalesce(max(seq), 0) from stream_head where stream = 'office:all') as seq,
  json_build_object(
    'units', (select coalesce(json_agg(json_strip_nulls(json_build_object('id', id, 'agency', agency, 'level', level,
        'name', json_build_object('zh', zh, 'en', en), 'kind', kind, 'parents', parents)) order by id), '[]') from unit),
    'people', (select coalesce(json_agg(json_strip_nulls(json_build_object('id', id,
        'name', json_build_object('zh', zh, 'en', en), 'email', email)) order by id), '[]') from person),
    'superiors', ${lines('superior')},
    'supervisors', ${lines('supervisor')},
    'checklists', ${lines('checklist')},
    'policies', (select coalesce(json_agg(definition order by id), '[]') from policy),
    'policyLines', ${lines('policy')},
    'memberships', (select coalesce(json_agg(json_strip_nulls(json_build_object('person', person, 'unit', unit,
        'role', role, 'from', from_at, 'to', to_at)) order by person, unit, role, from_at), '[]') from membership),
    'absences', (select coalesce(json_agg(json_strip_nulls(json_build_object('person', person, 'from', from_at,
        'to', to_at, 'deputy', deputy, 'reasons', reasons, 'notedBy', noted_by, 'notedAt', noted_at))
      order by person, from_at), '[]') from absence)
  ) as organisation`;

/** Reads the organisation, all of it. */
export const readRecord = async (runner: Runner): Promise<OfficeRecord> => {
  const { rows } = await runner.run<OfficeRecord & Record<string, unknown>>({ name: 'office-read', text });
  return rows[0] ?? { seq: 0, organisation: emptyOrganisation };
};

import { type Expression, sql, type SqlBool } from 'kysely';
import type { Agency } from '../../domain/office';

/** 待分案, 待接收. */
export const awaitedSteps = ['assignment', 'receipt'] as const;

/** What a unit and those below it are waited for with. */
export interface Awaiting {
  readonly step: (typeof awaitedSteps)[number];
  readonly agency: Agency;
  readonly unit: string;
  readonly below: readonly string[];
}

const units = ({ unit, below }: Awaiting) => sql`${[unit, ...below]}::text[]`;

const handling = (agency: Agency, what: string) =>
  sql`s.state #>> array['standing', 'handling', ${agency}::text, ${what}::text]`;

const unassigned = (one: Awaiting): Expression<SqlBool> =>
  sql<SqlBool>`(s.closed_at is null and ${handling(one.agency, 'unit')} = any(${units(one)})
    and ${handling(one.agency, 'assigned')} is distinct from 'true')`;

// Nobody of the agency has the case yet, and a step in it is theirs.
const expected = ({ agency }: Awaiting): Expression<SqlBool> =>
  sql<SqlBool>`(${handling(agency, 'unit')} is null and exists (
    select 1 from jsonb_each(s.state #> '{standing,procedures}') p
      where p.value ->> 'owedBy' = ${agency} and not (p.value ->> 'done')::boolean))`;

// Papers for an agency, and no unit of it by name, come to the one that has the case; where none has, to whoever may see them.
const arriving = (one: Awaiting): Expression<SqlBool> =>
  sql<SqlBool>`(s.state #>> '{standing,passing,to}' = any(${units(one)})
    or exists (select 1 from jsonb_array_elements(s.state #> '{standing,transfers}') t
      where not t ? 'received' and t ->> 'to' = ${one.agency}
        and coalesce(t ->> 'toUnit', ${handling(one.agency, 'unit')}, ${one.unit}) = any(${units(one)}))
    or ${expected(one)})`;

/** Cases that wait for a unit to assign or to receive them. The statement names the case `s`. */
export const awaits = (one: Awaiting): Expression<SqlBool> =>
  one.step === 'assignment' ? unassigned(one) : arriving(one);

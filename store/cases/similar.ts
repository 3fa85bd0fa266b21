import type { Instant } from '../../domain/time/instant';
import type { Mark } from '../../domain/visibility';
import type { Database } from '../connect';
import type { CoverRow } from '../tables';

/** A case with all that another report may be compared with: personal data, for the door to redact before it compares. */
export interface Comparable {
  readonly caseId: string;
  readonly openedAt: Instant;
  /** Units that handle it now. */
  readonly units: readonly string[];
  readonly cover: Pick<CoverRow, 'reporter' | 'reporter_id' | 'phone' | 'summary'>;
  readonly persons: readonly { readonly name: string | null; readonly idNumber: string | null }[];
}

interface ComparableQuery {
  readonly marks: readonly Mark[];
  /** Only cases opened from then on. */
  readonly since: Instant;
  readonly atMost: number;
}

const text = `select s.case_id as "caseId", s.opened_at as "openedAt", to_json(v) as cover,
    array(select h.unit from handling_period h
      where h.case_id = s.case_id and h.known_to is null and h.to_at is null) as units,
    coalesce((select json_agg(json_build_object('name', p.name, 'idNumber', p.id_number)) from case_person p
      where p.case_id = s.case_id), '[]') as persons
  from case_state s join case_cover v using (case_id)
  where s.opened_at >= $2 and s.marks && $1::text[] order by s.opened_at desc, s.case_id limit $3`;

/** Cases of late that a viewer may see, the latest opened first, with what they may be alike in. */
export const comparable = async (
  database: Database,
  { marks, since, atMost }: ComparableQuery,
): Promise<readonly Comparable[]> =>
  (
    await database.run<Comparable & Record<string, unknown>>({
      name: 'cases-comparable',
      text,
      values: [[...marks], since, atMost],
    })
  ).rows;

import type { CaseState } from '../../domain/case';
import type { Mark } from '../../domain/visibility';
import type { Database } from '../connect';

/** An open case with a risk that waits for its next step, or an emergency. */
export interface RiskyCase {
  readonly caseId: string;
  readonly state: CaseState;
}

// While an emergency goes on, a report is always owed.
const text = `select s.case_id as "caseId", s.state
  from case_state s
    join (select case_id, min(from_at) as since from stage_period
      where (machine like 'risk-assessment@%' and stage = any($2) or duty = any($3))
        and not done and to_at is null and known_to is null
      group by case_id) p using (case_id)
  where s.marks && $1 and s.closed_at is null
  order by p.since, s.case_id limit $4`;

/** Cases a viewer may see in which an assessment waits for somebody, or an emergency goes on; the longest waiting first. */
export const casesAtRisk = async (
  database: Database,
  { marks, atMost }: { readonly marks: readonly Mark[]; readonly atMost: number },
): Promise<readonly RiskyCase[]> => {
  const { rows } = await database.run<RiskyCase & Record<string, unknown>>({
    name: 'cases-at-risk',
    text,
    values: [[...marks], ['toSign', 'toPlan', 'mitigating'], ['emergency', 'emergency-going-on'], atMost],
  });
  return rows;
};

import type { CaseState } from '../../domain/case';
import type { Mark } from '../../domain/visibility';
import type { Database } from '../connect';

/** An open case in which something is proposed and nobody has decided. */
export interface ProposingCase {
  readonly caseId: string;
  readonly state: CaseState;
}

// The stages say it without looking into every state.
const text = `select s.case_id as "caseId", s.state
  from case_state s
    join (select case_id, min(from_at) as since from stage_period
      where machine like 'approval@%' and stage = any($2) and not done and to_at is null and known_to is null
      group by case_id) p using (case_id)
  where s.marks && $1 and s.closed_at is null
  order by p.since, s.case_id limit $3`;

/** Cases a viewer may see in which a proposal waits for review or decision, the longest waiting first. */
export const casesWithProposals = async (
  database: Database,
  { marks, atMost }: { readonly marks: readonly Mark[]; readonly atMost: number },
): Promise<readonly ProposingCase[]> => {
  const { rows } = await database.run<ProposingCase & Record<string, unknown>>({
    name: 'cases-proposing',
    text,
    values: [[...marks], ['proposed', 'reviewed'], atMost],
  });
  return rows;
};

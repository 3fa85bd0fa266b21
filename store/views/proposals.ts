import type { CaseState } from '../../domain/case';
import type { Instant } from '../../domain/time/instant';
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

/** Steps of a proposal by which somebody takes part in it. */
const proposalSteps = {
  proposed: ['approval.propose'],
  judged: ['approval.review', 'approval.approve', 'approval.return'],
} as const;

/** A step that somebody took in a proposal, with its case as it stands now. */
export interface TakenStep {
  readonly caseId: string;
  readonly state: CaseState;
  readonly actId: string;
  readonly type: string;
  readonly at: Instant;
}

interface TakenQuery {
  readonly person: string;
  readonly part: keyof typeof proposalSteps;
  readonly marks: readonly Mark[];
  /** Reads on behind this step. */
  readonly after?: Pick<TakenStep, 'at' | 'caseId' | 'actId'> | undefined;
  readonly atMost: number;
}

const takenText = `select a.case_id as "caseId", s.state, a.act_id as "actId", a.type, a.at
  from act_period a join case_state s using (case_id)
  where a.type = any($1) and a.known_to is null and a.actor = $2 and s.marks && $3
    and ($4::bigint is null or (a.at, a.case_id, a.act_id) < ($4, $5::text, $6::text))
  order by a.at desc, a.case_id desc, a.act_id desc limit $7`;

/** What somebody wrote or judged, of the cases they may still see, the latest first. */
export const stepsInProposals = async (
  database: Database,
  { person, part, marks, after, atMost }: TakenQuery,
): Promise<readonly TakenStep[]> => {
  const from = [after?.at ?? null, after?.caseId ?? '', after?.actId ?? ''];
  const { rows } = await database.run<TakenStep & Record<string, unknown>>({
    name: 'steps-in-proposals',
    text: takenText,
    values: [[...proposalSteps[part]], person, [...marks], ...from, atMost],
  });
  return rows;
};

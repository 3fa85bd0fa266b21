import type { ClearingRule } from '../../domain/clearing';
import type { Instant } from '../../domain/time/instant';
import type { Runner } from '../connect';

/** A case that belongs on a list: what is open in it, and who handles it. */
export interface Candidate {
  readonly caseId: string;
  readonly open: string;
  readonly handler: string;
}

/** Units that handle open cases for these agencies. */
export const unitsWithCases = async (runner: Runner, agencies: readonly string[]): Promise<readonly string[]> =>
  (
    await runner.run<{ unit: string }>({
      name: 'clearing-units',
      text: `select distinct h.unit from handling_period h join case_state s using (case_id)
        where s.closed_at is null and h.known_to is null and h.to_at is null and h.agency = any($1) order by h.unit`,
      values: [[...new Set(agencies)]],
    })
  ).rows.map(({ unit }) => unit);

// The furthest open procedure says in whose hands a case is: an investigation stays open behind a trial.
const candidatesText = `
  select s.case_id as "caseId", o.machine || ' ' || o.stage as open, h.handler
  from case_state s
  cross join lateral (
    select p.stage, split_part(p.machine, '@', 1) as machine
    from stage_period p
    where p.case_id = s.case_id and p.known_to is null and p.to_at is null and not p.done and p.duty is null
      and split_part(p.machine, '@', 1) = any($3)
    order by array_position($3, split_part(p.machine, '@', 1)), p.procedure limit 1
  ) o
  join handling_period h on h.case_id = s.case_id and h.known_to is null and h.to_at is null
    and h.agency = ($4::text[])[array_position($3, o.machine)]
  where s.marks @> array[$2::text] and s.closed_at is null and s.opened_at < $5 and h.unit = $2
    and s.case_id > coalesce((select max(i.case_id) from clearing_item i where i.clearing = $1), '')
  order by s.case_id limit $6`;

interface CandidateQuery extends Pick<ClearingRule, 'procedures'> {
  readonly clearing: string;
  readonly unit: string;
  /** Opened before then. */
  readonly before: Instant;
  readonly atMost: number;
}

/** The next cases for a clearing's list, behind those that stand on it. */
export const nextCandidates = async (
  runner: Runner,
  { clearing, unit, procedures, before, atMost }: CandidateQuery,
): Promise<readonly Candidate[]> =>
  (
    await runner.run<Candidate & Record<string, unknown>>({
      name: 'clearing-candidates',
      text: candidatesText,
      values: [
        clearing,
        unit,
        procedures.map(({ name }) => name),
        procedures.map(({ agency }) => agency),
        before,
        atMost,
      ],
    })
  ).rows;

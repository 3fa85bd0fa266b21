import type { Procedure } from '../../domain/case';
import type { Instant } from '../../domain/time/instant';
import type { Mark } from '../../domain/visibility';
import type { Database } from '../connect';
import { dutyInState } from './lookup';

/** 待整改, 逾期, 待核验, 核验未通过, 已核验, 已终止. */
export const rectificationStates = ['open', 'overdue', 'to-verify', 'rejected', 'verified', 'ended'] as const;
type RectificationState = (typeof rectificationStates)[number];

/** An order to put something right, as the list of them shows it. */
export interface Rectification {
  readonly caseId: string;
  readonly duty: Procedure;
  readonly unit: string | null;
  readonly owner: string | null;
  readonly state: RectificationState;
  /** When its present step runs out; null when it is over. */
  readonly dueAt: Instant | null;
}

interface RectificationQuery {
  /** What the viewer may see. */
  readonly marks: readonly Mark[];
  readonly now: Instant;
  readonly state?: RectificationState | undefined;
  readonly unit?: string | undefined;
  readonly owner?: string | undefined;
  readonly after?: { readonly dueAt: Instant; readonly caseId: string; readonly duty: string } | undefined;
  readonly atMost: number;
}

/** Behind whatever has an end. */
export const noEnd = Number.MAX_SAFE_INTEGER;

// A step that is to be verified late is still to be verified; whatever else has run out is overdue, found wanting before or not.
const text = `select * from (
    select s.case_id as "caseId", p.duty, h.unit, coalesce(p.duty ->> 'owner', h.handler) as owner, c.due_at as "dueAt",
      coalesce(c.due_at, ${noEnd}) as place, d.procedure,
      case when d.stage = 'done' then 'verified' when d.done then 'ended' when n.step = 'verify' then 'to-verify'
        when c.due_at <= $2 then 'overdue' when p.duty #> '{marks,duty.reject}' is not null then 'rejected'
        else 'open' end as state
    from stage_period d join case_state s using (case_id) ${dutyInState}
    cross join lateral (select s.state #>> array['standing', 'handling', p.duty ->> 'owedBy', 'unit'] as unit,
      s.state #>> array['standing', 'handling', p.duty ->> 'owedBy', 'handler'] as handler) h
    left join lateral (select min(due_at) as due_at from clock_period c where c.case_id = d.case_id
      and c.procedure = d.procedure and c.closed_at is null and c.known_to is null) c on true
    where d.duty = 'rectification' and d.to_at is null and d.known_to is null and s.marks && $1::text[]
  ) r
  where ($3::text is null or state = $3) and ($4::text is null or unit = $4) and ($5::text is null or owner = $5)
    and ($6::bigint is null or (place, "caseId", procedure) > ($6, $7::text, $8::text))
  order by place, "caseId", procedure limit $9`;

/** Orders to put something right that a viewer may see, the earliest due first, those that are over last. */
export const listRectifications = async (
  database: Database,
  { marks, now, state, unit, owner, after, atMost }: RectificationQuery,
): Promise<readonly Rectification[]> => {
  const { rows } = await database.run<Rectification & Record<string, unknown>>({
    name: 'rectifications',
    text,
    values: [
      ...[[...marks], now, state ?? null, unit ?? null, owner ?? null],
      ...[after?.dueAt ?? null, after?.caseId ?? null, after?.duty ?? null, atMost],
    ],
  });
  return rows;
};

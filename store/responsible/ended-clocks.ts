import { believedThen, during } from './scope';

/**
 * Whoever reads it later than the next wake of the case must count the same: a breach that is due counts, written or not;
 * a right (`$7`) is not breached but lapses. At the instant that counts the first handler of the owing agency answers,
 * before it has the case the one of the police.
 */
export const endedClocksText = `ended as (
    select c.case_id, c.clock, c.limit_id, c.limit_row, c.person as subject, c.owed_by, c.due_at, c.closed_at, s.law, e.outcome,
      case when e.outcome in ('met-late', 'cured', 'overdue') then e.ran_out else c.closed_at end as at
    from clock_period c join case_state s using (case_id)
    cross join lateral (select coalesce(case when c.cured_by is null or c.closed_at is not null then c.breach_at end,
      case when c.limit_id <> all($7) then c.due_at end) as ran_out) r
    cross join lateral (select r.ran_out, case
        when c.closed_at <= $3 then case when c.breach_at > $3 then 'met' else c.outcome end
        when r.ran_out <= $3 then 'overdue' end as outcome) e
    where s.marks && $1 and ${believedThen('c')} and e.outcome is not null
  ), clocks as (
    select ended.*, coalesce(h.agency, p.agency) as agency, coalesce(h.unit, p.unit) as unit,
      coalesce(h.handler, p.handler) as handler, coalesce(h.first_handler, p.first_handler) as first_handler
    from ended
    left join handling_period h on h.case_id = ended.case_id and h.agency = ended.owed_by
      and ${during('h', 'ended.at')} and ${believedThen('h')}
    left join handling_period p on h.case_id is null and p.case_id = ended.case_id and p.agency = 'police'
      and ${during('p', 'ended.at')} and ${believedThen('p')}
    where ended.at >= $5 and ended.at < $6 and coalesce(h.unit, p.unit) = any($2)
  )`;

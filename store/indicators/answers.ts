import { acknowledgedAt } from '../responsible/answered';
import { type Scope, valuesOf } from '../responsible/scope';
import type { Counted } from './counted';

// An alert that rang more than a minute late gave those it told their full time, counted from then.
const text = `counted as (
    select b.case_id, b.id as item, b.answer ->> 'unit' as unit, b.tier::text as grp, b.rang_at as at, b.clock as subject,
      o.by_at as due_at, k.at as done_at,
      case
        when k.at <= o.by_at then 'met'
        when k.at is not null then 'late'
        when o.by_at <= $3 then 'missing'
        else 'waiting' end as part
    from bell b
    join case_state s on s.case_id = b.case_id
    cross join lateral (select (b.answer ->> 'by')::bigint
      + case when b.rang_at > b.at + 60000 then b.rang_at - b.at else 0 end as by_at) o
    cross join lateral (${acknowledgedAt('$4')}) as known
    cross join lateral (select case when known.at <= $3 then known.at end as at) k
    where b.answer is not null and b.rang_at >= $5 and b.rang_at < $6 and b.rang_at <= least($3, $4)
      and (b.withdrawn_at is null or b.withdrawn_at > least($3, $4))
      and s.marks && $1 and b.answer ->> 'unit' = any($2)
  )`;

/** Alerts that asked for an answer, by tier and by whether it was acknowledged in time. */
export const countAnswers = (scope: Scope): Counted => ({ text, values: valuesOf(scope) });

import type { Counting } from '../../domain/indicator';
import { believedThen, type Scope, valuesOf } from '../responsible/scope';
import { asked, type Counted, happened } from './counted';

type Following = Extract<Counting, { by: 'following' }>;

// `$7` `$8` what must be followed, `$9` by what, `$10` the duty it gives rise to, `$11` the limits that say there is time left.
const text = `counted as (
    select a.case_id, a.act_id as item, a.unit, '' as grp, a.at, null::text as subject, c.due_at,
      least(d.at, f.done_at) as done_at,
      case
        when least(d.at, f.done_at) is not null then 'met'
        when f.ended then 'excused'
        when c.due_at > $3 then 'waiting'
        else 'missing' end as part
    from act_period a
    join case_state s using (case_id)
    cross join lateral (
      select min(b.at) as at from act_period b
      join jsonb_to_recordset($9::jsonb) as g (type text, kind text) on g.type = b.type and (g.kind is null or g.kind = b.kind)
      where b.case_id = a.case_id and b.at >= a.at and ${happened('b')}) d
    cross join lateral (
      select min(p.from_at) filter (where p.stage = 'done') as done_at, bool_or(p.stage <> 'done') as ended
      from stage_period p
      where p.case_id = a.case_id and p.duty = $10 and p.done and p.from_at between a.at and $3 and ${believedThen('p')}) f
    cross join lateral (
      select max(k.due_at) as due_at from clock_period k
      where k.case_id = a.case_id and k.limit_id = any($11) and k.started_at >= a.at and ${believedThen('k')}) c
    where s.marks && $1 and a.type = $7 and ($8::text is null or a.kind = $8) and ${asked('a')} and ${happened('a')}
  )`;

/** Acts that another must follow: done, excused, still within their time, or missing. */
export const countFollowing = (scope: Scope, { of, followed, duty, limits }: Following): Counted => ({
  text,
  values: [...valuesOf(scope), of.type, of.kind ?? null, JSON.stringify(followed), duty ?? null, [...limits]],
});

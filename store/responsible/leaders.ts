import type { Colour } from '../../domain/oversight';
import type { Instant } from '../../domain/time/instant';
import type { Runner } from '../connect';
import { answeredAt } from './answered';
import { during, type Page, pageValues, type Scope, valuesOf } from './scope';

/** What became of an alert somebody was asked to answer; `unanswered`: not within its time, so that it climbed. */
export const askedOutcomes = ['in-time', 'late', 'unanswered', 'waiting', 'withdrawn'] as const;
export type AskedOutcome = (typeof askedOutcomes)[number];

// Whoever was told in the unit that is asked, in the role that is asked; somebody told once for two roles holds both.
const askedText = `asked as (
    select t.person, t.unit, b.answer ->> 'role' as role, b.case_id, b.id, b.clock, b.colour, b.tier, b.rang_at, s.law,
      o.by_at, case when answered.at <= $3 then answered.at end as answered_at,
      case
        when b.withdrawn_at <= least($3, $4) then 'withdrawn'
        when answered.at <= $3 and answered.at <= o.by_at then 'in-time'
        when answered.at <= $3 then 'late'
        when o.by_at <= $3 then 'unanswered'
        else 'waiting' end as outcome
    from bell b
    join bell_told t on t.case_id = b.case_id and t.bell = b.id
    join case_state s on s.case_id = b.case_id
    cross join lateral (select coalesce(s.state #>> array['bells', b.id, 'answer', 'by'], b.answer ->> 'by')::bigint
      as by_at) o
    left join lateral (${answeredAt('$4')}) as answered on true
    where b.answer is not null and b.rang_at >= $5 and b.rang_at < $6 and b.rang_at <= least($3, $4)
      and s.marks && $1 and t.unit = b.answer ->> 'unit' and t.unit = any($2)
      and (t.role = b.answer ->> 'role' or exists (
        select 1 from answerable a where a.person = t.person and a.unit = t.unit and a.role = b.answer ->> 'role'
          and ${during('a', 'b.rang_at')}))
  )`;

/** How the alerts asked of one leader, or of all of them, were answered. */
export interface Asked {
  /** Null on the total. */
  readonly person: string | null;
  readonly asked: number;
  readonly inTime: number;
  readonly late: number;
  readonly unanswered: number;
  readonly waiting: number;
  readonly withdrawn: number;
  /** Null where none was answered. */
  readonly medianHours: number | null;
}

const counts = (['inTime', 'late', 'unanswered', 'waiting', 'withdrawn'] as const)
  .map((name, index) => `count(*) filter (where outcome = '${askedOutcomes[index] ?? ''}') as "${name}"`)
  .join(', ');

/** Alerts by whom they asked for an answer, and the total over all of them last. */
export const alertsByLeader = async (runner: Runner, scope: Scope): Promise<readonly Asked[]> =>
  (
    await runner.run<Asked & Record<string, unknown>>({
      name: 'report-leaders',
      text: `with ${askedText}
        select person, count(*) as asked, ${counts},
          percentile_cont(0.5) within group (order by (answered_at - rang_at) / 3600000.0)
            filter (where outcome in ('in-time', 'late')) as "medianHours"
        from asked group by grouping sets ((person), ()) order by person nulls last`,
      values: valuesOf(scope),
    })
  ).rows;

/** One alert that a report has counted. */
export interface AskedAlert {
  readonly caseId: string;
  readonly bell: string;
  readonly clock: string;
  readonly law: string;
  readonly colour: Colour;
  readonly tier: number;
  readonly unit: string;
  readonly role: string;
  readonly rangAt: Instant;
  readonly by: Instant;
  readonly answeredAt: Instant | null;
  readonly outcome: AskedOutcome;
}

/** The very alerts that a row of the report has counted, in the order in which they rang. */
export const alertsOfLeader = async (
  runner: Runner,
  scope: Scope,
  { person, outcome, ...page }: { readonly person: string; readonly outcome?: AskedOutcome | undefined } & Page,
): Promise<readonly AskedAlert[]> =>
  (
    await runner.run<AskedAlert & Record<string, unknown>>({
      name: 'report-leader-items',
      text: `with ${askedText}
        select case_id as "caseId", id as bell, clock, law, colour, tier, unit, role, rang_at as "rangAt", by_at as "by",
          answered_at as "answeredAt", outcome
        from asked
        where person = $7 and ($8::text is null or outcome = $8) and (rang_at, case_id, id) > ($9, $10, $11)
        order by rang_at, case_id, id limit $12`,
      values: [...valuesOf(scope), person, outcome ?? null, ...pageValues(page)],
    })
  ).rows;

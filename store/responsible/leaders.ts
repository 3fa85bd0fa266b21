import type { DutyStepName } from '../../domain/duty';
import type { Colour } from '../../domain/oversight';
import type { Instant } from '../../domain/time/instant';
import type { Runner } from '../connect';
import { answeredAt } from './answered';
import { during, type Page, pageValues, type Scope, valuesOf } from './scope';

/** What became of an alert somebody was asked to answer; `unanswered`: not within its time, so that it climbed. */
export const askedOutcomes = ['in-time', 'late', 'unanswered', 'waiting', 'withdrawn'] as const;
export type AskedOutcome = (typeof askedOutcomes)[number];

// Every step is asked for itself, from when the one before was done: what was given by what is known, and what is owed now. A plain
// acknowledgement stands in its duty alone.
const stepsText = `select g.ordinality as place, g.step, g.role,
      case when g.ordinality = 1 then b.rang_at else g.since end as asked_at, g.by as by_at,
      (select g.at from ledger_entry e where e.stream = 'case:' || b.case_id and e.act_id = g.act and e.kind = 'act'
        and e.recorded_at <= $4) as answered_at
    from rows from (jsonb_to_recordset(coalesce(known.bell -> 'given', '[]'))
      as (step text, role text, since bigint, by bigint, at bigint, act text)) with ordinality as g
    union all
    select jsonb_array_length(known.bell -> 'given') + 1, owed.step ->> 'step', known.bell -> 'answer' ->> 'role',
      (known.bell -> 'answer' ->> 'since')::bigint, (known.bell -> 'answer' ->> 'by')::bigint, null
    from (select known.bell #> array['duty', 'snapshot', 'context', 'steps',
      known.bell #>> '{duty,snapshot,context,index}'] as step) owed
    where jsonb_array_length(known.bell -> 'given') > 0 and known.bell #>> '{duty,done}' = 'false'
    union all
    select 1, coalesce(known.bell #>> '{duty,snapshot,context,steps,0,step}', b.steps -> 0 ->> 'step', 'acknowledge'),
      b.answer ->> 'role', b.rang_at, coalesce(known.bell -> 'answer' ->> 'by', b.answer ->> 'by')::bigint, answered.at
    from (${answeredAt('$4')}) as answered
    where coalesce(jsonb_array_length(known.bell -> 'given'), 0) = 0`;

// Whoever was told in the unit that is asked, in the role that is asked; somebody told once for two roles holds both.
const askedText = `asked as (
    select t.person, t.unit, p.role, b.case_id, b.id, b.clock, b.colour, b.tier, b.rang_at, s.law,
      p.place, p.step, p.asked_at, p.by_at, case when p.answered_at <= $3 then p.answered_at end as answered_at,
      case
        when b.withdrawn_at <= least($3, $4) then 'withdrawn'
        when p.answered_at <= $3 and p.answered_at <= p.by_at then 'in-time'
        when p.answered_at <= $3 then 'late'
        when p.by_at <= $3 then 'unanswered'
        else 'waiting' end as outcome
    from bell b
    join bell_told t on t.case_id = b.case_id and t.bell = b.id
    join case_state s on s.case_id = b.case_id
    cross join lateral (select s.state -> 'bells' -> b.id as bell) known
    cross join lateral (${stepsText}) p
    where b.answer is not null and b.rang_at <= least($3, $4)
      and p.asked_at >= $5 and p.asked_at < $6 and p.asked_at <= least($3, $4)
      and s.marks && $1 and t.unit = b.answer ->> 'unit' and t.unit = any($2)
      and (t.role = p.role or exists (
        select 1 from answerable a where a.person = t.person and a.unit = t.unit and a.role = p.role
          and ${during('a', 'p.asked_at')}))
  )`;

/** How the alerts asked of one leader, or of all of them, were answered. */
export interface Asked {
  /** Null on the total. */
  readonly person: string | null;
  /** Alerts that they were the first to be asked by; `asked` counts every step. */
  readonly alerts: number;
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
        select person, count(*) filter (where place = 1) as alerts, count(*) as asked, ${counts},
          percentile_cont(0.5) within group (order by (answered_at - asked_at) / 3600000.0)
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
  readonly step: DutyStepName;
  readonly askedAt: Instant;
  /** Names the step within the case: what a page goes on behind. */
  readonly key: string;
  readonly by: Instant;
  readonly answeredAt: Instant | null;
  readonly outcome: AskedOutcome;
}

/** The very alerts that a row of the report has counted, in the order in which they were asked. */
export const alertsOfLeader = async (
  runner: Runner,
  scope: Scope,
  { person, outcome, ...page }: { readonly person: string; readonly outcome?: AskedOutcome | undefined } & Page,
): Promise<readonly AskedAlert[]> =>
  (
    await runner.run<AskedAlert & Record<string, unknown>>({
      name: 'report-leader-items',
      text: `with ${askedText}
        select case_id as "caseId", id as bell, clock, law, colour, tier, unit, role, rang_at as "rangAt", step,
          asked_at as "askedAt", id || ' ' || place as key, by_at as "by", answered_at as "answeredAt", outcome
        from asked
        where person = $7 and ($8::text is null or outcome = $8) and (asked_at, case_id, id || ' ' || place) > ($9, $10, $11)
        order by asked_at, case_id, id || ' ' || place limit $12`,
      values: [...valuesOf(scope), person, outcome ?? null, ...pageValues(page)],
    })
  ).rows;

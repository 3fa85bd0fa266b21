import type { ClearingItem, ItemOutcome } from '../../domain/clearing';
import type { Instant } from '../../domain/time/instant';
import type { Mark } from '../../domain/visibility';
import type { Runner } from '../connect';
import type { Candidate } from './candidates';

export type Listed = Candidate & Pick<ClearingItem, 'duty' | 'why'>;

/** Puts cases on the list of a clearing, each once. */
export const writeItems = (runner: Runner, clearing: string, items: readonly Listed[]): Promise<unknown> =>
  runner.run({
    name: 'clearing-items-write',
    text: `insert into clearing_item (clearing, case_id, open, handler, duty, why)
      select $1, "caseId", open, handler, duty, why from jsonb_to_recordset($2::jsonb)
        as g ("caseId" text, open text, handler text, duty text, why text)
      on conflict do nothing`,
    values: [clearing, JSON.stringify(items)],
  });

// A duty that is over without a disposition ended with its case, or with the ground of the matter.
const outcome = `case when i.duty is null then 'not-asked' when i.outcome is not null then i.outcome
    when d.done then 'ended' when c.closed_at is not null then 'unanswered' else 'waiting' end`;

const items = `clearing_item i
  join clearing c on c.id = i.clearing
  left join lateral (
    select p.done from stage_period p
    where p.case_id = i.case_id and p.procedure = i.duty and p.known_to is null and p.to_at is null
  ) d on true`;

const asked = `
  left join lateral (
    select b.tier, b.answer from bell b
    where b.case_id = i.case_id and starts_with(b.clock, i.duty || '.')
      and b.rang_at is not null and b.withdrawn_at is null and i.outcome is null and d.done is not true
    order by b.tier desc, b.at desc, b.id limit 1
  ) t on true
  left join lateral (
    select jsonb_build_object('unit', h.unit, 'role', 'handler', 'person', h.handler) as answer
    from clock_period p join handling_period h on h.case_id = p.case_id and h.agency = p.owed_by
    where p.case_id = i.case_id and p.procedure = i.duty and p.known_to is null and h.known_to is null and h.to_at is null
    limit 1
  ) n on true`;

const columns = `i.case_id as "caseId", i.open, i.handler, i.why, i.duty, ${outcome} as outcome, i.disposed_by as "by",
  i.disposed_at as "at", coalesce(t.tier, 0) as tier,
  coalesce(t.answer, n.answer) as answer`;

/** An item with whom its highest alert asks for an answer; before any does, whoever handles the case by now. */
export interface AskedItem extends ClearingItem {
  readonly answer: { readonly unit: string; readonly role: string; readonly person?: string } | null;
}

interface ItemQuery {
  /** What the viewer may see; left out, everything. */
  readonly marks?: readonly Mark[];
  readonly after?: string | undefined;
  readonly atMost?: number;
}

/** The list of a clearing, by case. */
export const itemsOf = async (
  runner: Runner,
  clearing: string,
  { marks, after = '', atMost }: ItemQuery = {},
): Promise<readonly AskedItem[]> =>
  (
    await runner.run<AskedItem & Record<string, unknown>>({
      name: 'clearing-items',
      text: `select ${columns} from ${items} ${asked} join case_state s on s.case_id = i.case_id
        where i.clearing = $1 and ($2::text[] is null or s.marks && $2) and i.case_id > $3
        order by i.case_id limit $4`,
      values: [clearing, marks ? [...marks] : null, after, atMost ?? null],
    })
  ).rows;

export type Counts = Readonly<Partial<Record<ItemOutcome, number>>>;

/** What became of the items of clearings, counted over every case. */
export const countsOf = async (runner: Runner, clearings: readonly string[]): Promise<ReadonlyMap<string, Counts>> => {
  const { rows } = await runner.run<{ clearing: string; counts: Counts }>({
    name: 'clearing-counts',
    text: `select clearing, jsonb_object_agg(outcome, count) as counts from (
        select i.clearing, ${outcome} as outcome, count(*) as count from ${items}
        where i.clearing = any($1) group by 1, 2
      ) counted group by clearing`,
    values: [[...clearings]],
  });
  return new Map(rows.map(({ clearing, counts }) => [clearing, counts]));
};

/** When the last answer falls due that the items of a clearing still owe; null where none owes one. */
export const owedUntil = async (runner: Runner, clearing: string): Promise<Instant | null> =>
  (
    await runner.run<{ until: Instant | null }>({
      name: 'clearing-until',
      text: `select max(p.due_at) as until from clearing_item i
        join clock_period p on p.case_id = i.case_id and p.procedure = i.duty and p.known_to is null
          and p.closed_at is null
        where i.clearing = $1 and i.outcome is null`,
      values: [clearing],
    })
  ).rows[0]?.until ?? null;

/** What somebody said becomes of an item. */
export interface Disposal {
  readonly item: string;
  readonly outcome: string;
  readonly by: string;
  readonly at: Instant;
}

/** Writes dispositions of one case into its items; a clearing of which nothing is owed any more is to be looked at. */
export const writeDisposals = async (
  runner: Runner,
  caseId: string,
  disposals: readonly Disposal[],
  now: Instant,
): Promise<void> => {
  await runner.run({
    name: 'clearing-dispose',
    text: `with disposed as (
        update clearing_item i set outcome = g.outcome, disposed_by = g.by, disposed_at = g.at
        from jsonb_to_recordset($2::jsonb) as g (item text, outcome text, "by" text, "at" bigint)
        where i.case_id = $1 and i.duty = g.item
        returning i.clearing
      )
      update clearing c set told_at = null, look_at = least(c.look_at, $3)
      from (select distinct clearing from disposed) d
      where c.id = d.clearing and c.state = 'open' and not exists (
        select 1 from clearing_item o where o.clearing = c.id and o.case_id <> $1 and o.duty is not null
          and o.outcome is null)`,
    values: [caseId, JSON.stringify(disposals), now],
  });
};

import { type Expression, type RawBuilder, type SelectQueryBuilder, sql, type SqlBool } from 'kysely';
import type { Agency } from '../../domain/office';
import { type Colour, colours } from '../../domain/oversight';
import type { Instant } from '../../domain/time/instant';
import type { Mark } from '../../domain/visibility';
import type { Database } from '../connect';
import { reading } from '../reading';
import type { Tables } from '../tables';
import { matches, type Search } from './matching';

/** Which limits are custody: always, or while their person is held. */
export interface CustodyLimits {
  readonly always: readonly string[];
  readonly held: readonly string[];
}

/** Which clocks somebody looks for; whatever is left out does not matter. */
export interface ClockFilter {
  /** What the viewer may see. */
  readonly marks?: readonly Mark[];
  readonly now: Instant;
  readonly custodyLimits: CustodyLimits;
  /** Only in cases this unit handles. */
  readonly unit?: string | undefined;
  /** Only in cases that this person handles now. */
  readonly handler?: string | undefined;
  readonly custody?: boolean | undefined;
  /** `near`: red or orange. */
  readonly level?: Colour | 'overdue' | 'near' | 'normal' | undefined;
  /** Number of the row, such as C-07. */
  readonly row?: string | undefined;
  /** The machine that its procedure runs on, and the stage it is in. */
  readonly machine?: string | undefined;
  readonly stage?: string | undefined;
  readonly owedBy?: Agency | undefined;
  readonly search?: Search | undefined;
}

/** Open ones with an end; standing still or waiting for an end; over. */
export type ClockGroup = 'dated' | 'undated' | 'closed';

export interface ClockPage extends ClockFilter {
  readonly group: ClockGroup;
  /** Custody before the rest. */
  readonly custodyFirst?: boolean;
  /** Only clocks due from … on, and due before … . */
  readonly from?: Instant | undefined;
  readonly before?: Instant | undefined;
  /** Reads on behind this clock. */
  readonly after?: ListedClock | undefined;
  readonly atMost: number;
}

export interface ListedClock {
  readonly custody: boolean;
  /** 0 where it has no end. */
  readonly dueAt: Instant;
  readonly caseId: string;
  readonly clock: string;
}

const list = (values: readonly string[]) => sql<string[]>`${[...values]}::text[]`;

const custodyOf = ({ always, held }: CustodyLimits): RawBuilder<boolean> =>
  sql<boolean>`(c.limit_id = any(${list(always)}) or (c.limit_id = any(${list(held)}) and exists (select 1
    from custody_period u where u.case_id = c.case_id and u.person = c.person and u.known_to is null and u.to_at is null)))`;

/**
 * Rank of the highest colour whose instant has come for the dates a clock has now, from 1; null where none has. Whether it
 * was rung in time is not asked: a silent watch makes nothing less urgent.
 */
const rungColour = (now: Instant) => sql<
  number | null
>`(select max(array_position(${list(colours)}, b.colour)) from bell b
  where b.case_id = c.case_id and b.clock = c.clock and b.at <= ${now} and b.withdrawn_at is null
    and b.revision = coalesce(c.effective, 'none') || '~' || coalesce(c.safe, 'none'))`;

/** Whether one of these colours has come over the dates a clock has now. As a question, not a count: it is answered from the bells. */
const has = (wanted: readonly Colour[], now: Instant) => sql<SqlBool>`exists (select 1 from bell b
  where b.case_id = c.case_id and b.clock = c.clock and b.at <= ${now} and b.withdrawn_at is null
    and b.colour = any(${list(wanted)}) and b.revision = coalesce(c.effective, 'none') || '~' || coalesce(c.safe, 'none'))`;

const above = (colour: Colour): readonly Colour[] => colours.slice(colours.indexOf(colour) + 1);

const atLevel = (level: NonNullable<ClockFilter['level']>, now: Instant): Expression<SqlBool> => {
  if (level === 'overdue') return sql<SqlBool>`c.due_at <= ${now}`;
  const running = sql<SqlBool>`c.due_at > ${now}`;
  if (level === 'near') return sql<SqlBool>`${running} and ${has(['orange', 'red'], now)}`;
  if (level === 'normal') return sql<SqlBool>`${running} and not ${has(colours, now)}`;
  return sql<SqlBool>`${running} and ${has([level], now)} and not ${has(above(level), now)}`;
};

const inStage = ({ machine, stage }: ClockFilter): Expression<SqlBool> =>
  sql<SqlBool>`exists (select 1 from stage_period g where g.case_id = c.case_id and g.procedure = c.procedure
    and g.known_to is null and g.to_at is null and (${machine ?? null}::text is null or split_part(g.machine, '@', 1) = ${machine ?? null})
    and (${stage ?? null}::text is null or g.stage = ${stage ?? null}))`;

const handledBy = (handler: string): Expression<SqlBool> =>
  sql<SqlBool>`s.handlers @> ${list([handler])} and exists (select 1 from handling_period h where h.case_id = c.case_id
    and h.handler = ${handler} and h.known_to is null and h.to_at is null)`;

// The marks find cases quickly; among them are those that are only on their way to the unit.
const handledIn = (unit: string): Expression<SqlBool> =>
  sql<SqlBool>`s.marks @> ${list([unit])} and exists (select 1 from handling_period h where h.case_id = c.case_id
    and h.unit = ${unit} and h.known_to is null and h.to_at is null)`;

/** Every condition that a filter makes. The statement names the clock `c` and its case `s`. */
const conditions = (filter: ClockFilter): readonly Expression<SqlBool>[] => {
  const { marks, now, unit, handler, custody, custodyLimits, level, row, machine, stage, owedBy, search } = filter;
  return [
    sql<SqlBool>`c.known_to is null`,
    ...(marks ? [sql<SqlBool>`s.marks && ${list(marks)}`] : []),
    ...(unit === undefined ? [] : [handledIn(unit)]),
    ...(handler === undefined ? [] : [handledBy(handler)]),
    ...(custody === undefined ? [] : [sql<SqlBool>`${custodyOf(custodyLimits)} = ${custody}`]),
    ...(level === undefined ? [] : [atLevel(level, now)]),
    ...(row === undefined ? [] : [sql<SqlBool>`c.limit_row = ${row}`]),
    ...((machine ?? stage) === undefined ? [] : [inStage(filter)]),
    ...(owedBy === undefined ? [] : [sql<SqlBool>`c.owed_by = ${owedBy}`]),
    ...(search === undefined ? [] : [matches(search)]),
  ];
};

const groups: Readonly<Record<ClockGroup, Expression<SqlBool>>> = {
  dated: sql<SqlBool>`c.closed_at is null and c.due_at is not null`,
  undated: sql<SqlBool>`c.closed_at is null and c.due_at is null`,
  closed: sql<SqlBool>`c.closed_at is not null and c.due_at is not null`,
};

type Rows = Tables & { c: Tables['clock_period']; s: Tables['case_state'] };
type Query = SelectQueryBuilder<Rows, 'c' | 's', ListedClock>;

/** Clocks of one block in their order. A row value compares as the index does. */
const block = (database: Database, page: ClockPage): Query => {
  const { group, from, before, after, atMost, custodyLimits } = page;
  const dated = group !== 'undated';
  let query = database.sql
    .selectFrom('clock_period as c')
    .innerJoin('case_state as s', 's.case_id', 'c.case_id')
    .select([
      custodyOf(custodyLimits).as('custody'),
      sql<Instant>`coalesce(c.due_at, 0)`.as('dueAt'),
      'c.case_id as caseId',
      'c.clock',
    ])
    .where(sql<SqlBool>`${sql.join([groups[group], ...conditions(page)], sql` and `)}`)
    .limit(atMost) as unknown as Query;
  if (dated) query = query.orderBy('c.due_at');
  query = query.orderBy('c.case_id').orderBy('c.clock');
  if (from !== undefined) query = query.where('c.due_at', '>=', from);
  if (before !== undefined) query = query.where('c.due_at', '<', before);
  if (!after) return query;
  const { dueAt, caseId, clock } = after;
  return dated
    ? query.where(sql<SqlBool>`(c.due_at, c.case_id, c.clock) > (${dueAt}, ${caseId}, ${clock})`)
    : query.where(sql<SqlBool>`(c.case_id, c.clock) > (${caseId}, ${clock})`);
};

/**
 * Clocks that a viewer may see, the earliest due first; overdue is whatever lies behind now. With `custodyFirst` those of
 * custody stand before the rest, each block in that order: it is read only where the one before it did not fill the page.
 */
export const listClocks = (database: Database, page: ClockPage): Promise<readonly ListedClock[]> =>
  reading(async () => {
    if (!page.custodyFirst || page.custody !== undefined) return block(database, page).execute();
    const { after, atMost } = page;
    const held = after && !after.custody ? [] : await block(database, { ...page, custody: true }).execute();
    if (held.length === atMost) return held;
    const rest = { ...page, custody: false, after: after?.custody ? undefined : after, atMost: atMost - held.length };
    return [...held, ...(await block(database, rest).execute())];
  });

/** How many clocks stand in each group and level, custody and the rest apart. */
export interface CountedClocksNow {
  readonly custody: boolean;
  readonly group: 'open' | 'standing' | 'closed';
  /** Of those that run: overdue, or the highest colour that has rung. */
  readonly level: Colour | 'overdue' | 'normal' | null;
  readonly outcome: string | null;
  readonly clocks: number;
}

/** Clocks of a filter, counted. */
export const countClocks = (database: Database, filter: ClockFilter): Promise<readonly CountedClocksNow[]> =>
  reading(async () => {
    const text = sql<CountedClocksNow>`select custody, "group", level, outcome, count(*) as clocks from (
        select ${custodyOf(filter.custodyLimits)} as custody, c.outcome,
          case when c.closed_at is not null then 'closed' when c.due_at is null then 'standing' else 'open' end as "group",
          case when c.closed_at is not null or c.due_at is null then null when c.due_at <= ${filter.now} then 'overdue'
            else coalesce((${list(colours)})[${rungColour(filter.now)}], 'normal') end as level
        from clock_period c join case_state s on s.case_id = c.case_id
        where ${sql.join(conditions(filter), sql` and `)}
      ) k group by custody, "group", level, outcome`;
    return (await text.execute(database.sql)).rows;
  });

import { type Expression, sql, type SqlBool } from 'kysely';
import type { Bell, CaseState } from '../../domain/case';
import type { AnswerStep } from '../../domain/oversight';
import type { Following } from '../../domain/following';
import type { Instant } from '../../domain/time/instant';
import type { Mark } from '../../domain/visibility';
import type { Database, Runner } from '../connect';
import { reading } from '../reading';
import { type Awaiting, awaits } from './awaiting';
import { matches, type Search } from './matching';

/** A case as its last step left it. Whoever judges by it passes time to now first (`elapse`). */
export interface StoredCase {
  readonly caseId: string;
  readonly seq: number;
  /** Seq of the last accepted act: the ETag. */
  readonly lastActSeq: number;
  readonly recordedAt: Instant;
  readonly state: CaseState;
  readonly stateHash: string;
  readonly following: Following;
}

/** One array parameter: given as it is, the query builder would make a list of values of it. */
const list = (values: readonly string[]) => sql<string[]>`${[...values]}::text[]`;

const caseText = `select case_id as "caseId", seq, last_act_seq as "lastActSeq", recorded_at as "recordedAt", state,
    state_hash as "stateHash", following
  from case_state where case_id = $1`;

/** Where a case stands; undefined where there is none. */
export const readCase = async (runner: Runner, caseId: string): Promise<StoredCase | undefined> =>
  (await runner.run<StoredCase & Record<string, unknown>>({ name: 'case-read', text: caseText, values: [caseId] }))
    .rows[0];

const someText = `select case_id as "caseId", seq, last_act_seq as "lastActSeq", recorded_at as "recordedAt", state,
    state_hash as "stateHash", following
  from case_state where case_id = any($1::text[]) and state is not null`;

/** Where several cases stand, by id. */
export const readCases = async (
  database: Database,
  cases: readonly string[],
): Promise<ReadonlyMap<string, StoredCase>> => {
  const { rows } = await database.run<StoredCase & Record<string, unknown>>({
    name: 'cases-read',
    text: someText,
    values: [[...new Set(cases)]],
  });
  return new Map(rows.map((one) => [one.caseId, one]));
};

export interface CaseQuery {
  /** What the viewer may see; left out, everything. */
  readonly marks?: readonly Mark[];
  /** Only cases that each of these people handles, or handled first. */
  readonly handlers?: readonly string[];
  readonly open?: boolean;
  /** Only cases this unit handles now. */
  readonly unit?: string | undefined;
  /** Only cases with a running procedure on this machine, in this stage. */
  readonly machine?: string | undefined;
  readonly stage?: string | undefined;
  /** Only cases opened from … on, and before … . */
  readonly openedFrom?: Instant | undefined;
  readonly openedTo?: Instant | undefined;
  /** Only cases of which a running clock has run out by then. */
  readonly overdueAt?: Instant | undefined;
  readonly search?: Search | undefined;
  /** Only cases that wait for a unit to take a step. */
  readonly awaiting?: Awaiting | undefined;
  /** Reads on behind this case. */
  readonly after?: { readonly openedAt: Instant; readonly caseId: string };
  readonly atMost?: number;
}

const inStage = ({ machine, stage }: CaseQuery): Expression<SqlBool> =>
  sql<SqlBool>`exists (select 1 from stage_period g where g.case_id = s.case_id and g.known_to is null and g.to_at is null
    and not g.done and (${machine ?? null}::text is null or split_part(g.machine, '@', 1) = ${machine ?? null})
    and (${stage ?? null}::text is null or g.stage = ${stage ?? null}))`;

const handledIn = (unit: string): Expression<SqlBool> =>
  sql<SqlBool>`exists (select 1 from handling_period h where h.case_id = s.case_id and h.unit = ${unit}
    and h.known_to is null and h.to_at is null)`;

const overdueBy = (at: Instant): Expression<SqlBool> =>
  sql<SqlBool>`s.case_id in (select c.case_id from clock_period c
    where c.known_to is null and c.closed_at is null and c.due_at <= ${at})`;

/** Every condition that somebody has chosen. */
const chosen = (query: CaseQuery): readonly Expression<SqlBool>[] => {
  const { unit, machine, stage, openedFrom, openedTo, overdueAt, search, awaiting } = query;
  return [
    ...(unit === undefined ? [] : [handledIn(unit)]),
    ...((machine ?? stage) === undefined ? [] : [inStage(query)]),
    ...(openedFrom === undefined ? [] : [sql<SqlBool>`s.opened_at >= ${openedFrom}`]),
    ...(openedTo === undefined ? [] : [sql<SqlBool>`s.opened_at < ${openedTo}`]),
    ...(overdueAt === undefined ? [] : [overdueBy(overdueAt)]),
    ...(search === undefined ? [] : [matches(search)]),
    ...(awaiting === undefined ? [] : [awaits(awaiting)]),
  ];
};

/** Cases a viewer may see, the latest opened first. */
export const listCases = (database: Database, asked: CaseQuery): Promise<readonly StoredCase[]> =>
  reading(async () => {
    const { marks, handlers = [], open, after, atMost = 100 } = asked;
    let query = database.sql
      .selectFrom('case_state as s')
      .select([
        's.case_id as caseId',
        'seq',
        'last_act_seq as lastActSeq',
        'recorded_at as recordedAt',
        'state',
        'state_hash as stateHash',
        'following',
      ])
      .orderBy('opened_at', 'desc')
      .orderBy('s.case_id', 'desc')
      .limit(atMost);
    for (const condition of chosen(asked)) query = query.where(condition);
    if (marks) query = query.where('marks', '&&', list(marks));
    if (handlers.length > 0) query = query.where('handlers', '@>', list(handlers));
    if (open !== undefined) query = query.where('closed_at', open ? 'is' : 'is not', null);
    if (after) {
      query = query.where((row) =>
        row.eb(row.refTuple('opened_at', 's.case_id'), '<', row.tuple(after.openedAt, after.caseId)),
      );
    }
    return (await query.execute()) as unknown as StoredCase[];
  });

/** An alert as it stands in somebody's inbox. */
export interface InboxBell {
  readonly caseId: string;
  readonly bell: string;
  readonly clock: string;
  readonly rung: string;
  readonly colour: Bell['colour'];
  readonly tier: number;
  readonly at: Instant;
  readonly rangAt: Instant;
  readonly withdrawnAt: Instant | null;
  readonly urgent: boolean;
  readonly role: string;
  readonly unit: string;
  readonly answer: Bell['answer'] | null;
  /** The steps that it asks for as it rings, in their order. */
  readonly steps: readonly AnswerStep[] | null;
  /** The bell as the case knows it; null until a step has come across it. */
  readonly known: Bell | null;
  /** Its clock runs no more. */
  readonly clockClosed: boolean;
}

const inboxText = `select t.case_id as "caseId", t.bell, b.clock, b.rung, b.colour, b.tier, b.at, t.rang_at as "rangAt",
    b.withdrawn_at as "withdrawnAt", b.urgent, t.role, t.unit, b.answer,
    b.steps, s.state -> 'bells' -> b.id as known,
    not exists (select 1 from clock_period c where c.case_id = t.case_id and c.clock = b.clock
      and c.known_to is null and c.closed_at is null) as "clockClosed"
  from (
    select told.* from bell_told told join case_state seen using (case_id)
    where told.person = $1 and (told.rang_at, told.case_id, told.bell) < ($2, $3, $4) and seen.marks && $6::text[]
    order by told.rang_at desc, told.case_id desc, told.bell desc limit $5
  ) t
  join bell b on b.case_id = t.case_id and b.id = t.bell
  join case_state s on s.case_id = t.case_id
  order by t.rang_at desc, t.case_id desc, t.bell desc`;

export interface InboxQuery {
  readonly person: string;
  /** What the person may see: alerts about what has left their sight stand here no more. */
  readonly marks: readonly Mark[];
  readonly before?: Pick<InboxBell, 'rangAt' | 'caseId' | 'bell'> | undefined;
  readonly atMost?: number;
}

/** Everything somebody was told, the latest first: as soon as a bell rings it stands here. */
export const inboxOf = async (
  database: Database,
  { person, marks, before, atMost = 100 }: InboxQuery,
): Promise<readonly InboxBell[]> => {
  const { rows } = await database.run<InboxBell & Record<string, unknown>>({
    name: 'inbox',
    text: inboxText,
    values: [
      person,
      before?.rangAt ?? Number.MAX_SAFE_INTEGER,
      before?.caseId ?? '',
      before?.bell ?? '',
      atMost,
      [...marks],
    ],
  });
  return rows;
};

/** Ids of every case there is. */
export const listCaseIds = async (database: Database): Promise<readonly string[]> =>
  (await database.run<{ case_id: string }>({ text: 'select case_id from case_state order by case_id' })).rows.map(
    ({ case_id }) => case_id,
  );

/** Ids of cases a viewer may see, in the order of their ids, with how many there are in all and how many lie ahead. */
export const sightedCases = async (
  database: Database,
  { marks, after, atMost }: { readonly marks: readonly Mark[]; readonly after: string; readonly atMost: number },
): Promise<{ readonly ids: readonly string[]; readonly total: number; readonly ahead: number }> => {
  const { rows } = await database.run<{ ids: string[]; total: number; ahead: number }>({
    name: 'sighted-cases',
    text: `with seen as (select case_id from case_state where marks && $1::text[] and seq > 0)
      select array(select case_id from seen where case_id > $2 order by case_id limit $3) as ids,
        (select count(*) from seen) as total, (select count(*) from seen where case_id > $2) as ahead`,
    values: [[...marks], after, atMost],
  });
  return rows[0] ?? { ids: [], total: 0, ahead: 0 };
};

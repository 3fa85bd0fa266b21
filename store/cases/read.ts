import { sql } from 'kysely';
import type { Bell, CaseState } from '../../domain/case';
import type { DutyStepName } from '../../domain/duty';
import type { Following } from '../../domain/following';
import type { Instant } from '../../domain/time/instant';
import type { Mark } from '../../domain/visibility';
import type { Database, Runner } from '../connect';
import { reading } from '../reading';
import type { ClockPeriod } from '../tables';

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

export interface CaseQuery {
  /** What the viewer may see; left out, everything. */
  readonly marks?: readonly Mark[];
  /** Only cases this person handles, or handled first. */
  readonly handler?: string;
  readonly open?: boolean;
  /** Reads on behind this case. */
  readonly after?: { readonly openedAt: Instant; readonly caseId: string };
  readonly atMost?: number;
}

/** Cases a viewer may see, the latest opened first. */
export const listCases = (
  database: Database,
  { marks, handler, open, after, atMost = 100 }: CaseQuery,
): Promise<readonly StoredCase[]> =>
  reading(async () => {
    let query = database.sql
      .selectFrom('case_state')
      .select([
        'case_id as caseId',
        'seq',
        'last_act_seq as lastActSeq',
        'recorded_at as recordedAt',
        'state',
        'state_hash as stateHash',
        'following',
      ])
      .orderBy('opened_at', 'desc')
      .orderBy('case_id', 'desc')
      .limit(atMost);
    if (marks) query = query.where('marks', '&&', list(marks));
    if (handler !== undefined) query = query.where('handlers', '@>', list([handler]));
    if (open !== undefined) query = query.where('closed_at', open ? 'is' : 'is not', null);
    if (after) {
      query = query.where((row) =>
        row.eb(row.refTuple('opened_at', 'case_id'), '<', row.tuple(after.openedAt, after.caseId)),
      );
    }
    return (await query.execute()) as unknown as StoredCase[];
  });

export interface ClockQuery {
  readonly marks?: readonly Mark[];
  readonly caseId?: string;
  /** Only in cases this unit handles. */
  readonly unit?: string;
  /** Only clocks due from … on, and due before … . */
  readonly from?: Instant;
  readonly before?: Instant;
  /** Clocks that have closed: left out, without them; `also`, with them; `only`, nothing else. */
  readonly closed?: 'also' | 'only';
  /** Reads on behind this clock. */
  readonly after?: { readonly dueAt: Instant; readonly caseId: string; readonly clock: string };
  readonly atMost?: number;
}

/** A row of the list of clocks, with the law its case has pinned. */
export interface ListedClock extends ClockPeriod {
  readonly dueAt: Instant;
  readonly law: string;
}

/** Clocks with an end that a viewer may see, the earliest due first; overdue is whatever lies behind now. */
export const listClocks = (
  database: Database,
  { marks, caseId, unit, from, before, closed, after, atMost = 200 }: ClockQuery,
): Promise<readonly ListedClock[]> =>
  reading(async () => {
    let query = database.sql
      .selectFrom('clock_period as c')
      .innerJoin('case_state as s', 's.case_id', 'c.case_id')
      .selectAll('c')
      .select(['s.law', 'c.due_at as dueAt'])
      .where('c.known_to', 'is', null)
      .where('c.due_at', 'is not', null)
      .orderBy('c.due_at')
      .orderBy('c.case_id')
      .orderBy('c.clock')
      .limit(atMost);
    if (closed !== 'also') query = query.where('c.closed_at', closed === 'only' ? 'is not' : 'is', null);
    if (marks) query = query.where('s.marks', '&&', list(marks));
    if (unit !== undefined) query = query.where('s.marks', '@>', list([unit]));
    if (caseId !== undefined) query = query.where('c.case_id', '=', caseId);
    if (from !== undefined) query = query.where('c.due_at', '>=', from);
    if (before !== undefined) query = query.where('c.due_at', '<', before);
    if (after) {
      query = query.where((row) =>
        row.eb(
          row.refTuple('c.due_at', 'c.case_id', 'c.clock'),
          '>',
          row.tuple(after.dueAt, after.caseId, after.clock),
        ),
      );
    }
    return (await query.execute()) as unknown as ListedClock[];
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
  /** The step that it asks for first. */
  readonly first: DutyStepName;
  /** The bell as the case knows it; null until a step has come across it. */
  readonly known: Bell | null;
  /** Its clock runs no more. */
  readonly clockClosed: boolean;
}

const inboxText = `select t.case_id as "caseId", t.bell, b.clock, b.rung, b.colour, b.tier, b.at, t.rang_at as "rangAt",
    b.withdrawn_at as "withdrawnAt", b.urgent, t.role, t.unit, b.answer,
    coalesce(b.steps -> 0 ->> 'step', 'acknowledge') as first, s.state -> 'bells' -> b.id as known,
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

/** Who stands behind a label of a case: personal data, for those who may see the case. */
export interface CasePerson {
  readonly label: string;
  readonly standing: string;
  readonly name: string | null;
  readonly idNumber: string | null;
}

export const personsOf = (database: Database, caseId: string): Promise<readonly CasePerson[]> =>
  reading(() =>
    database.sql
      .selectFrom('case_person')
      .select(['label', 'standing', 'name', 'id_number as idNumber'])
      .where('case_id', '=', caseId)
      .orderBy('label')
      .execute(),
  );

/** Ids of every case there is. */
export const listCaseIds = async (database: Database): Promise<readonly string[]> =>
  (await database.run<{ case_id: string }>({ text: 'select case_id from case_state order by case_id' })).rows.map(
    ({ case_id }) => case_id,
  );

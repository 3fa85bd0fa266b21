import type { Bell, CaseState } from '../../domain/case';
import type { Following } from '../../domain/following';
import type { Instant } from '../../domain/time/instant';
import type { Mark } from '../../domain/visibility';
import type { Database } from '../connect';
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

const caseText = `select case_id as "caseId", seq, last_act_seq as "lastActSeq", recorded_at as "recordedAt", state,
    state_hash as "stateHash", following
  from case_state where case_id = $1`;

/** Where a case stands; undefined where there is none. */
export const readCase = async (database: Database, caseId: string): Promise<StoredCase | undefined> =>
  (await database.run<StoredCase & Record<string, unknown>>({ name: 'case-read', text: caseText, values: [caseId] }))
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
    if (marks) query = query.where('marks', '&&', [...marks]);
    if (handler !== undefined) query = query.where('handlers', '@>', [handler]);
    if (open !== undefined) query = query.where('closed_at', open ? 'is' : 'is not', null);
    if (after) {
      query = query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('opened_at', 'case_id'), '<', tuple(after.openedAt, after.caseId)),
      );
    }
    return (await query.execute()) as unknown as StoredCase[];
  });

export interface ClockQuery {
  readonly marks?: readonly Mark[];
  readonly caseId?: string;
  /** Only clocks due before. */
  readonly before?: Instant;
  /** Also those that have closed. */
  readonly closed?: boolean;
  readonly atMost?: number;
}

/** Clocks a viewer may see, the earliest due first; overdue is whatever lies behind now. */
export const listClocks = (
  database: Database,
  { marks, caseId, before, closed = false, atMost = 200 }: ClockQuery,
): Promise<readonly ClockPeriod[]> =>
  reading(async () => {
    let query = database.sql
      .selectFrom('clock_period as c')
      .innerJoin('case_state as s', 's.case_id', 'c.case_id')
      .selectAll('c')
      .where('c.known_to', 'is', null)
      .orderBy('c.due_at')
      .orderBy('c.case_id')
      .orderBy('c.clock')
      .limit(atMost);
    if (!closed) query = query.where('c.closed_at', 'is', null);
    if (marks) query = query.where('s.marks', '&&', [...marks]);
    if (caseId !== undefined) query = query.where('c.case_id', '=', caseId);
    if (before !== undefined) query = query.where('c.due_at', '<', before);
    return query.execute();
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
  /** The bell as the case knows it; null until a step has come across it. */
  readonly known: Bell | null;
}

const inboxText = `select t.case_id as "caseId", t.bell, b.clock, b.rung, b.colour, b.tier, b.at, t.rang_at as "rangAt",
    b.withdrawn_at as "withdrawnAt", b.urgent, t.role, t.unit, b.answer, s.state -> 'bells' -> b.id as known
  from bell_told t
  join bell b on b.case_id = t.case_id and b.id = t.bell
  join case_state s on s.case_id = t.case_id
  where t.person = $1 and (t.rang_at, t.case_id, t.bell) < ($2, $3, $4)
  order by t.rang_at desc, t.case_id desc, t.bell desc limit $5`;

/** Everything somebody was told, the latest first: as soon as a bell rings it stands here. */
export const inboxOf = async (
  database: Database,
  person: string,
  {
    before,
    atMost = 100,
  }: { before?: Pick<InboxBell, 'rangAt' | 'caseId' | 'bell'> | undefined; atMost?: number } = {},
): Promise<readonly InboxBell[]> => {
  const { rows } = await database.run<InboxBell & Record<string, unknown>>({
    name: 'inbox',
    text: inboxText,
    values: [person, before?.rangAt ?? Number.MAX_SAFE_INTEGER, before?.caseId ?? '', before?.bell ?? '', atMost],
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

import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Instant } from '../../domain/time/instant';
import type { Mark } from '../../domain/visibility';
import { watchPerson } from '../../domain/watch-actor';
import type { Database } from '../connect';
import { reading } from '../reading';
import { streamOf } from './read';

/** What may be searched for: the kinds of entries, and two that are acts with something about them. */
export const entryKinds = [
  ...['act', 'refused', 'breach', 'lapse', 'bell', 'bell-missed', 'bell-withdrawn', 'climb', 'refold'],
  ...['erased', 'correction', 'late-entry'],
] as const;

/** Where an entry stands. */
export interface EntryPlace {
  readonly caseId: string;
  readonly seq: number;
  readonly recordedAt: Instant;
}

export interface EntryQuery {
  /** What the viewer may see. */
  readonly marks: readonly Mark[];
  readonly case?: string | undefined;
  readonly actor?: string | undefined;
  /** Type of the act. */
  readonly type?: string | undefined;
  readonly kind?: string | undefined;
  /** The law its case goes by now. */
  readonly law?: string | undefined;
  readonly source?: 'people' | 'system' | undefined;
  readonly axis: 'recorded' | 'happened';
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  /** Reads on behind this one. */
  readonly after?: EntryPlace | undefined;
  readonly atMost: number;
}

const actor = sql<string>`b.body #>> '{act,actor,person}'`;
const actType = sql<string>`b.body #>> '{act,type}'`;
const hasAct = sql<boolean>`b.body ? 'act'`;

type Test = RawBuilder<SqlBool>;

/** It reached back behind what was recorded already, so that the case was folded anew because of it. */
const reachedBack: Test = sql`exists (select 1 from ledger_entry r join ledger_body f on f.stream = r.stream and f.seq = r.seq
  where r.stream = e.stream and r.seq > e.seq and r.kind = 'refold' and f.body ->> 'because' = e.act_id)`;

const isCorrection: Test = sql`${hasAct} and ${actType} = 'act.correct'`;

const ofKind = (kind: string): Test => {
  if (kind === 'erased') return sql`b.body is null`;
  if (kind === 'correction') return sql`e.kind = 'act' and ${isCorrection}`;
  if (kind === 'late-entry') return sql`e.kind = 'act' and not (${isCorrection}) and ${reachedBack}`;
  return sql`e.kind = ${kind} and b.body is not null`;
};

const byPeople: Test = sql`${hasAct} and ${actor} <> ${watchPerson}`;

const testsOf = ({
  case: caseId,
  actor: person,
  type,
  kind,
  law,
  source,
  axis,
  from,
  to,
  after,
}: EntryQuery): Test[] => {
  const at = axis === 'recorded' ? sql`e.recorded_at` : sql`e.at`;
  return [
    ...(caseId === undefined ? [] : [sql<SqlBool>`e.stream = ${streamOf(caseId)}`]),
    ...(person === undefined ? [] : [sql<SqlBool>`${hasAct} and ${actor} = ${person}`]),
    ...(type === undefined ? [] : [sql<SqlBool>`${hasAct} and ${actType} = ${type}`]),
    ...(kind === undefined ? [] : [ofKind(kind)]),
    ...(law === undefined ? [] : [sql<SqlBool>`s.law = ${law}`]),
    ...(source === undefined ? [] : [source === 'people' ? byPeople : sql<SqlBool>`(${byPeople}) is not true`]),
    ...(from === undefined ? [] : [sql<SqlBool>`${at} >= ${from}`]),
    ...(to === undefined ? [] : [sql<SqlBool>`${at} < ${to}`]),
    ...(after === undefined ? [] : [sql<SqlBool>`(e.recorded_at, e.stream, e.seq) < (${after.recordedAt}, ${streamOf(after.caseId)}, ${after.seq})`]), // prettier-ignore
  ];
};

/** Entries of every case a viewer may see, what was recorded last first. */
export const findEntries = (database: Database, query: EntryQuery): Promise<readonly EntryPlace[]> =>
  reading(async () => {
    const tests = [sql`e.stream like 'case:%'`, sql`s.marks && ${[...query.marks]}::text[]`, ...testsOf(query)];
    const { rows } = await sql<EntryPlace>`
      select s.case_id as "caseId", e.seq, e.recorded_at as "recordedAt"
      from ledger_entry e
      join case_state s on s.case_id = substr(e.stream, 6)
      left join ledger_body b on b.stream = e.stream and b.seq = e.seq
      where ${sql.join(tests, sql` and `)}
      order by e.recorded_at desc, e.stream desc, e.seq desc limit ${query.atMost}`.execute(database.sql);
    return rows;
  });

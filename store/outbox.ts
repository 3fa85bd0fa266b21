import type { Following } from '../domain/following';
import type { Instant } from '../domain/time/instant';
import type { Database, Runner } from './connect';

/** A case that moved and whose workflow has not been told. */
export interface Untold {
  readonly caseId: string;
  readonly seq: number;
  readonly following: Following;
  readonly attempts: number;
}

/** The cases to tell now, the longest waiting first. Reads only: nothing is held while they are told. */
export const untold = async (database: Database, now: Instant, atMost: number): Promise<readonly Untold[]> =>
  (
    await database.run<Untold & Record<string, unknown>>({
      name: 'outbox-read',
      text: `select case_id as "caseId", seq, following, attempts from outbox
        where not_before <= $1 order by noted_at limit $2`,
      values: [now, atMost],
    })
  ).rows;

/** Clears what was told. A case that moved meanwhile keeps its row, which carries a newer seq. */
export const cleared = async (database: Database, told: readonly Pick<Untold, 'caseId' | 'seq'>[]): Promise<void> => {
  await database.run({
    name: 'outbox-clear',
    text: `with told as (
        select * from unnest($1::text[], $2::bigint[]) as t (case_id, seq)
      ), gone as (
        delete from outbox o using told t where o.case_id = t.case_id and o.seq = t.seq
      )
      update outbox o set attempts = 0, not_before = 0, last_error = null from told t
      where o.case_id = t.case_id and o.seq <> t.seq`,
    values: [told.map(({ caseId }) => caseId), told.map(({ seq }) => seq)],
  });
};

/** A case that was written as of another time waits to be told from now on. */
export const noteWaiting = (tx: Runner, caseId: string, now: Instant): Promise<unknown> =>
  tx.run({
    name: 'outbox-wait',
    text: 'update outbox set noted_at = $2 where case_id = $1',
    values: [caseId, now],
  });

/** Sets a case aside that could not be told, until `notBefore`. */
export const setAside = async (
  database: Database,
  caseId: string,
  { notBefore, reason }: { notBefore: Instant; reason: string },
): Promise<void> => {
  await database.run({
    name: 'outbox-aside',
    text: 'update outbox set attempts = attempts + 1, not_before = $2, last_error = $3 where case_id = $1',
    values: [caseId, notBefore, reason],
  });
};

export interface Backlog {
  readonly waiting: number;
  /** When the longest waiting of them moved; null where none waits. */
  readonly since: Instant | null;
  /** Cases that could not be told several times in a row, with the name of what went wrong. */
  readonly aside: readonly { readonly caseId: string; readonly attempts: number; readonly reason: string }[];
}

/** What the relay still owes, for health. */
export const backlog = async (database: Database): Promise<Backlog> => {
  const { rows } = await database.run<Backlog & Record<string, unknown>>({
    name: 'outbox-backlog',
    text: `select count(*) as waiting, min(noted_at) as since,
        (select coalesce(json_agg(json_build_object('caseId', case_id, 'attempts', attempts, 'reason', last_error)), '[]')
          from (select * from outbox where attempts > 1 order by attempts desc, case_id limit 20) worst) as aside
      from outbox`,
  });
  return rows[0] ?? { waiting: 0, since: null, aside: [] };
};

/**
 * Puts cases in the outbox again whose wake has passed by more than `unheeded` ms. A case that moves at this moment heeds
 * it, and is passed over.
 * @returns cases that are now told for the third time or more: telling does not help
 */
export const noteUnheeded = async (
  database: Database,
  now: Instant,
  unheeded: number,
): Promise<{ readonly again: number; readonly inVain: readonly string[] }> => {
  const { rows } = await database.run<{ again: number; inVain: string[] }>({
    name: 'outbox-again',
    text: `with late as (
        select case_id from case_wake where at < $1 for update skip locked
      ), reminded as (
        update case_wake w set reminded = reminded + 1 from late where w.case_id = late.case_id
        returning w.case_id, w.reminded
      ), again as (
        select c.case_id, c.seq, c.following, r.reminded from reminded r join case_state c using (case_id)
      ), noted as (
        insert into outbox (case_id, seq, following, noted_at) select case_id, seq, following, $2 from again
        on conflict (case_id) do nothing
      )
      select count(*) as again, coalesce(array_agg(case_id) filter (where reminded > 2), '{}') as "inVain" from again`,
    values: [now - unheeded, now],
  });
  return rows[0] ?? { again: 0, inVain: [] };
};

/** Puts every case in the outbox that still has something ahead of it. Returns how many. */
export const noteAll = async (runner: Runner, now: Instant): Promise<number> => {
  const { rows } = await runner.run<{ noted: number }>({
    name: 'outbox-all',
    text: `with noted as (
        insert into outbox (case_id, seq, following, noted_at)
        select case_id, seq, following, $1 from case_state where not ended and following is not null
        on conflict (case_id) do update set not_before = 0
        returning 1
      ) select count(*) as noted from noted`,
    values: [now],
  });
  return rows[0]?.noted ?? 0;
};

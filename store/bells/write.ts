import type { ComingBell } from '../../domain/oversight';
import type { Instant } from '../../domain/time/instant';
import type { Database } from '../connect';
import type { RungBell } from '../cases/lock';
import type { Transaction } from '../transaction';
import { bellColumns, bellNames, bellRows } from './columns';

/** Writes bells that lie ahead, so that `ringDue` finds them. One that was withdrawn lies ahead again. */
export const writeAhead = (tx: Transaction, caseId: string, bells: readonly ComingBell[]): Promise<unknown> =>
  tx.run({
    name: 'bells-ahead',
    text: `insert into bell (${bellNames}) select ${bellNames} from jsonb_to_recordset($1::jsonb) as g (${bellColumns})
      on conflict (case_id, id) do update set at = excluded.at, tells = excluded.tells, answer = excluded.answer,
        rang_at = null, withdrawn_at = null, copied_seq = null
      where bell.withdrawn_at is not null`,
    values: [bellRows(caseId, bells)],
  });

/**
 * Takes back the bells ahead of clocks that closed or moved. Returns those that had rung meanwhile and stand in no
 * ledger: they must be withdrawn visibly. Two statements, since the second must see what rang while the first waited.
 */
export const takeBack = async (
  tx: Transaction,
  caseId: string,
  clocks: readonly string[],
): Promise<readonly RungBell[]> => {
  const deleted = tx.run({
    name: 'bells-delete',
    text: 'delete from bell where case_id = $1 and clock = any($2) and rang_at is null',
    values: [caseId, clocks],
  });
  const rung = tx.run<RungBell & { clock: string }>({
    name: 'bells-overtaken',
    text: `select id, clock, at, rang_at as "rangAt",
        (select coalesce(json_agg(json_build_object('person', person, 'role', role, 'unit', unit) order by person), '[]')
          from bell_told t where t.case_id = bell.case_id and t.bell = bell.id) as people
      from bell where case_id = $1 and clock = any($2) and rang_at is not null and copied_seq is null
        and withdrawn_at is null
      order by at, id`,
    values: [caseId, clocks],
  });
  await deleted;
  return (await rung).rows;
};

/** Marks bells as standing in the ledger, at the entry that tells of each. */
export const markCopied = (
  tx: Transaction,
  caseId: string,
  copied: readonly { readonly id: string; readonly seq: number }[],
): Promise<unknown> =>
  tx.run({
    name: 'bells-copied',
    text: `update bell set copied_seq = g.seq from unnest($2::text[], $3::bigint[]) as g (id, seq)
      where bell.case_id = $1 and bell.id = g.id`,
    values: [caseId, copied.map(({ id }) => id), copied.map(({ seq }) => seq)],
  });

/** Withdraws bells that had rung, and has everybody they told be told of it, once. */
export const withdraw = (tx: Transaction, caseId: string, bells: readonly string[], now: Instant): Promise<unknown> =>
  tx.run({
    name: 'bells-withdraw',
    text: `with gone as (
        update bell set withdrawn_at = $3 where case_id = $1 and id = any($2) and withdrawn_at is null returning id
      )
      insert into delivery (case_id, bell, person, channel, news, noted_at)
      select d.case_id, d.bell, d.person, d.channel, 'withdrawn', $3
      from delivery d join gone on d.bell = gone.id where d.case_id = $1 and d.news = 'rang'
      on conflict do nothing`,
    values: [caseId, bells, now],
  });

/** Cases with bells that rang and stand in no ledger yet. */
export const uncopiedCases = async (database: Database): Promise<readonly string[]> =>
  (
    await database.run<{ case_id: string }>({
      text: `select distinct case_id from bell
        where rang_at is not null and copied_seq is null and withdrawn_at is null order by case_id`,
    })
  ).rows.map(({ case_id }) => case_id);

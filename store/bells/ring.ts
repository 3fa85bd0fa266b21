import type { ComingBell } from '../../domain/oversight';
import type { Instant } from '../../domain/time/instant';
import type { Database } from '../connect';
import type { Person } from '../cases/hold';
import { transaction, type Transaction } from '../transaction';
import { bellColumns, bellNames, bellRows } from './columns';
import { leaveDeliveries, tellRung } from './told';

/** What one round of ringing did. */
export interface Rang {
  readonly rung: number;
  /** Milliseconds by which the latest of them rang after its instant. */
  readonly latest: number;
  /** Roles in units for which nobody answers: somebody must be named. */
  readonly nobody: readonly { readonly unit: string; readonly role: string }[];
}

// One round at a time, whoever starts it; the number is arbitrary, and nobody else's.
const ringLock = 4_201_001;

const ringText = `with due as (
    select case_id, id from bell where rang_at is null and at <= $1
    order by at limit $2 for update skip locked
  ), rung as (
    update bell b set rang_at = $1 from due d where b.case_id = d.case_id and b.id = d.id
    returning b.case_id, b.id, b.at, b.tells, b.hold_until
  ), ${tellRung('$1::bigint')}, ${leaveDeliveries('$1::bigint', '$3::boolean')}
  select (select count(*) from rung) as rung,
    (select coalesce(max($1 - at), 0) from rung) as latest,
    (select coalesce(json_agg(distinct jsonb_build_object('unit', unit, 'role', role)), '[]')
      from asked where person is null) as nobody`;

/**
 * Rings every bell that is due at `at`, in one statement, and stores who was told. Skips bells of a case that is being
 * moved at this moment: its own step rings them.
 *
 * @returns undefined where another process is ringing right now
 */
export const ring = (
  database: Database,
  { at, atMost, mail }: { at: Instant; atMost: number; mail: boolean },
): Promise<Rang | undefined> =>
  transaction(database, async (tx) => {
    const lock = await tx.run<{ mine: boolean }>({
      name: 'ring-lock',
      text: 'select pg_try_advisory_xact_lock($1) as mine',
      values: [ringLock],
    });
    if (!lock.rows[0]?.mine) return { value: undefined };
    const { rows } = await tx.run<Rang & Record<string, unknown>>({
      name: 'ring-due',
      text: ringText,
      values: [at, atMost, mail],
    });
    return { value: rows[0] ?? { rung: 0, latest: 0, nobody: [] } };
  });

/** When a bell rang, and whom it told. */
export interface Rung {
  readonly rangAt: Instant;
  readonly people: readonly Person[];
}

// A row that `ringDue` rang while we waited for it keeps its instant; one that was withdrawn rings again.
const ringMissingText = `insert into bell as b (${bellNames}, rang_at)
  select ${bellNames}, $2 from jsonb_to_recordset($1::jsonb) as g (${bellColumns})
  on conflict (case_id, id) do update
    set rang_at = case when b.withdrawn_at is null then coalesce(b.rang_at, excluded.rang_at) else excluded.rang_at end,
      withdrawn_at = null
  returning id, rang_at as "rangAt"`;

const tellMissingText = `with rung as (
    select case_id, id, tells, hold_until from bell where case_id = $1 and id = any($3)
      and not exists (select 1 from bell_told t where t.case_id = bell.case_id and t.bell = bell.id)
  ), ${tellRung('$2::bigint')}, ${leaveDeliveries('$2::bigint', '$4::boolean')},
  everybody as (
    select bell, person, role, unit from told
    union select bell, person, role, unit from bell_told where case_id = $1 and bell = any($3)
  )
  select bell, json_agg(json_build_object('person', person, 'role', role, 'unit', unit) order by person) as people
  from everybody group by bell`;

/**
 * Rings bells that the passing of time in a step came across and `ringDue` has not rung. Two statements, since whom a
 * bell told that rang while the first one waited is visible only to the second.
 */
export const ringMissing = async (
  tx: Transaction,
  caseId: string,
  bells: readonly ComingBell[],
  { now, mail }: { now: Instant; mail: boolean },
): Promise<ReadonlyMap<string, Rung>> => {
  const rung = tx.run<{ id: string; rangAt: Instant }>({
    name: 'bells-ring',
    text: ringMissingText,
    values: [bellRows(caseId, bells), now],
  });
  const told = tx.run<{ bell: string; people: Person[] }>({
    name: 'bells-tell',
    text: tellMissingText,
    values: [caseId, now, bells.map(({ id }) => id), mail],
  });
  const at = new Map((await rung).rows.map(({ id, rangAt }) => [id, rangAt]));
  const people = new Map((await told).rows.map((one) => [one.bell, one.people]));
  return new Map(bells.map(({ id }) => [id, { rangAt: at.get(id) ?? now, people: people.get(id) ?? [] }]));
};

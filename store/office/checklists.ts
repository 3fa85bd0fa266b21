import type { Instant } from '../../domain/time/instant';
import type { Database } from '../connect';
import { append, lockHead } from '../ledger/append';
import { transaction } from '../transaction';

/** Units with a checklist of their own go by it from now on; of those without one nothing is said. */
export const checklistsText = `with given as (
    select id, checklist from jsonb_to_recordset($1::jsonb) as g (id text, checklist text) where checklist is not null
  ), ended as (
    update unit_checklist c set to_at = $2 from given g
    where c.unit = g.id and c.to_at is null and c.from_at < $2 and c.checklist <> g.checklist returning 1
  ), begun as (
    insert into unit_checklist (unit, checklist, from_at)
    select id, checklist, $2 from given
    where not exists (select 1 from unit_checklist c where c.unit = given.id and c.to_at is null and c.checklist = given.checklist)
    on conflict (unit, from_at) do update set checklist = excluded.checklist, to_at = null
    returning 1
  )
  select (select count(*) from ended) + (select count(*) from begun) as changed`;

const endText = `with ended as (
    update unit_checklist set to_at = $2 where unit = $1 and to_at is null returning 1
  )
  select count(*) as changed from ended`;

/**
 * Puts a checklist in force for a unit from now on; null ends the one it has, so that it works by that of the unit above.
 *
 * @returns whether anything changed; a change stands in the stream `office:all`
 */
export const setChecklist = (
  database: Database,
  { unit, checklist, by }: { readonly unit: string; readonly checklist: string | null; readonly by: string },
  now: Instant,
): Promise<boolean> =>
  transaction(database, async (tx) => {
    await lockHead(tx, 'office:all');
    const { rows } = await tx.run<{ changed: number }>(
      checklist === null
        ? { text: endText, values: [unit, now] }
        : { text: checklistsText, values: [JSON.stringify([{ id: unit, checklist }]), now] },
    );
    if ((rows[0]?.changed ?? 0) === 0) return { value: false };
    await append(tx, 'office:all', now, [{ kind: 'checklist-set', at: now, body: { unit, checklist, by } }]);
    return { value: true };
  });

import type { Membership } from '../../domain/office';
import { officeData, type OfficeData, type OfficeInput } from '../../domain/office-data';
import type { Instant } from '../../domain/time/instant';
import type { Database } from '../connect';
import { append, lockHead } from '../ledger/append';
import { transaction, type Transaction } from '../transaction';
import { type Absence, answerableFrom } from './answerable';
import { checklistsText } from './checklists';
import { readMembers } from './members';

const officeStream = 'office:all';

const upsertText = `with u as (
    insert into unit (id, agency, level, zh, en, kind, parents)
    select id, agency, level, name ->> 'zh', name ->> 'en', kind, parents
    from jsonb_to_recordset($1::jsonb) as g (id text, agency text, level text, name jsonb, kind text, parents text[])
    on conflict (id) do update set agency = excluded.agency, level = excluded.level, zh = excluded.zh, en = excluded.en,
      kind = excluded.kind, parents = excluded.parents
    where (unit.agency, unit.level, unit.zh, unit.en, unit.kind, unit.parents) is distinct from
      (excluded.agency, excluded.level, excluded.zh, excluded.en, excluded.kind, excluded.parents)
    returning 1
  ), p as (
    insert into person (id, zh, en, email)
    select id, name ->> 'zh', name ->> 'en', email
    from jsonb_to_recordset($2::jsonb) as g (id text, name jsonb, email text)
    on conflict (id) do update set zh = excluded.zh, en = excluded.en, email = excluded.email
    where (person.zh, person.en, person.email) is distinct from (excluded.zh, excluded.en, excluded.email)
    returning 1
  )
  select (select count(*) from u) + (select count(*) from p) as changed`;

/** Who stands in a relation to a unit since when: the superior, or the procuratorate that supervises its custody. */
const relationText = (relation: 'superior' | 'supervisor'): string => `with given as (
    select id, ${relation} as other from jsonb_to_recordset($1::jsonb) as g (id text, ${relation} text)
  ), ended as (
    update unit_${relation} s set to_at = $2 from given g
    where s.unit = g.id and s.to_at is null and s.${relation} is distinct from g.other returning s.unit
  ), begun as (
    insert into unit_${relation} (unit, ${relation}, from_at)
    select id, other, case when exists (select 1 from unit_${relation} s where s.unit = given.id) then $2 else 0 end
    from given where other is not null
      and not exists (select 1 from unit_${relation} s where s.unit = given.id and s.to_at is null and s.${relation} = given.other)
    returning unit
  )
  select (select count(*) from ended) + (select count(*) from begun) as changed`;

const rolesText = `with given as (
    select person, unit, role, "from" as from_at, "to" as to_at
    from jsonb_to_recordset($1::jsonb) as g (person text, unit text, role text, "from" bigint, "to" bigint)
  ), gone as (
    delete from membership m where m.person = any($2)
      and not exists (select 1 from given g where (g.person, g.unit, g.role, g.from_at) = (m.person, m.unit, m.role, m.from_at))
    returning 1
  ), kept as (
    insert into membership (person, unit, role, from_at, to_at) select person, unit, role, from_at, to_at from given
    on conflict (person, unit, role, from_at) do update set to_at = excluded.to_at
    where membership.to_at is distinct from excluded.to_at
    returning 1
  )
  select (select count(*) from gone) + (select count(*) from kept) as changed`;

const absencesText = `with given as (
    select person, "from" as from_at, "to" as to_at, deputy
    from jsonb_to_recordset($1::jsonb) as g (person text, "from" bigint, "to" bigint, deputy text)
  ), gone as (
    delete from absence a where a.person = any($2)
      and not exists (select 1 from given g where (g.person, g.from_at) = (a.person, a.from_at))
    returning 1
  ), kept as (
    insert into absence (person, from_at, to_at, deputy) select person, from_at, to_at, deputy from given
    on conflict (person, from_at) do update set to_at = excluded.to_at, deputy = excluded.deputy
    where (absence.to_at, absence.deputy) is distinct from (excluded.to_at, excluded.deputy)
    returning 1
  )
  select (select count(*) from gone) + (select count(*) from kept) as changed`;

const changed = async (tx: Transaction, text: string, values: unknown[]): Promise<number> =>
  (await tx.run<{ changed: number }>({ text, values })).rows[0]?.changed ?? 0;

const membershipsOf = ({ people }: OfficeData): Membership[] =>
  people.flatMap(({ id, memberships = [] }) => memberships.map((one) => ({ person: id, ...one, from: one.from ?? 0 })));

const absencesOf = ({ people }: OfficeData): Absence[] =>
  people.flatMap(({ id, absences = [] }) => absences.map((one) => ({ person: id, ...one })));

const writeData = async (tx: Transaction, data: OfficeData, now: Instant): Promise<number> => {
  const people = data.people.map(({ id }) => id);
  const counts = [
    await changed(tx, upsertText, [JSON.stringify(data.units), JSON.stringify(data.people)]),
    await changed(tx, relationText('superior'), [JSON.stringify(data.units), now]),
    await changed(tx, relationText('supervisor'), [JSON.stringify(data.units), now]),
    await changed(tx, checklistsText, [JSON.stringify(data.units), now]),
    await changed(tx, rolesText, [JSON.stringify(membershipsOf(data)), people]),
    await changed(tx, absencesText, [JSON.stringify(absencesOf(data)), people]),
  ];
  return counts.reduce((sum, one) => sum + one, 0);
};

const writeAnswerable = async (tx: Transaction): Promise<void> => {
  const { memberships, absences } = await readMembers(tx);
  await tx.run({ text: 'delete from answerable' });
  await tx.run({
    text: `insert into answerable (unit, role, person, from_at, to_at)
      select unit, role, person, "from", "to"
      from jsonb_to_recordset($1::jsonb) as g (unit text, role text, person text, "from" bigint, "to" bigint)`,
    values: [JSON.stringify(answerableFrom(memberships, absences))],
  });
};

/**
 * Loads an organisation, or a part of it: units and people are added or changed, never removed; roles and absences of the
 * people named become those given. What is there already is left alone and leaves no trace, so loading again is harmless.
 *
 * @param by who changes it: a person's id, or `sample`
 * @returns whether anything changed; a change stands in the stream `office:all`
 * @throws {ZodError} the data is not an organisation
 */
export const loadOffice = (
  database: Database,
  input: OfficeInput,
  { now, by }: { now: Instant; by: string },
): Promise<boolean> => {
  const data = officeData.parse(input);
  return transaction(database, async (tx) => {
    await lockHead(tx, officeStream);
    if ((await writeData(tx, data, now)) === 0) return { value: false };
    await writeAnswerable(tx);
    await append(tx, officeStream, now, [{ kind: 'office-changed', at: now, body: { ...data, by } }]);
    return { value: true };
  });
};

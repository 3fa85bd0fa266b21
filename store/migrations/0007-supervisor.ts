import { type Kysely, sql } from 'kysely';

/** Cases in which somebody is or was held show themselves to whoever supervises, as every step writes it from now on. */
const shownToSupervisors = (db: Kysely<unknown>): Promise<unknown> =>
  sql`
    update case_state s
    set marks = marks || array(
      select distinct 'custody:' || (h.value ->> 'unit') from jsonb_each(s.state #> '{standing,handling}') h)
    where exists (
      select 1 from jsonb_each(s.state #> '{standing,persons}') p
      where jsonb_array_length(p.value -> 'custody') > 0)`.execute(db);

/** Which procuratorate supervises the custody of a unit, and since when (PRR 613). */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table unit_supervisor (
      unit text not null references unit,
      supervisor text not null references unit,
      from_at bigint not null,
      to_at bigint,
      primary key (unit, from_at)
    )`.execute(db);
  await shownToSupervisors(db);
};

import { type Kysely, sql } from 'kysely';

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
};

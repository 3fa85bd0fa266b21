import { type Kysely, sql } from 'kysely';

/** Offices of two agencies, why and by whom an absence was noted, and who is told as well of what names a person. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table unit add column kind text check (kind = 'cooperation'), add column parents text[]`.execute(db);
  await sql`
    alter table absence
      add column reasons text, add column noted_by text, add column noted_at bigint`.execute(db);
  // Without deputy it is the head of the unit who is told.
  await sql`
    create table stand_in (
      person text not null,
      deputy text,
      from_at bigint not null,
      to_at bigint
    )`.execute(db);
  await sql`create index stand_in_of on stand_in (person, from_at)`.execute(db);
};

import { type Kysely, sql } from 'kysely';

/** Units, people, who holds which role when, and — written by one pure function — who answers for a role when. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table unit (
      id text primary key,
      agency text not null,
      level text not null,
      zh text not null,
      en text not null
    )`.execute(db);
  await sql`
    create table unit_superior (
      unit text not null references unit,
      superior text not null references unit,
      from_at bigint not null,
      to_at bigint,
      primary key (unit, from_at)
    )`.execute(db);
  await sql`
    create table person (id text primary key, zh text not null, en text not null, email text)`.execute(db);
  await sql`
    create table membership (
      person text not null references person,
      unit text not null references unit,
      role text not null,
      from_at bigint not null,
      to_at bigint,
      primary key (person, unit, role, from_at)
    )`.execute(db);
  await sql`
    create table absence (
      person text not null references person,
      from_at bigint not null,
      to_at bigint,
      deputy text references person,
      primary key (person, from_at)
    )`.execute(db);
  await sql`
    create table answerable (
      unit text not null,
      role text not null,
      from_at bigint not null,
      to_at bigint,
      person text not null,
      primary key (unit, role, person, from_at)
    )`.execute(db);
};

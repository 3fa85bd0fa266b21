import { type Kysely, sql } from 'kysely';

/** Who can sign in and how, who is signed in, and who has tried too often. Nothing here opens anything to who reads it. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  // `password`: scrypt with its parameters and salt. `kind`: whose it is, and what may be done with it.
  await sql`
    create table account (
      person text primary key references person,
      kind text not null check (kind in ('person', 'service', 'sample')),
      password text not null,
      must_change boolean not null default false,
      changed_at bigint not null
    )`.execute(db);
  await sql`
    create table person_identity (
      issuer text not null,
      subject text not null,
      person text not null references person,
      since bigint not null,
      primary key (issuer, subject)
    )`.execute(db);
  await sql`create index identity_of on person_identity (person)`.execute(db);
  // Known by the hash of its token alone. Ended, it stays until it would have run out: its token must not open another.
  await sql`
    create table session (
      hash text primary key,
      person text not null references person,
      via text not null,
      must_change boolean not null default false,
      opened_at bigint not null,
      until bigint not null,
      ended_at bigint
    )`.execute(db);
  await sql`create index session_of on session (person)`.execute(db);
  await sql`
    create table sign_in_guard (
      key text primary key,
      failures integer not null,
      last_at bigint not null,
      until bigint not null
    )`.execute(db);
};

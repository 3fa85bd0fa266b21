import { type Kysely, sql } from 'kysely';

/** Bells, whom they told, and what is to be delivered. Tables of their own, not views: ringing is a fact of its own. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table bell (
      case_id text not null,
      id text not null,
      clock text not null,
      revision text not null,
      rung text not null,
      colour text not null,
      tier integer not null,
      at bigint not null,
      tells jsonb not null,
      answer jsonb,
      urgent boolean not null,
      unit text,
      rang_at bigint,
      withdrawn_at bigint,
      copied_seq bigint,
      primary key (case_id, id)
    )`.execute(db);
  await sql`create index bell_due on bell (at) where rang_at is null`.execute(db);
  await sql`create index bell_uncopied on bell (case_id) where rang_at is not null and copied_seq is null and withdrawn_at is null`.execute(
    db,
  );
  await sql`create index bell_rang on bell (rang_at) where rang_at is not null`.execute(db);
  // No foreign key here or below: ten thousand bells ring in one statement, and each check would cost as much as the row.
  await sql`
    create table bell_told (
      case_id text not null,
      bell text not null,
      person text not null,
      role text not null,
      unit text not null,
      rang_at bigint not null,
      primary key (case_id, bell, person)
    )`.execute(db);
  await sql`create index told_person on bell_told (person, rang_at desc)`.execute(db);
  await sql`
    create table delivery (
      case_id text not null,
      bell text not null,
      person text not null,
      channel text not null,
      news text not null check (news in ('rang', 'withdrawn')),
      state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
      noted_at bigint not null,
      announce_at bigint not null default 0,
      held_until bigint not null default 0,
      last_error text,
      sent_at bigint,
      primary key (case_id, bell, person, channel, news)
    )`.execute(db);
  await sql`create index delivery_open on delivery (announce_at) where state = 'waiting'`.execute(db);
};

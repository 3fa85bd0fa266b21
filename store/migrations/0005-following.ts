import { type Kysely, sql } from 'kysely';

/** What the processes owe each other: moved cases still to be told, heartbeats, alarms, seals. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table outbox (
      case_id text primary key,
      seq bigint not null,
      following jsonb not null,
      noted_at bigint not null,
      attempts integer not null default 0,
      not_before bigint not null default 0,
      last_error text
    )`.execute(db);
  await sql`create index outbox_noted on outbox (noted_at)`.execute(db);
  await sql`
    create table process_beat (
      process text not null,
      instance text not null,
      at bigint not null,
      primary key (process, instance)
    )`.execute(db);
  await sql`
    create table alarm (
      kind text not null,
      subject text not null,
      since bigint not null,
      last_at bigint not null,
      times integer not null default 1,
      detail jsonb not null default '{}',
      primary key (kind, subject)
    )`.execute(db);
  await sql`create table following_namespace (id text primary key, seen_at bigint not null)`.execute(db);
  await sql`create table test_clock (shift_ms float8 not null)`.execute(db);
};

import { type Kysely, sql } from 'kysely';

/** Where each case stands, and period rows that say what was known when. All of it can be rebuilt from the ledger. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  // `state` is null only for a case whose opening was refused.
  await sql`
    create table case_state (
      case_id text primary key,
      seq bigint not null default 0,
      last_act_seq bigint not null default 0,
      head_hash text not null default repeat('0', 64),
      recorded_at bigint not null default 0,
      state jsonb,
      state_hash text,
      law text,
      opened_at bigint,
      closed_at bigint,
      marks text[] not null default '{}',
      handlers text[] not null default '{}',
      following jsonb,
      ended boolean not null default false
    ) with (fillfactor = 70)`.execute(db);
  // Written with every step and read whole: compressing it costs more than it saves.
  await sql`alter table case_state alter column state set storage external`.execute(db);
  await sql`create index case_marks on case_state using gin (marks)`.execute(db);
  await sql`create index case_handlers on case_state using gin (handlers)`.execute(db);
  await sql`create index case_opened on case_state (opened_at, case_id)`.execute(db);
  // A table of its own: an index on what nearly every step changes would keep the case's row from being updated in place.
  await sql`
    create table case_wake (case_id text primary key, at bigint not null, reminded integer not null default 0)`.execute(
    db,
  );
  await sql`create index case_wake_at on case_wake (at)`.execute(db);

  await sql`
    create table clock_period (
      case_id text not null,
      clock text not null,
      limit_id text not null,
      limit_row text not null,
      procedure text not null,
      person text,
      owed_by text not null,
      started_at bigint not null,
      raw text,
      effective text,
      safe text,
      due_at bigint,
      warn_at bigint,
      provisional boolean not null,
      closed_at bigint,
      outcome text,
      breach_at bigint,
      cured_by text,
      known_from bigint not null,
      known_to bigint,
      primary key (case_id, clock, known_from)
    )`.execute(db);
  await sql`create index clock_due on clock_period (due_at) where known_to is null and closed_at is null`.execute(db);
  await sql`
    create table stage_period (
      case_id text not null,
      procedure text not null,
      machine text not null,
      person text,
      duty text,
      stage text not null,
      done boolean not null,
      from_at bigint not null,
      to_at bigint,
      known_from bigint not null,
      known_to bigint,
      primary key (case_id, procedure, from_at, known_from)
    )`.execute(db);
  await sql`
    create table custody_period (
      case_id text not null,
      person text not null,
      from_at bigint not null,
      to_at bigint,
      known_from bigint not null,
      known_to bigint,
      primary key (case_id, person, from_at, known_from)
    )`.execute(db);
  // The only view that holds personal data: everything else names people of a case by their labels.
  await sql`
    create table case_person (
      case_id text not null,
      label text not null,
      standing text not null,
      name text,
      id_number text,
      known_from bigint not null,
      primary key (case_id, label)
    )`.execute(db);
};

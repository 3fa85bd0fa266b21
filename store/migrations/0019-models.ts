import { type Kysely, sql } from 'kysely';

/**
 * Warning models of the office: their versions and what was decided about them, thresholds of units, labels and back-tests,
 * what they hit, and up to where each case has been looked at. `office:models` tells the same as a ledger.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table model (
      id text not null,
      version integer not null,
      content jsonb not null,
      content_hash text not null,
      state text not null check (state in ('proposed', 'active', 'inactive')),
      proposed_by text,
      proposed_at bigint not null,
      decided_by text,
      decided_at bigint,
      reasons text,
      primary key (id, version)
    )`.execute(db);
  await sql`create unique index model_active on model (id) where state = 'active'`.execute(db);
  await sql`
    create table model_threshold (
      model text not null,
      unit text not null,
      params jsonb not null,
      set_by text not null,
      set_at bigint not null,
      primary key (model, unit)
    )`.execute(db);
  await sql`
    create table model_label (
      id text primary key,
      model text not null,
      cases jsonb not null,
      hash text not null,
      labelled_by text not null,
      labelled_at bigint not null
    )`.execute(db);
  await sql`
    create table model_back_test (
      id text primary key,
      model text not null,
      version integer not null,
      label text not null references model_label,
      from_at bigint not null,
      to_at bigint not null,
      result jsonb not null,
      run_by text not null,
      run_at bigint not null
    )`.execute(db);
  await sql`create index model_back_test_of on model_back_test (model, version, run_at)`.execute(db);
  await sql`
    create table model_hit (
      case_id text not null,
      model text not null,
      subject text not null,
      first_at bigint not null,
      version integer not null,
      severity text not null,
      last_at bigint not null,
      cleared_at bigint,
      why jsonb not null,
      found jsonb not null,
      clock text,
      bell text,
      linked boolean not null,
      act_id text,
      refusal text,
      primary key (case_id, model, subject, first_at)
    )`.execute(db);
  await sql`create unique index model_hit_open on model_hit (case_id, model, subject) where cleared_at is null`.execute(
    db,
  );
  await sql`create index model_hit_of on model_hit (model, first_at desc, case_id)`.execute(db);
  // Up to which entry, when, and by which models in force a case has been looked at.
  await sql`
    create table model_look (
      case_id text primary key,
      seq bigint not null,
      at bigint not null,
      models text not null
    )`.execute(db);
};

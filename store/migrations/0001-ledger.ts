import { type Kysely, sql } from 'kysely';

/** Streams, their entries and bodies. Entries refuse every change; a body may only be erased, by name and with a ground. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table ledger_entry (
      stream text not null,
      seq bigint not null check (seq > 0),
      kind text not null,
      at bigint not null,
      recorded_at bigint not null,
      act_id text,
      request_hash text,
      prev_hash text not null,
      body_hash text not null,
      hash text not null,
      primary key (stream, seq)
    )`.execute(db);
  // An act is known by its id, whether it was accepted or refused: repeating a request finds the first answer.
  await sql`create unique index ledger_act on ledger_entry (stream, act_id) where kind in ('act', 'refused')`.execute(
    db,
  );
  // No foreign key: each check would lock the entry just written. "ledger verify" finds a body without its entry.
  await sql`
    create table ledger_body (
      stream text not null,
      seq bigint not null,
      salt text not null,
      body jsonb not null,
      primary key (stream, seq)
    )`.execute(db);
  await sql`
    create table ledger_erasure (
      stream text not null,
      seq bigint not null,
      ground text not null,
      at bigint not null,
      primary key (stream, seq)
    )`.execute(db);
  // Streams other than cases: a case keeps its head beside its state.
  await sql`create table stream_head (stream text primary key, seq bigint not null, hash text not null)`.execute(db);

  await sql`create function forbid_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
    end $$`.execute(db);
  await sql`create function forbid_unnamed_erasure() returns trigger language plpgsql as $$
    begin
      if coalesce(current_setting('caseclock.erasing', true), '') <> 'yes' then
        raise exception 'a ledger body is erased by erase_bodies alone' using errcode = 'restrict_violation';
      end if;
      return null;
    end $$`.execute(db);
  await sql`create function erase_bodies(the_stream text, seqs bigint[], why text, now_is bigint) returns bigint
    language plpgsql as $$
    declare gone bigint;
    begin
      perform set_config('caseclock.erasing', 'yes', true);
      with erased as (
        delete from ledger_body where stream = the_stream and seq = any(seqs) returning seq
      ), noted as (
        insert into ledger_erasure (stream, seq, ground, at) select the_stream, seq, why, now_is from erased returning 1
      ) select count(*) from noted into gone;
      perform set_config('caseclock.erasing', '', true);
      return gone;
    end $$`.execute(db);
  for (const table of ['ledger_entry', 'ledger_erasure']) {
    await sql`create trigger append_only before update or delete or truncate on ${sql.table(table)}
      for each statement execute function forbid_change()`.execute(db);
  }
  await sql`create trigger append_only before update or truncate on ledger_body
    for each statement execute function forbid_change()`.execute(db);
  await sql`create trigger erased_by_name before delete on ledger_body
    for each statement execute function forbid_unnamed_erasure()`.execute(db);
};

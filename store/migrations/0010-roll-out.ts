import { type Kysely, sql } from 'kysely';

/** Roll-outs of law: what was proposed, previewed and decided, and how far it has come. `law:all` tells the same as a ledger. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table roll_out (
      id text primary key,
      state text not null check (state in ('previewing', 'proposed', 'rejected', 'adopting', 'ended')),
      pack text,
      notice jsonb,
      corrects integer,
      edition integer unique,
      content_hash text not null,
      reasons text not null,
      proposed_by jsonb not null,
      proposed_at bigint not null,
      preview jsonb,
      decision jsonb,
      ended_at bigint,
      changed bigint not null default 1,
      told bigint not null default 0,
      check ((pack is null) <> (notice is null))
    )`.execute(db);
  // One at a time: what the next one would change hangs on whether this one is approved.
  await sql`create unique index roll_out_open on roll_out ((true)) where state in ('previewing', 'proposed', 'adopting')`.execute(
    db,
  );
  await sql`
    create table roll_out_move (
      roll_out text not null references roll_out,
      case_id text not null,
      clock text not null,
      limit_id text not null,
      limit_row text not null,
      person text,
      was jsonb,
      becomes jsonb,
      primary key (roll_out, case_id, clock)
    )`.execute(db);
  await sql`
    create table roll_out_case (
      roll_out text not null references roll_out,
      case_id text not null,
      outcome text not null check (outcome in ('adopted', 'left', 'refused', 'failed')),
      detail jsonb,
      at bigint not null,
      primary key (roll_out, case_id)
    )`.execute(db);
};

import { type Kysely, sql } from 'kysely';

/** Clearings of units, the cases on their lists, and what has come round by itself. `office:clearings` keeps the signed results. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  // Of `began` only what falls due later can be missed.
  await sql`
    create table office_run (
      kind text not null,
      day text not null,
      at bigint not null,
      seq bigint,
      primary key (kind, day)
    )`.execute(db);
  await sql`
    create table clearing (
      id text primary key,
      kind text not null check (kind in ('day', 'month', 'quarter')),
      unit text not null,
      day text not null,
      state text not null check (state in ('listing', 'open', 'closed')),
      opened_at bigint not null,
      until bigint,
      closed_at bigint,
      listed_seq bigint,
      closed_seq bigint,
      snapshot text,
      look_at bigint not null,
      told_at bigint,
      unique (kind, day, unit)
    )`.execute(db);
  await sql`create index clearing_order on clearing (day, id)`.execute(db);
  await sql`create index clearing_look on clearing (look_at) where state <> 'closed'`.execute(db);
  await sql`
    create table clearing_item (
      clearing text not null references clearing,
      case_id text not null,
      open text not null,
      handler text not null,
      duty text,
      why text,
      outcome text check (outcome in ('settled', 'transferred', 'continues')),
      disposed_by text,
      disposed_at bigint,
      primary key (clearing, case_id),
      check ((duty is null) <> (why is null))
    )`.execute(db);
  await sql`create index clearing_item_case on clearing_item (case_id)`.execute(db);
};

import { type Kysely, sql } from 'kysely';

/** Which checklist a unit works by when; and the register of what comes in and goes out, made from the ledgers of the cases. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table unit_checklist (
      unit text not null references unit,
      checklist text not null,
      from_at bigint not null,
      to_at bigint,
      primary key (unit, from_at)
    )`.execute(db);
  // book, year and number: the place in the unit's register that the entry of the ledger bears.
  await sql`
    create table register_item (
      case_id text not null,
      act_id text not null,
      unit text not null,
      direction text not null,
      kind text not null,
      title text not null,
      quantity integer not null,
      counterpart text not null,
      reference text,
      occurred_at bigint not null,
      entered_by text not null,
      book text,
      year integer,
      number integer,
      known_from bigint not null,
      primary key (case_id, act_id),
      unique (unit, book, year, number)
    )`.execute(db);
  await sql`create index register_item_time on register_item (occurred_at, case_id, act_id)`.execute(db);
  await sql`create index register_item_unit on register_item (unit, occurred_at, case_id, act_id)`.execute(db);
  await sql`
    create table register_counter (
      unit text not null,
      book text not null,
      year integer not null,
      last integer not null,
      primary key (unit, book, year)
    )`.execute(db);
};

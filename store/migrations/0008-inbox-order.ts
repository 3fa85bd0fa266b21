import { type Kysely, sql } from 'kysely';

/** An inbox is read page by page, and thousands of bells may ring at one instant: the index carries the whole order. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop index told_person`.execute(db);
  await sql`create index told_person on bell_told (person, rang_at desc, case_id desc, bell desc)`.execute(db);
};

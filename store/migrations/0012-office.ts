import { type Kysely, sql } from 'kysely';

/** Offices of two agencies, and why and by whom an absence was noted. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table unit add column kind text check (kind = 'cooperation'), add column parents text[]`.execute(db);
  await sql`
    alter table absence
      add column reasons text, add column noted_by text, add column noted_at bigint`.execute(db);
};

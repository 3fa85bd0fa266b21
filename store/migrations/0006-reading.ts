import { type Kysely, sql } from 'kysely';

/** What reads look for without knowing the case: a clock by its id, and duties that are owed. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  // By hash: clock ids are long, and every act that starts a clock pays for this index.
  await sql`create index clock_by_id on clock_period using hash (clock)`.execute(db);
  await sql`create index duty_owed on stage_period (case_id)
    where duty is not null and not done and to_at is null and known_to is null`.execute(db);
};

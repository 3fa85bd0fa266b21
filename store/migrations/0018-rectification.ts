import { type Kysely, sql } from 'kysely';

/** Orders to put something right: few among many stages, and asked for as a list, open and done. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create index if not exists duty_rectification on stage_period (case_id)
      where duty = 'rectification' and to_at is null and known_to is null`.execute(db);
};

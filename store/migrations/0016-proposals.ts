import { type Kysely, sql } from 'kysely';

/** Proposals that wait: an inbox asks for them whenever somebody opens it, and they are few among many stages. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create index if not exists stage_proposed on stage_period (case_id)
      where machine like 'approval@%' and not done and to_at is null and known_to is null`.execute(db);
};

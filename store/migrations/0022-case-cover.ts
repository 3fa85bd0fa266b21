import { type Kysely, sql } from 'kysely';

/**
 * What stands on the cover of each case (卷面): the number it is called by, the offence, who reported it and what. A view
 * like `case_person`, and personal data like it: made from the ledger, put right with it.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table case_cover (
      case_id text primary key,
      number text,
      offence text,
      reporter text,
      reporter_id text,
      phone text,
      summary text,
      known_from bigint not null
    )`.execute(db);
};

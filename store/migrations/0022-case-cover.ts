import { type Kysely, sql } from 'kysely';

/**
 * What stands on the cover of each case (卷面): the number it is called by, the offence, who reported it and what. A view
 * like `case_person`, and personal data like it: made from the ledger, put right with it. And the two lists of clocks that
 * had no index of their own: those that stand still, and those that are over.
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
  await sql`
    create index clock_undated on clock_period (case_id, clock)
      where known_to is null and closed_at is null and due_at is null`.execute(db);
  await sql`
    create index clock_closed on clock_period (due_at, case_id, clock)
      where known_to is null and closed_at is not null`.execute(db);
};

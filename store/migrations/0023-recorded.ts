import { type Kysely, sql } from 'kysely';

/** What was recorded lately, in whichever case: asked every second while somebody looks on, and by the search of entries. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  // On entries, not on case_state.recorded_at: an index there would keep the case's row from being updated in place.
  await sql`create index ledger_recorded on ledger_entry (recorded_at, stream, seq)`.execute(db);
  await sql`create index ledger_happened on ledger_entry (at, stream, seq)`.execute(db);
  // Refused acts stand in no view: who did what is asked of the bodies themselves.
  await sql`create index ledger_actor on ledger_body ((body #>> '{act,actor,person}')) where body ? 'act'`.execute(db);
  await sql`create index ledger_act_type on ledger_body ((body #>> '{act,type}')) where body ? 'act'`.execute(db);
};

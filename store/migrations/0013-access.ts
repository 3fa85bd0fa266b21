import { type Kysely, sql } from 'kysely';
import type { CaseState } from '../../domain/case';
import { marksOf } from '../../domain/visibility';

const page = 1_000;

/** What cases show themselves to is derived from their state: the rule that now holds is laid over those that are there. */
const markAnew = async (db: Kysely<unknown>): Promise<void> => {
  let last = '';
  for (;;) {
    const { rows } = await sql<{ case_id: string; state: CaseState }>`select case_id, state from case_state
      where case_id > ${last} and state is not null order by case_id limit ${page}`.execute(db);
    const marks = rows.map(({ case_id, state }) => ({ case_id, marks: marksOf(state) }));
    await sql`update case_state c set marks = array(select jsonb_array_elements_text(g.marks))
      from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as g (case_id text, marks jsonb)
      where c.case_id = g.case_id`.execute(db);
    const end = rows.at(-1);
    if (!end || rows.length < page) return;
    last = end.case_id;
  }
};

/** Who looked at which cases. Rows are never changed; once a day they are hashed into the stream `office:access`. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  // `request`: a flush that is tried again writes no row twice. `address`: a keyed hash, not the address.
  await sql`
    create table access_log (
      id bigint generated always as identity primary key,
      request text not null unique,
      at bigint not null,
      person text not null,
      on_behalf_of text,
      unit text not null,
      route text not null,
      cases text[] not null,
      address text not null
    )`.execute(db);
  await sql`create index access_of_case on access_log using gin (cases)`.execute(db);
  await sql`create trigger append_only before update or delete or truncate on access_log
    for each statement execute function forbid_change()`.execute(db);
  await markAnew(db);
};

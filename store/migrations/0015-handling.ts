import { type Kysely, sql } from 'kysely';

/*
 * Who handled a case for which agency, and when, as period rows like those of custody. What wrote the other views goes on
 * under another name, and is called first.
 */

// A row believed for no time at all, because two steps were recorded in one millisecond, is no knowledge: it is replaced.
const writeViews = `create function write_views(the_case text, now_is bigint, views jsonb) returns void
  language plpgsql as $$
  begin
    perform write_other_views(the_case, now_is, views);
    if views -> 'handling_period' is null then
      return;
    end if;
    delete from handling_period v
      using jsonb_to_recordset(views -> 'handling_period' -> 'gone') as g (agency text, from_at bigint)
      where v.case_id = the_case and v.known_to is null and v.known_from = now_is
        and v.agency = g.agency and v.from_at = g.from_at;
    update handling_period v set known_to = now_is
      from jsonb_to_recordset(views -> 'handling_period' -> 'gone') as g (agency text, from_at bigint)
      where v.case_id = the_case and v.known_to is null and v.agency = g.agency and v.from_at = g.from_at;
    insert into handling_period
      select g.* from jsonb_populate_recordset(null::handling_period, views -> 'handling_period' -> 'added') as g;
  end $$`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table handling_period (
      case_id text not null,
      agency text not null,
      unit text not null,
      handler text not null,
      first_handler text not null,
      assistants text[] not null,
      from_at bigint not null,
      to_at bigint,
      known_from bigint not null,
      known_to bigint,
      primary key (case_id, agency, from_at, known_from)
    )`.execute(db);
  await sql`create index handling_first on handling_period (first_handler)`.execute(db);
  await sql`drop function if exists write_other_views(text, bigint, jsonb)`.execute(db);
  await sql`alter function write_views(text, bigint, jsonb) rename to write_other_views`.execute(db);
  await sql.raw(writeViews).execute(db);
};

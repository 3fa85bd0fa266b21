import { type Kysely, sql } from 'kysely';

/*
 * Accepted acts as rows, so that what is counted can be asked of the database. What wrote the other views goes on under
 * another name, and is called first; the rows travel in the same statement of a step.
 */

// A row believed for no time at all, because two steps were recorded in one millisecond, is no knowledge: it is replaced.
const writeViews = `create function write_views(the_case text, now_is bigint, views jsonb) returns void
  language plpgsql as $$
  begin
    perform write_period_views(the_case, now_is, views);
    if views -> 'act_period' is null then
      return;
    end if;
    if jsonb_array_length(views -> 'act_period' -> 'gone') > 0 then
      delete from act_period v
        using jsonb_to_recordset(views -> 'act_period' -> 'gone') as g (act_id text)
        where v.case_id = the_case and v.known_to is null and v.known_from = now_is and v.act_id = g.act_id;
      update act_period v set known_to = now_is
        from jsonb_to_recordset(views -> 'act_period' -> 'gone') as g (act_id text)
        where v.case_id = the_case and v.known_to is null and v.act_id = g.act_id;
    end if;
    insert into act_period
      select g.* from jsonb_populate_recordset(null::act_period, views -> 'act_period' -> 'added') as g;
  end $$`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table act_period (
      case_id text not null,
      act_id text not null,
      type text not null,
      kind text,
      agency text not null,
      unit text not null,
      actor text not null,
      persons text[] not null,
      at bigint not null,
      known_from bigint not null,
      known_to bigint,
      primary key (case_id, act_id, known_from)
    )`.execute(db);
  await sql`create index act_type_at on act_period (type, at)`.execute(db);
  await sql`drop function if exists write_period_views(text, bigint, jsonb)`.execute(db);
  await sql`alter function write_views(text, bigint, jsonb) rename to write_period_views`.execute(db);
  await sql.raw(writeViews).execute(db);
};

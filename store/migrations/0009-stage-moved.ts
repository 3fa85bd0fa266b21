import { type Kysely, sql } from 'kysely';

/*
 * `write_views` of 0006 with another part for stages. There a correction could believe two rows of one beginning since one
 * millisecond, which the key forbids: recorded in the millisecond of the step before it, moving a stage to the very instant
 * at which the one before it had begun, or taking a step back. And what lay behind a stage that begins anew stayed believed.
 */

// A row believed for no time at all, because two steps were recorded in one millisecond, is no knowledge: it is replaced.
const writeViews = (table: string, key: readonly string[], types: string): string => `
    ended := 0;
    if jsonb_array_length(views -> '${table}' -> 'gone') > 0 then
      update ${table} v set known_to = now_is
        from jsonb_to_recordset(views -> '${table}' -> 'gone') as g (${types})
        where v.case_id = the_case and v.known_to is null and v.known_from < now_is
          and ${key.map((one) => `v.${one} = g.${one}`).join(' and ')};
      get diagnostics ended = row_count;
    end if;
    if ended < jsonb_array_length(views -> '${table}' -> 'gone') then
      delete from ${table} v
        using jsonb_to_recordset(views -> '${table}' -> 'gone') as g (${types})
        where v.case_id = the_case and v.known_to is null and v.known_from = now_is
          and ${key.map((one) => `v.${one} = g.${one}`).join(' and ')};
    end if;
    ${added(table)}`;

const added = (table: string): string => `
    if jsonb_array_length(views -> '${table}' -> 'added') > 0 then
      insert into ${table}
        select g.* from jsonb_populate_recordset(null::${table}, views -> '${table}' -> 'added') as g;
    end if;`;

// A stage keeps its place and its name; only its end, and what follows it, moved. One that lasted no time leaves no row.
const shiftStages = `
    if jsonb_array_length(views -> 'shifted') > 0 then
      delete from stage_period v
        using jsonb_to_recordset(views -> 'shifted') as g (procedure text, "from" bigint, "to" bigint)
        where v.case_id = the_case and v.known_to is null and v.known_from = now_is and v.procedure = g.procedure
          and v.to_at = g."from" and v.from_at >= g."to";
      update stage_period v set to_at = g."to"
        from jsonb_to_recordset(views -> 'shifted') as g (procedure text, "from" bigint, "to" bigint)
        where v.case_id = the_case and v.known_to is null and v.known_from = now_is and v.procedure = g.procedure
          and v.to_at = g."from";
      with shifted as (
        update stage_period v set known_to = now_is
        from jsonb_to_recordset(views -> 'shifted') as g (procedure text, "from" bigint, "to" bigint)
        where v.case_id = the_case and v.known_to is null and v.known_from < now_is and v.procedure = g.procedure
          and v.to_at = g."from"
        returning v.*, g."to" as ends
      )
      insert into stage_period (case_id, procedure, machine, person, duty, stage, done, from_at, to_at, known_from)
        select case_id, procedure, machine, person, duty, stage, done, from_at, ends, now_is
        from shifted where ends > from_at;
    end if;`;

// From where its stage begins now, or began, nothing of a procedure is believed any more; of one that never was, nothing.
const endStages = `
    if jsonb_array_length(views -> 'stage_period' -> 'gone') > 0 then
      with gone as (
        select v.ctid as row, v.known_from = now_is as unbelieved
        from jsonb_to_recordset(views -> 'stage_period' -> 'gone') as g (procedure text, from_at bigint)
        left join jsonb_to_recordset(views -> 'stage_period' -> 'added')
          as a (procedure text, from_at bigint, to_at bigint) on a.procedure = g.procedure and a.to_at is null
        join stage_period v on v.case_id = the_case and v.procedure = g.procedure and v.known_to is null
          and (a.procedure is null or v.from_at >= least(a.from_at, g.from_at))
      ), replaced as (
        delete from stage_period v using gone where v.ctid = gone.row and gone.unbelieved
      )
      update stage_period v set known_to = now_is from gone where v.ctid = gone.row and not gone.unbelieved;
    end if;`;

const writeAllViews = `create or replace function write_views(the_case text, now_is bigint, views jsonb) returns void
  language plpgsql as $$
  declare ended bigint;
  begin
    ${shiftStages}
    ${writeViews('clock_period', ['clock'], 'clock text')}
    ${endStages}
    ${added('stage_period')}
    ${writeViews('custody_period', ['person', 'from_at'], 'person text, from_at bigint')}
  end $$`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(writeAllViews).execute(db);
};

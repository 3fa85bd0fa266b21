import { type Kysely, sql } from 'kysely';

/*
 * Answers in steps, hours in which letters wait, and ladders of a unit's own. What a bell asks for in more than one step is
 * written with it, as is when those it tells may be disturbed; a change of policy leaves one row a case to look at.
 */

// As before, and a bell that lies ahead again lies there as it is planned now, whatever it was.
const writeBells = `create or replace function write_bells(the_case text, now_is bigint, bells jsonb) returns void
  language plpgsql as $$
  declare changed text[]; settled text[];
  begin
    changed := array(select jsonb_array_elements_text(bells -> 'changed'));
    if cardinality(changed) > 0 then
      delete from bell where case_id = the_case and clock = any(changed) and rang_at is null;
      settled := array(select jsonb_array_elements_text(bells -> 'settled'));
      if exists (select 1 from bell where case_id = the_case and clock = any(changed) and rang_at is not null
          and copied_seq is null and withdrawn_at is null and id <> all(settled)) then
        raise exception 'a bell of case % rang meanwhile', the_case using errcode = 'CC001';
      end if;
    end if;
    if jsonb_array_length(bells -> 'ahead') > 0 then
      insert into bell (case_id, id, clock, revision, rung, colour, tier, at, tells, answer, urgent, unit, steps, hold_until)
        select the_case, g.id, g.clock, g.revision, g.rung, g.colour, g.tier, g.at, g.tells, g.answer, g.urgent, g.unit,
          g.steps, g."holdUntil"
        from jsonb_to_recordset(bells -> 'ahead') as g (id text, clock text, revision text, rung text, colour text,
          tier integer, at bigint, tells jsonb, answer jsonb, urgent boolean, unit text, steps jsonb, "holdUntil" bigint)
        on conflict (case_id, id) do update set at = excluded.at, tells = excluded.tells, answer = excluded.answer,
            colour = excluded.colour, tier = excluded.tier, steps = excluded.steps, hold_until = excluded.hold_until,
            urgent = excluded.urgent, unit = excluded.unit, rang_at = null, withdrawn_at = null, copied_seq = null
          where bell.withdrawn_at is not null;
    end if;
    if jsonb_array_length(bells -> 'copied') > 0 then
      update bell set copied_seq = g.seq
        from jsonb_to_recordset(bells -> 'copied') as g (id text, seq bigint)
        where bell.case_id = the_case and bell.id = g.id;
    end if;
    if jsonb_array_length(bells -> 'withdrawn') > 0 then
      with gone as (
        update bell set withdrawn_at = now_is
        where case_id = the_case and bells -> 'withdrawn' ? id and withdrawn_at is null
        returning id, case when hold_until > now_is then hold_until else 0 end as held
      )
      insert into delivery (case_id, bell, person, channel, news, noted_at, announce_at, held_until)
        select d.case_id, d.bell, d.person, d.channel, 'withdrawn', now_is, gone.held, gone.held
        from delivery d join gone on d.bell = gone.id where d.case_id = the_case and d.news = 'rang'
        on conflict do nothing;
    end if;
  end $$`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table bell add column steps jsonb, add column hold_until bigint`.execute(db);
  await sql`
    create table policy (
      id text primary key,
      definition jsonb not null
    )`.execute(db);
  await sql`
    create table unit_policy (
      unit text not null references unit,
      policy text not null references policy,
      from_at bigint not null,
      to_at bigint,
      primary key (unit, from_at)
    )`.execute(db);
  // Cases whose coming bells are to be written anew; the number tells a later change from the one that is being done.
  await sql`create table policy_case (case_id text primary key, noted_at bigint not null)`.execute(db);
  await sql.raw(writeBells).execute(db);
};

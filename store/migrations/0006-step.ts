import { type Kysely, sql } from 'kysely';

/*
 * The two statements of a step. They stand in the database because a step is the product's busiest transaction: one call
 * instead of ten, each with a plan that is made once a connection. They hold no rule: what is written was decided outside.
 */

// Each statement of the function sees what was committed before it began, so what is read behind the lock is as new as
// the locked row.
const holdCase = `create function hold_case(the_case text, the_act text, opening boolean)
  returns table (
    seq bigint, last_act_seq bigint, head_hash text, recorded_at bigint, state jsonb, state_hash text, following jsonb,
    known json, rung json, office bigint
  ) language plpgsql as $$
  #variable_conflict use_column
  begin
    if opening then
      insert into case_state (case_id) values (the_case) on conflict do nothing;
    end if;
    select c.seq, c.last_act_seq, c.head_hash, c.recorded_at, c.state, c.state_hash, c.following
      into hold_case.seq, hold_case.last_act_seq, hold_case.head_hash, hold_case.recorded_at, hold_case.state,
        hold_case.state_hash, hold_case.following
      from case_state c where c.case_id = the_case for update;
    if not found then
      return;
    end if;
    if the_act is not null then
      select json_build_object(
          'seq', e.seq, 'kind', e.kind, 'requestHash', e.request_hash, 'recordedAt', e.recorded_at,
          'refusal', b.body -> 'refusal',
          'lastActSeq', (select coalesce(max(a.seq), 0) from ledger_entry a
            where a.stream = e.stream and a.kind = 'act' and a.seq <= e.seq))
        into hold_case.known
        from ledger_entry e left join ledger_body b using (stream, seq)
        where e.stream = 'case:' || the_case and e.act_id = the_act and e.kind in ('act', 'refused');
    end if;
    select json_agg(json_build_object(
        'id', id, 'clock', clock, 'at', at, 'rangAt', rang_at,
        'people', (select coalesce(json_agg(json_build_object('person', person, 'role', role, 'unit', unit)
            order by person), '[]') from bell_told t where t.case_id = bell.case_id and t.bell = bell.id)) order by at, id)
      into hold_case.rung
      from bell where case_id = the_case and rang_at is not null and copied_seq is null and withdrawn_at is null;
    select h.seq into hold_case.office from stream_head h where h.stream = 'office:all';
    return next;
  end $$`;

// Bells ahead of clocks that closed or moved are deleted; then, seen anew, nothing of theirs may have rung that this step
// does not know of. If something has, the step is told so and begins again, knowing it.
const writeBells = `create function write_bells(the_case text, now_is bigint, bells jsonb) returns void
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
      insert into bell (case_id, id, clock, revision, rung, colour, tier, at, tells, answer, urgent, unit)
        select the_case, g.id, g.clock, g.revision, g.rung, g.colour, g.tier, g.at, g.tells, g.answer, g.urgent, g.unit
        from jsonb_to_recordset(bells -> 'ahead') as g (id text, clock text, revision text, rung text, colour text,
          tier integer, at bigint, tells jsonb, answer jsonb, urgent boolean, unit text)
        -- One that was withdrawn lies ahead again.
        on conflict (case_id, id) do update set at = excluded.at, tells = excluded.tells, answer = excluded.answer,
            rang_at = null, withdrawn_at = null, copied_seq = null
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
        where case_id = the_case and bells -> 'withdrawn' ? id and withdrawn_at is null returning id
      )
      insert into delivery (case_id, bell, person, channel, news, noted_at)
        select d.case_id, d.bell, d.person, d.channel, 'withdrawn', now_is
        from delivery d join gone on d.bell = gone.id where d.case_id = the_case and d.news = 'rang'
        on conflict do nothing;
    end if;
  end $$`;

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
    if jsonb_array_length(views -> '${table}' -> 'added') > 0 then
      insert into ${table}
        select g.* from jsonb_populate_recordset(null::${table}, views -> '${table}' -> 'added') as g;
    end if;`;

const writeAllViews = `create function write_views(the_case text, now_is bigint, views jsonb) returns void
  language plpgsql as $$
  declare ended bigint;
  begin
    if jsonb_array_length(views -> 'shifted') > 0 then
      -- A stage keeps its place and its name; only its end, and what follows it, moved.
      with shifted as (
        update stage_period v set known_to = now_is
        from jsonb_to_recordset(views -> 'shifted') as g (procedure text, "from" bigint, "to" bigint)
        where v.case_id = the_case and v.known_to is null and v.procedure = g.procedure and v.to_at = g."from"
        returning v.*, g."to" as ends
      )
      insert into stage_period (case_id, procedure, machine, person, duty, stage, done, from_at, to_at, known_from)
        select case_id, procedure, machine, person, duty, stage, done, from_at, ends, now_is from shifted;
    end if;
    ${writeViews('clock_period', ['clock'], 'clock text')}
    ${writeViews('stage_period', ['procedure', 'from_at'], 'procedure text, from_at bigint')}
    ${writeViews('custody_period', ['person', 'from_at'], 'person text, from_at bigint')}
  end $$`;

const writeStep = `create function write_step(
    the_case text, now_is bigint, entries jsonb, last_act bigint, new_state jsonb, new_hash text, new_following jsonb,
    face jsonb, views jsonb, bells jsonb, moved boolean
  ) returns void language plpgsql as $$
  declare wakes_at bigint;
  begin
    if bells is not null then
      perform write_bells(the_case, now_is, bells);
    end if;
    insert into ledger_entry (stream, seq, kind, at, recorded_at, act_id, request_hash, prev_hash, body_hash, hash)
      select 'case:' || the_case, g.seq, g.kind, g.at, now_is, g."actId", g."requestHash", g.prev, g."bodyHash", g.hash
      from jsonb_to_recordset(entries) as g (seq bigint, kind text, at bigint, "actId" text,
        "requestHash" text, prev text, "bodyHash" text, hash text);
    insert into ledger_body (stream, seq, salt, body)
      select 'case:' || the_case, g.seq, g.salt, g.body
      from jsonb_to_recordset(entries) as g (seq bigint, salt text, body jsonb);
    update case_state set
        seq = (entries -> -1 ->> 'seq')::bigint, head_hash = entries -> -1 ->> 'hash', last_act_seq = last_act,
        recorded_at = now_is, state = new_state, state_hash = new_hash, following = new_following,
        law = face ->> 'law', opened_at = (face ->> 'openedAt')::bigint, closed_at = (face ->> 'closedAt')::bigint,
        marks = array(select jsonb_array_elements_text(face -> 'marks')),
        handlers = array(select jsonb_array_elements_text(face -> 'handlers')),
        ended = (new_following ->> 'ended')::boolean
      where case_id = the_case;
    if views is not null then
      perform write_views(the_case, now_is, views);
    end if;
    wakes_at := (new_following -> 'wake' ->> 'at')::bigint;
    if wakes_at is null then
      delete from case_wake where case_id = the_case;
    else
      insert into case_wake (case_id, at, reminded) values (the_case, wakes_at, 0)
        on conflict (case_id) do update set at = excluded.at, reminded = 0 where case_wake.at <> excluded.at;
    end if;
    if moved then
      -- One row a case, the newest. A case set aside because it could not be told stays set aside.
      insert into outbox (case_id, seq, following, noted_at)
        values (the_case, (new_following ->> 'seq')::bigint, new_following, now_is)
        on conflict (case_id) do update
          set seq = excluded.seq, following = excluded.following, noted_at = excluded.noted_at;
    end if;
  end $$`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const text of [holdCase, writeBells, writeAllViews, writeStep]) await sql.raw(text).execute(db);
};

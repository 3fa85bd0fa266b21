const holds = (table: string, instant: string): string =>
  `${table}.from_at <= ${instant} and (${table}.to_at is null or ${table}.to_at > ${instant})`;

/**
 * Fragments that turn rung bells into people told. A `tell` names a person, or a role in a unit; who answers for the role
 * at that instant stands in `answerable`, and who is told beside a person who is away in `stand_in`: periods that pure
 * functions make. `rung` must have case_id, id, tells.
 */
export const tellRung = (instant: string): string => `
  addressed as (
    select r.case_id, r.id, t.role, t.unit, t.person
    from rung r
    cross join lateral jsonb_to_recordset(r.tells) as t (role text, unit text, person text)
  ), asked as (
    select t.case_id, t.id, t.role, t.unit, coalesce(t.person, a.person) as person
    from addressed t
    left join answerable a on t.person is null and a.unit = t.unit and a.role = t.role and ${holds('a', instant)}
    union all
    select t.case_id, t.id, case when s.deputy is null then 'head' else t.role end, t.unit,
      coalesce(s.deputy, a.person)
    from addressed t
    join stand_in s on s.person = t.person and ${holds('s', instant)}
    left join answerable a on s.deputy is null and a.unit = t.unit and a.role = 'head' and ${holds('a', instant)}
  ), told as (
    insert into bell_told (case_id, bell, person, role, unit, rang_at)
    select distinct on (case_id, id, person) case_id, id, person, role, unit, ${instant}
    from asked where person is not null order by case_id, id, person, role
    on conflict do nothing
    returning case_id, bell, person, role, unit
  )`;

/**
 * Leaves a row for every channel that is configured for those told; what rings in quiet hours waits for their end. `mail` says
 * whether mail can be sent at all. `rung` must have hold_until.
 */
export const leaveDeliveries = (instant: string, mail: string): string => `
  left_for_delivery as (
    insert into delivery (case_id, bell, person, channel, news, noted_at, announce_at, held_until)
    select told.case_id, told.bell, told.person, 'mail', 'rang', ${instant}, coalesce(r.hold_until, 0),
      coalesce(r.hold_until, 0)
    from told join person p on p.id = told.person
    join rung r on r.case_id = told.case_id and r.id = told.bell
    where ${mail} and p.email is not null
    on conflict do nothing
  )`;

import type { Obligations } from '../../domain/office-faults';
import type { Runner } from '../connect';

// The case knows of an alert only once a step has copied it; until then its row says that it asks for an answer.
const text = `select h.person, array_agg(distinct h.case_id order by h.case_id) as cases from (
    select e.value ->> 'handler' as person, case_id
    from case_state s, jsonb_each(s.state #> '{standing,handling}') e
    where s.closed_at is null and s.handlers && $1::text[]
    union all
    select t.person, t.case_id
    from bell_told t
    join bell b on b.case_id = t.case_id and b.id = t.bell
    join case_state s on s.case_id = t.case_id
    cross join lateral (select s.state -> 'bells' -> b.id as bell) known
    cross join lateral (select coalesce(known.bell -> 'answer', b.answer) as answer) owed
    where t.person = any($1) and b.withdrawn_at is null
      and t.role = owed.answer ->> 'role' and t.unit = owed.answer ->> 'unit'
      and (known.bell is null or (known.bell ->> 'status' = 'rang' and known.bell -> 'duty' ->> 'done' = 'false'
        and known.bell ->> 'moot' is null))
  ) h where h.person = any($1) group by h.person`;

/** What people would leave behind: open cases they handle, and cases with an alert that waits for their answer. */
export const obligationsOf = async (runner: Runner, people: readonly string[]): Promise<Obligations> => {
  if (people.length === 0) return new Map();
  const { rows } = await runner.run<{ person: string; cases: string[] }>({ text, values: [people] });
  return new Map(rows.map(({ person, cases }) => [person, cases]));
};

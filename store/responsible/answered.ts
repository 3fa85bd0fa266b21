/**
 * When an alert `b` of a case `s` was answered, by what had been recorded at `known`: the last step of its answer, once
 * none is left. Null while an answer is owed, or none ever was.
 */
export const answeredAt = (known: string): string => `
  select max((m.value ->> 'at')::bigint) as at
  from jsonb_each(s.state #> array['bells', b.id, 'duty', 'marks']) m
  join ledger_entry e on e.stream = 'case:' || b.case_id and e.act_id = m.value ->> 'act' and e.kind = 'act'
    and e.recorded_at <= ${known}
  where (s.state #>> array['bells', b.id, 'duty', 'done'])::boolean`;

/** When somebody took the first step of its answer, by what had been recorded at `known`. */
export const acknowledgedAt = (known: string): string => `
  select min((m.value ->> 'at')::bigint) as at
  from jsonb_each(s.state #> array['bells', b.id, 'duty', 'marks']) m
  join ledger_entry e on e.stream = 'case:' || b.case_id and e.act_id = m.value ->> 'act' and e.kind = 'act'
    and e.recorded_at <= ${known}`;

import { endedClocksText } from '../responsible/ended-clocks';
import { type Scope, valuesOf } from '../responsible/scope';
import type { Counted } from './counted';

const text = `${endedClocksText}, counted as (
    select case_id, clock as item, unit, limit_row as grp, at, subject, due_at, null::bigint as done_at,
      case when outcome = 'cured' then 'met' else outcome end as part
    from clocks where outcome in ('met', 'cured', 'met-late', 'overdue')
  )`;

/** Clocks that ended or ran out, by limit. @param rights limits that lapse: they are never breached */
export const countClocks = (scope: Scope, rights: readonly string[]): Counted => ({
  text,
  values: [...valuesOf(scope), rights],
});

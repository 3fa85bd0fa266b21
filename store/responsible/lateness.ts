import type { Runner } from '../connect';
import { endedClocksText } from './ended-clocks';
import { believedThen, type Scope, valuesOf } from './scope';

/** Bounds of the buckets, in days behind the end of the clock; before the first and behind the last one more each. */
export const latenessEdges = [-30, -14, -7, -3, -1, 0, 1, 3, 7, 14, 30] as const;

export interface LatenessCount {
  /** Place of the bucket: 0 lies before the first bound. */
  readonly bucket: number;
  /** Whether its person was held when it ended or ran out. */
  readonly held: boolean;
  /** It ran out, and nobody has met it yet. */
  readonly open: boolean;
  readonly clocks: number;
}

const text = `with ${endedClocksText}, lateness as (
    select (case when outcome = 'overdue' then $3 else closed_at end - due_at) / 86400000.0 as days, outcome = 'overdue' as open,
      exists (select 1 from custody_period p where p.case_id = clocks.case_id and p.person = clocks.subject
        and p.from_at <= clocks.at and (p.to_at is null or p.to_at >= clocks.at) and ${believedThen('p')}) as held
    from clocks where outcome in ('met', 'cured', 'met-late', 'overdue') and due_at is not null
  )
  select width_bucket(days, $8::numeric[]) as bucket, held, open, count(*) as clocks
  from lateness group by 1, 2, 3 order by 1, 2, 3`;

/** Clocks that were met or ran out, by how long before or after their end. @param rights limits that lapse */
export const latenessOfClocks = async (
  runner: Runner,
  scope: Scope,
  rights: readonly string[],
): Promise<readonly LatenessCount[]> =>
  (
    await runner.run<LatenessCount & Record<string, unknown>>({
      name: 'lateness-of-clocks',
      text,
      values: [...valuesOf(scope), rights, [...latenessEdges]],
    })
  ).rows;

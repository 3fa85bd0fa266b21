import type { CaseState, Clock, PersonInCase } from '../../domain/case';
import { addDays, startOfDay } from '../../domain/time/day';
import type { DayRange } from '../../domain/time/day-ranges';
import type { Runner } from '../connect';
import { type Concerned, goesElsewhere, which } from './cases';

/** Where to read on: behind a case, and how many cases at most. */
export interface Page {
  readonly after: string;
  readonly atMost: number;
}

/** Open cases that a roll-out concerns, in the order of their ids. */
export const scanConcerned = async (
  runner: Runner,
  about: Concerned,
  { after, atMost }: Page,
): Promise<readonly { caseId: string; state: CaseState }[]> =>
  (
    await runner.run<{ caseId: string; state: CaseState }>({
      text: `select s.case_id as "caseId", s.state from case_state s
        where s.closed_at is null and s.state is not null and ${goesElsewhere(about)} and s.case_id > $2
        order by s.case_id limit $3`,
      values: [which(about), after, atMost],
    })
  ).rows;

/** Of a case what its counts ask: its running clocks, those that others are counted back from, and who was held when. */
export interface Sketch {
  readonly caseId: string;
  readonly law: string;
  readonly clocks: Readonly<Record<string, Clock>>;
  readonly persons: Readonly<Record<string, PersonInCase>>;
  readonly procedures: Readonly<Record<string, { readonly about: string }>>;
}

/** Which running clocks are looked for: by their limits, and the days that their counts pass or end on. */
export interface Touching {
  readonly limits: readonly string[];
  readonly days: readonly DayRange[];
}

/**
 * Open cases that a roll-out concerns and in which such a clock runs. Most of a state is what has been: reading the rest
 * of it takes an eighth of the time.
 */
export const scanTouched = async (
  runner: Runner,
  about: Concerned,
  { limits, days }: Touching,
  { after, atMost }: Page,
): Promise<readonly Sketch[]> =>
  (
    await runner.run<Sketch & Record<string, unknown>>({
      // What is counted back and falls on a rest day ends before its raw day.
      text: `select s.case_id as "caseId", s.law, st.standing -> 'persons' as persons,
          coalesce((select jsonb_object_agg(key, jsonb_build_object('about', value -> 'about'))
            from jsonb_each(st.standing -> 'procedures') where value ? 'about'), '{}') as procedures,
          (select jsonb_object_agg(key, value) from jsonb_each(st.standing -> 'clocks')
            where not value ? 'closed' or key = any (array(
              select value ->> 'about' from jsonb_each(st.standing -> 'procedures')))) as clocks
        from case_state s cross join lateral (select s.state -> 'standing' as standing offset 0) st
        where s.closed_at is null and s.state is not null and ${goesElsewhere(about)} and s.case_id > $2
          and exists (
            select 1 from clock_period c join unnest($5::bigint[], $6::bigint[], $7::text[]) as r (since, until, day)
              on c.started_at < r.until and (c.due_at >= r.since or c.raw >= r.day)
            where c.case_id = s.case_id and c.known_to is null and c.closed_at is null and c.limit_id = any($4))
        order by s.case_id limit $3`,
      values: [
        ...[which(about), after, atMost, limits],
        days.map(([from]) => startOfDay(from)),
        days.map(([, to]) => startOfDay(addDays(to, 1))),
        days.map(([from]) => from),
      ],
    })
  ).rows;

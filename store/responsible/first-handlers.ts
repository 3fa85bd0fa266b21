import type { ClockEnd } from '../../domain/case';
import type { Agency } from '../../domain/office';
import type { Instant } from '../../domain/time/instant';
import type { Runner } from '../connect';
import { endedClocksText } from './ended-clocks';
import { believedThen, during, type Page, pageValues, type Scope, standingValues, valuesOf } from './scope';

/** What became of a clock that ended or ran out; `overdue`: it ran out and is still open. */
export type ClockOutcome = ClockEnd | 'overdue';

// What is closed now was closed by what was known then, unless the closing was recorded later.
const casesText = `select h.agency, h.first_handler as person, count(*) as cases,
    count(*) filter (where s.closed_at is null or s.closed_at > $3 or (s.recorded_at > $4 and not exists (
      select 1 from ledger_entry e join ledger_body b using (stream, seq)
      where e.stream = 'case:' || h.case_id and e.kind = 'act' and e.recorded_at <= $4
        and b.body #>> '{act,type}' = 'case.close'))) as open
  from handling_period h join case_state s using (case_id)
  where s.marks && $1 and h.unit = any($2) and ${during('h', '$3')} and ${believedThen('h')}
  group by h.agency, h.first_handler`;

export interface FirstHandled {
  readonly agency: Agency;
  readonly person: string;
  readonly cases: number;
  readonly open: number;
}

/** How many cases each first handler has. */
export const casesByFirstHandler = async (runner: Runner, scope: Scope): Promise<readonly FirstHandled[]> =>
  (
    await runner.run<FirstHandled & Record<string, unknown>>({
      name: 'report-cases',
      text: casesText,
      values: standingValues(scope),
    })
  ).rows;

export interface CountedClocks {
  readonly agency: Agency;
  readonly person: string;
  readonly outcome: ClockOutcome;
  readonly clocks: number;
}

/** How many clocks of each first handler ended or ran out, by what became of them. @param rights limits that lapse */
export const clocksByFirstHandler = async (
  runner: Runner,
  scope: Scope,
  rights: readonly string[],
): Promise<readonly CountedClocks[]> =>
  (
    await runner.run<CountedClocks & Record<string, unknown>>({
      name: 'report-clocks',
      text: `with ${endedClocksText}
        select agency, first_handler as person, outcome, count(*) as clocks from clocks
        group by agency, first_handler, outcome`,
      values: [...valuesOf(scope), rights],
    })
  ).rows;

/** One clock that a report has counted. */
export interface EndedClock {
  readonly caseId: string;
  readonly clock: string;
  readonly limit: string;
  readonly row: string;
  readonly law: string;
  readonly subject: string | null;
  readonly owedBy: Agency;
  readonly dueAt: Instant | null;
  readonly outcome: ClockOutcome;
  /** When it ran out, or ended: who answered then is whose it is. */
  readonly at: Instant;
  readonly agency: Agency;
  readonly unit: string;
  readonly handler: string;
}

interface Which {
  readonly person: string;
  readonly agency?: Agency | undefined;
  readonly outcome?: ClockOutcome | undefined;
}

/** The very clocks that a row of the report has counted, in the order in which they ended. */
export const clocksOfFirstHandler = async (
  runner: Runner,
  scope: Scope,
  rights: readonly string[],
  { person, agency, outcome, ...page }: Which & Page,
): Promise<readonly EndedClock[]> =>
  (
    await runner.run<EndedClock & Record<string, unknown>>({
      name: 'report-clock-items',
      text: `with ${endedClocksText}
        select case_id as "caseId", clock, limit_id as "limit", limit_row as "row", law, subject, owed_by as "owedBy",
          due_at as "dueAt", outcome, at, agency, unit, handler
        from clocks
        where first_handler = $8 and ($9::text is null or agency = $9) and ($10::text is null or outcome = $10)
          and (at, case_id, clock) > ($11, $12, $13)
        order by at, case_id, clock limit $14`,
      values: [...valuesOf(scope), rights, person, agency ?? null, outcome ?? null, ...pageValues(page)],
    })
  ).rows;

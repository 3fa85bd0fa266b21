import type { Day, Instant } from '../../domain/time/instant';
import type { Runner } from '../connect';
import { clearingStream, type Signed } from './signed';

/** What the daily inspection found in one unit, in numbers. */
export interface UnitFound {
  readonly unit: string;
  /** Open cases that it handles. */
  readonly cases: number;
  /** Of these, taken in by somebody who does not handle them, and assigned to nobody. */
  readonly unassigned: number;
  /** Running clocks that it owes and that have run out. */
  readonly overdue: number;
  /** Alerts that tell it, about clocks that still run, by colour. */
  readonly blue: number;
  readonly orange: number;
  readonly red: number;
  /** Alerts that asked it for an answer whose time is over. */
  readonly unanswered: number;
}

/** What the daily inspection found in the office as a whole. */
export interface OfficeFound {
  /** Watchmen that give no sign of life. */
  readonly silent: readonly string[];
  readonly alarms: number;
  /** Cases with bells that rang and stand in no ledger yet. */
  readonly uncopied: number;
  readonly sealedAt: Instant | null;
}

/** The daily inspection of one day (日巡查). */
export interface Inspection {
  readonly day: Day;
  readonly at: Instant;
  readonly units: readonly UnitFound[];
  readonly office: OfficeFound;
}

// Whose case a clock is says the handling of the agency that owes it. Alerts are those of the unit that they tell.
const unitsText = `
  with handled as (
    select h.unit, h.agency, h.case_id,
      (s.state #> array['standing', 'handling', h.agency] ? 'takenInBy'
        and not s.state #> array['standing', 'handling', h.agency] ? 'assigned') as unassigned
    from handling_period h join case_state s using (case_id)
    where s.closed_at is null and h.known_to is null and h.to_at is null
  ), cases as (
    select unit, count(*) as cases, count(*) filter (where unassigned) as unassigned from handled group by unit
  ), overdue as (
    select h.unit, count(*) as overdue from handled h
    join clock_period c on c.case_id = h.case_id and c.owed_by = h.agency and c.known_to is null
      and c.closed_at is null and c.due_at <= $1
    group by h.unit
  ), rang as (
    select b.unit, b.colour, exists (select 1 from clock_period c where c.case_id = b.case_id and c.clock = b.clock
        and c.known_to is null and c.closed_at is null) as runs,
      b.answer is not null and (s.state #>> array['bells', b.id, 'duty', 'done']) is distinct from 'true'
        and (s.state #>> array['bells', b.id, 'moot']) is distinct from 'true'
        and coalesce(s.state #>> array['bells', b.id, 'answer', 'by'], b.answer ->> 'by')::bigint <= $1 as unanswered
    from bell b join case_state s using (case_id)
    where b.rang_at <= $1 and b.withdrawn_at is null and b.unit is not null
  ), alerts as (
    select unit, count(*) filter (where runs and colour = 'blue') as blue,
      count(*) filter (where runs and colour = 'orange') as orange, count(*) filter (where runs and colour = 'red') as red,
      count(*) filter (where unanswered) as unanswered
    from rang where runs or unanswered group by unit
  )
  select unit, coalesce(cases, 0) as cases, coalesce(unassigned, 0) as unassigned, coalesce(overdue, 0) as overdue,
    coalesce(blue, 0) as blue, coalesce(orange, 0) as orange, coalesce(red, 0) as red,
    coalesce(unanswered, 0) as unanswered
  from cases full join overdue using (unit) full join alerts using (unit) order by unit`;

const officeText = `select
    (select coalesce(json_agg(subject order by subject), '[]') from alarm where kind = 'silent') as silent,
    (select count(*) from alarm) as alarms,
    (select count(distinct case_id) from bell where rang_at is not null and copied_seq is null and withdrawn_at is null)
      as uncopied,
    (select at from ledger_entry where stream = 'seal' order by seq desc limit 1) as "sealedAt"`;

/** Looks at every unit that handles a case or is told of one, and at the watch itself. Numbers only: no case is named. */
export const inspected = async (runner: Runner, now: Instant): Promise<Pick<Inspection, 'units' | 'office'>> => {
  const units = runner.run<UnitFound & Record<string, unknown>>({
    name: 'patrol-units',
    text: unitsText,
    values: [now],
  });
  const office = runner.run<OfficeFound & Record<string, unknown>>({ name: 'patrol-office', text: officeText });
  const [found] = (await office).rows;
  if (!found) throw new Error('The statement about the office answers one row.');
  return { units: (await units).rows, office: found };
};

interface InspectionQuery {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly before?: Day | undefined;
  readonly atMost: number;
}

/** Daily inspections, the latest first, as they stand signed in `office:clearings`. */
export const listInspections = async (
  runner: Runner,
  { from, to, before, atMost }: InspectionQuery,
): Promise<readonly Inspection[]> =>
  (
    await runner.run<{ body: Signed<Inspection> }>({
      name: 'patrol-list',
      text: `select b.body from office_run r join ledger_body b on b.stream = $1 and b.seq = r.seq
        where r.kind = 'patrol-daily' and ($2::text is null or r.day >= $2) and ($3::text is null or r.day <= $3)
          and ($4::text is null or r.day < $4)
        order by r.day desc limit $5`,
      values: [clearingStream, from ?? null, to ?? null, before ?? null, atMost],
    })
  ).rows.map(({ body }) => body.content);

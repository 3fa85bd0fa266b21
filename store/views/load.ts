import type { Agency } from '../../domain/office';
import type { Instant } from '../../domain/time/instant';
import type { CustodyLimits } from '../cases/clocks';
import type { Database } from '../connect';

/** What somebody has on their desk: open cases they handle now, and the running clocks of these that their agency owes. */
export interface Load {
  readonly person: string;
  readonly openCases: number;
  readonly overdue: number;
  /** Of the running clocks, those that are custody. */
  readonly custody: number;
  /** When the next of those that are not overdue runs out. */
  readonly nextDue: Instant | null;
}

export interface LoadQuery {
  readonly unit: string;
  readonly agency: Agency;
  readonly handlers: readonly string[];
  readonly now: Instant;
  readonly custodyLimits: CustodyLimits;
}

const loadText = `select h.person, count(distinct s.case_id) as "openCases",
    count(c.clock) filter (where c.due_at <= $4) as overdue,
    count(c.clock) filter (where c.limit_id = any($5) or (c.limit_id = any($6) and exists (select 1 from custody_period u
      where u.case_id = c.case_id and u.person = c.person and u.known_to is null and u.to_at is null))) as custody,
    min(c.due_at) filter (where c.due_at > $4) as "nextDue"
  from unnest($1::text[]) as h (person)
  left join case_state s on s.closed_at is null and s.handlers @> array[h.person]
    and s.state #>> array['standing', 'handling', $2, 'handler'] = h.person
    and s.state #>> array['standing', 'handling', $2, 'unit'] = $3
  left join clock_period c on c.case_id = s.case_id and c.known_to is null and c.closed_at is null
    and c.owed_by = $2 and c.due_at is not null
  group by h.person order by "openCases", overdue, h.person`;

/** The load of each handler of a unit, the least loaded first. */
export const loadOf = async (
  database: Database,
  { unit, agency, handlers, now, custodyLimits: { always, held } }: LoadQuery,
): Promise<readonly Load[]> =>
  (
    await database.run<Load & Record<string, unknown>>({
      name: 'load-of-handlers',
      text: loadText,
      values: [handlers, agency, unit, now, always, held],
    })
  ).rows;

import type { Procedure } from '../../domain/case';
import type { Agency, Post } from '../../domain/office';
import type { Instant } from '../../domain/time/instant';
import type { Mark } from '../../domain/visibility';
import type { Database } from '../connect';

/** The case a clock runs in; undefined where no case has it, or has it any more. */
export const caseOfClock = async (database: Database, clock: string): Promise<string | undefined> => {
  const { rows } = await database.run<{ caseId: string }>({
    name: 'case-of-clock',
    text: 'select case_id as "caseId" from clock_period where clock = $1 and known_to is null limit 1',
    values: [clock],
  });
  return rows[0]?.caseId;
};

/** A bell as somebody was told of it: whose case it is, as what they were told, and which post must answer. */
export interface ToldBell {
  readonly caseId: string;
  readonly told: Post;
  readonly answer: Post | null;
}

/** A bell that told somebody, or one of those they stand in for; undefined where it told them nothing. */
export const bellToldTo = async (
  database: Database,
  people: readonly string[],
  bell: string,
): Promise<ToldBell | undefined> => {
  const { rows } = await database.run<ToldBell & Record<string, unknown>>({
    name: 'bell-told-to',
    text: `select t.case_id as "caseId", json_build_object('unit', t.unit, 'role', t.role) as told, b.answer
      from bell_told t left join bell b on b.case_id = t.case_id and b.id = t.bell
      where t.person = any($1) and t.bell = $2 order by array_position($1, t.person) limit 1`,
    values: [people, bell],
  });
  return rows[0];
};

/** A duty that is owed, with the instant at which its step breaches, where that has one. */
export interface OwedDuty {
  readonly caseId: string;
  readonly duty: Procedure;
  readonly dueAt: Instant | null;
}

export interface DutyQuery {
  /** What the viewer may see. */
  readonly marks: readonly Mark[];
  readonly agency: Agency;
  readonly unit: string;
  /** Only what this person owes, or what is owed in cases they handle; left out, all of the unit's. */
  readonly handler?: string | undefined;
  readonly atMost: number;
}

/** What the state of a case says of a duty (`engine/whose-step.ts`), and the step that it is at. */
export const dutyInState = `cross join lateral (select s.state #> array['standing', 'procedures', d.procedure] as duty) p
  cross join lateral (select p.duty #> '{snapshot,context,steps}' -> (p.duty #>> '{snapshot,context,index}')::int
    ->> 'step' as step) n`;

// A report lies with those who lead the unit it went to, a verification with whoever asked, what is owed by name with that person.
const owedText = `select s.case_id as "caseId", p.duty,
    (select min(due_at) from clock_period c where c.case_id = d.case_id and c.procedure = d.procedure
      and c.closed_at is null and c.known_to is null) as "dueAt"
  from stage_period d join case_state s using (case_id) ${dutyInState}
  where d.duty is not null and not d.done and d.to_at is null and d.known_to is null
    and s.marks && array[$1, 'asks:' || $1] and s.marks && $5::text[]
    and case
      when p.duty ? 'post' then p.duty #>> '{post,unit}' = $1 and $2::text is null and p.duty ->> 'owedBy' = $3
      when n.step = 'verify' and p.duty #>> '{askedBy,verifies}' = 'true'
        then p.duty #>> '{askedBy,unit}' = $1 and coalesce(p.duty #>> '{askedBy,person}' = $2, true)
      else s.marks @> array[$1] and p.duty ->> 'owedBy' = $3
        and ($2 is null or coalesce(p.duty ->> 'owner' = $2, s.handlers @> array[$2])) end
  order by "dueAt" nulls last, d.case_id, d.procedure limit $4`;

/** Duties owed in the cases of a unit, the earliest due first. */
export const owedDuties = async (
  database: Database,
  { marks, agency, unit, handler, atMost }: DutyQuery,
): Promise<readonly OwedDuty[]> => {
  const { rows } = await database.run<OwedDuty & Record<string, unknown>>({
    name: 'duties-owed',
    text: owedText,
    values: [unit, handler ?? null, agency, atMost, [...marks]],
  });
  return rows;
};

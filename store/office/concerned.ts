import type { OfficeChange } from '../../domain/office-change';
import type { Organisation } from '../../domain/organisation';
import type { Instant } from '../../domain/time/instant';
import type { Database } from '../connect';
import type { Transaction } from '../transaction';

/** Units that other ladders may reach by a change: those it names, and all that stand or will stand below them. */
const unitsBelow = (named: readonly string[], { superiors }: Organisation): readonly string[] => {
  const all = new Set(named);
  // A set that grows while it is walked: what is added is walked as well.
  for (const here of all) for (const { unit, other } of superiors) if (other === here) all.add(unit);
  return [...all];
};

/** A unit works by the ladders of those above it: where any has its own, another superior may mean other ladders. */
const named = (changes: readonly OfficeChange[], { policyLines }: Organisation): readonly string[] =>
  changes.flatMap(({ what, before, after }) => {
    const line =
      what === 'policy-line' || (what === 'superior' && policyLines.length > 0) ? (after ?? before) : undefined;
    return line && 'unit' in line ? [line.unit] : [];
  });

/** Notes the open cases of units that work by other ladders now, or will: their coming bells are written anew (`desk/ladders.ts`). */
export const noteConcerned = async (
  tx: Transaction,
  organisation: Organisation,
  changes: readonly OfficeChange[],
  now: Instant,
): Promise<void> => {
  const units = named(changes, organisation);
  if (units.length === 0) return;
  await tx.run({
    text: `insert into policy_case (case_id, noted_at)
      select s.case_id, $2 from case_state s
      where not s.ended and s.state is not null and exists (
        select 1 from jsonb_each(s.state #> '{standing,handling}') h where h.value ->> 'unit' = any($1))
      on conflict (case_id) do update set noted_at = greatest(policy_case.noted_at + 1, excluded.noted_at)`,
    values: [unitsBelow(units, organisation), now],
  });
};

/** A case whose coming bells are to be written anew; the instant tells a later change from the one that is being done. */
export interface UnderOtherLadders {
  readonly caseId: string;
  readonly notedAt: Instant;
}

/** Some of them, the longest waiting first. */
export const concernedByLadders = async (database: Database, atMost: number): Promise<readonly UnderOtherLadders[]> =>
  (
    await database.run<UnderOtherLadders & Record<string, unknown>>({
      name: 'policy-cases',
      text: 'select case_id as "caseId", noted_at as "notedAt" from policy_case order by noted_at, case_id limit $1',
      values: [atMost],
    })
  ).rows;

/** Notes that the bells of a case are written anew; a later change keeps its row. */
export const rewritten = async (database: Database, { caseId, notedAt }: UnderOtherLadders): Promise<void> => {
  await database.run({
    name: 'policy-case-done',
    text: 'delete from policy_case where case_id = $1 and noted_at = $2',
    values: [caseId, notedAt],
  });
};

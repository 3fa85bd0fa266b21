import type { AdoptionOutcome } from '../../domain/roll-out';
import type { Instant } from '../../domain/time/instant';
import type { Mark } from '../../domain/visibility';
import type { Runner } from '../connect';

/** Which open cases a roll-out concerns: those that go by another pack, or by an earlier calendar. */
export type Concerned = { readonly pack: string } | { readonly edition: number };

/** The cases of `s` that go elsewhere, `$1` being what they would come to. */
export const goesElsewhere = (about: Concerned): string =>
  'pack' in about
    ? `split_part(s.law, '+', 1) <> $1::text`
    : `coalesce(nullif(split_part(s.law, '+', 2), ''), '0')::int < $1::int`;

export const which = (about: Concerned): string | number => ('pack' in about ? about.pack : about.edition);

/** How many open cases a roll-out concerns. */
export const countConcerned = async (runner: Runner, about: Concerned): Promise<number> =>
  (
    await runner.run<{ n: number }>({
      text: `select count(*) as n from case_state s where s.closed_at is null and s.state is not null and ${goesElsewhere(about)}`,
      values: [which(about)],
    })
  ).rows[0]?.n ?? 0;

/** Open cases that a roll-out concerns and has not come to yet. */
export const casesToCome = async (
  runner: Runner,
  rollOut: string,
  about: Concerned,
  atMost: number,
): Promise<readonly string[]> =>
  (
    await runner.run<{ case_id: string }>({
      text: `select s.case_id from case_state s
        where s.closed_at is null and s.state is not null and ${goesElsewhere(about)}
          and not exists (select 1 from roll_out_case d where d.roll_out = $2 and d.case_id = s.case_id)
        order by s.case_id limit $3`,
      values: [which(about), rollOut, atMost],
    })
  ).rows.map(({ case_id }) => case_id);

/** The versions by which open cases go that a roll-out concerns: those that were left out of an earlier one go by an older. */
export const lawsConcerned = async (runner: Runner, about: Concerned): Promise<readonly string[]> =>
  (
    await runner.run<{ law: string }>({
      text: `select distinct s.law from case_state s
        where s.closed_at is null and s.state is not null and ${goesElsewhere(about)} order by s.law`,
      values: [which(about)],
    })
  ).rows.map(({ law }) => law);

export interface CaseDone {
  readonly caseId: string;
  readonly outcome: AdoptionOutcome;
  readonly detail?: object;
}

/** Notes what became of cases. Noted again, the later word counts. */
export const noteCases = (runner: Runner, rollOut: string, done: readonly CaseDone[], at: Instant): Promise<unknown> =>
  runner.run({
    text: `insert into roll_out_case (roll_out, case_id, outcome, detail, at)
      select $1, g."caseId", g.outcome, g.detail, $3
      from jsonb_to_recordset($2::jsonb) as g ("caseId" text, outcome text, detail jsonb)
      on conflict (roll_out, case_id) do update set outcome = excluded.outcome, detail = excluded.detail, at = excluded.at`,
    values: [rollOut, JSON.stringify(done), at],
  });

/** Notes cases that adopted it unnoted: whoever had brought them to it ended before it could say so. */
export const noteUnnoted = (runner: Runner, rollOut: string, act: string, at: Instant): Promise<unknown> =>
  runner.run({
    text: `insert into roll_out_case (roll_out, case_id, outcome, at)
      select $1, s.case_id, 'adopted', $3 from case_state s
      where not exists (select 1 from roll_out_case d where d.roll_out = $1 and d.case_id = s.case_id)
        and exists (select 1 from ledger_entry e
          where e.stream = 'case:' || s.case_id and e.act_id = $2 and e.kind = 'act')`,
    values: [rollOut, act, at],
  });

/** How many cases a roll-out has come to, by what became of them. */
export const outcomesOf = async (
  runner: Runner,
  rollOut: string,
): Promise<Readonly<Record<AdoptionOutcome, number>>> => {
  const { rows } = await runner.run<{ outcome: AdoptionOutcome; n: number }>({
    text: 'select outcome, count(*) as n from roll_out_case where roll_out = $1 group by outcome',
    values: [rollOut],
  });
  const none = { adopted: 0, left: 0, refused: 0, failed: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ outcome, n }) => [outcome, n])) };
};

/** Cases that did not adopt, and why. */
export const exceptionsOf = async (
  runner: Runner,
  rollOut: string,
  marks?: readonly Mark[],
): Promise<readonly { caseId: string; outcome: AdoptionOutcome; detail: object | null }[]> =>
  (
    await runner.run<{ caseId: string; outcome: AdoptionOutcome; detail: object | null }>({
      text: `select case_id as "caseId", outcome, detail from roll_out_case r
        where roll_out = $1 and outcome <> 'adopted' and ($2::text[] is null or exists (
          select 1 from case_state s where s.case_id = r.case_id and s.marks && $2::text[]))
        order by case_id limit 1000`,
      values: [rollOut, marks ? [...marks] : null],
    })
  ).rows;

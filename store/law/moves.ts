import type { ClockMove } from '../../domain/roll-out';
import type { Mark } from '../../domain/visibility';
import type { Runner } from '../connect';

interface MovesQuery {
  /** What the viewer may see; left out, everything. */
  readonly marks?: readonly Mark[];
  readonly after?: readonly [string, string] | undefined;
  readonly atMost?: number;
  readonly way?: MoveWay | undefined;
  /** Only clocks of these limits; left out, of all. */
  readonly limits?: readonly string[] | undefined;
}

/** What becomes of a clock: its date moves or stays, or the adoption begins or ends it. */
export const moveWays = ['earlier', 'later', 'stays', 'begins', 'ends'] as const;
export type MoveWay = (typeof moveWays)[number];

// Texts of days and instants stand in order byte by byte; without a date it is earlier than all of them.
const judgedBy = (dates: string): string => `coalesce(${dates}->>'effective', '') collate "C"`;
const wayText = `case when was is null then 'begins' when becomes is null then 'ends'
  when ${judgedBy('becomes')} < ${judgedBy('was')} then 'earlier'
  when ${judgedBy('becomes')} > ${judgedBy('was')} then 'later' else 'stays' end`;

export type CaseMove = ClockMove & { readonly caseId: string; readonly way: MoveWay };

/** Forgets what an earlier, unfinished preview had found. */
export const forgetMoves = (runner: Runner, rollOut: string): Promise<unknown> =>
  runner.run({ text: 'delete from roll_out_move where roll_out = $1', values: [rollOut] });

/** Writes which clocks a roll-out would move. */
export const writeMoves = (
  runner: Runner,
  rollOut: string,
  moves: readonly Omit<CaseMove, 'way'>[],
): Promise<unknown> =>
  runner.run({
    text: `insert into roll_out_move (roll_out, case_id, clock, limit_id, limit_row, person, was, becomes)
      select $1, "caseId", clock, "limit", "row", person, was, becomes
      from jsonb_to_recordset($2::jsonb) as g ("caseId" text, clock text, "limit" text, "row" text, person text,
        was jsonb, becomes jsonb)
      on conflict do nothing`,
    values: [rollOut, JSON.stringify(moves)],
  });

/** Clocks that a roll-out would move in cases a viewer may see, by case and clock, read on behind `after`. */
export const readMoves = async (
  runner: Runner,
  rollOut: string,
  { marks, after = ['', ''], atMost = 200, way, limits }: MovesQuery,
): Promise<readonly CaseMove[]> =>
  (
    await runner.run<CaseMove & Record<string, unknown>>({
      text: `select case_id as "caseId", clock, limit_id as "limit", limit_row as "row", person, was, becomes,
          ${wayText} as way
        from roll_out_move m where roll_out = $1 and (case_id, clock) > ($2, $3) and ($5::text[] is null or exists (
          select 1 from case_state s where s.case_id = m.case_id and s.marks && $5::text[]))
          and ($6::text is null or ${wayText} = $6) and ($7::text[] is null or limit_id = any ($7::text[]))
        order by case_id, clock limit $4`,
      values: [rollOut, ...after, atMost, marks ? [...marks] : null, way ?? null, limits ? [...limits] : null],
    })
  ).rows;

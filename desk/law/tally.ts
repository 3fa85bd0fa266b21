import type { ClockMove, Dates, PreviewTotals } from '../../domain/roll-out';

type Sums = Pick<PreviewTotals, 'casesMoved' | 'clocks' | 'later' | 'earlier' | 'certain' | 'stuck'>;

/** What a preview adds up, case by case. */
export type Tally = { -readonly [K in keyof Sums]: Sums[K] };

export const emptyTally = (): Tally => ({ casesMoved: 0, clocks: 0, later: 0, earlier: 0, certain: 0, stuck: 0 });

const judgedBy = (one: Dates): string => one.effective ?? '';

const direction = (was: Dates, becomes: Dates): 'later' | 'earlier' | 'certain' => {
  if (judgedBy(becomes) === judgedBy(was)) return 'certain';
  return judgedBy(becomes) > judgedBy(was) ? 'later' : 'earlier';
};

/** Adds the moves of one case; undefined where a procedure of it has no place in the new version. */
export const count = (tally: Tally, moves: readonly ClockMove[] | undefined): void => {
  if (!moves) tally.stuck += 1;
  if (!moves || moves.length === 0) return;
  tally.casesMoved += 1;
  tally.clocks += moves.length;
  for (const { was, becomes } of moves) if (was && becomes) tally[direction(was, becomes)] += 1;
};

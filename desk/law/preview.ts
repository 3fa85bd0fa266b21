import type { CaseState } from '../../domain/case';
import type { ClockMove, Dates, PreviewTotals, RollOut } from '../../domain/roll-out';
import { changedDays } from '../../domain/time/changed-days';
import type { DayRange } from '../../domain/time/day-ranges';
import { addDays, startOfDay } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import { type Context, impactOf } from '../../engine';
import { lawIdOf } from '../../law/law-id';
import { currentPack } from '../../law/pack';
import {
  type CaseMove,
  changeRollOut,
  countConcerned,
  type Database,
  forgetMoves,
  readRollOut,
  scanConcerned,
  writeMoves,
} from '../../store';
import type { Contexts } from '../context';
import type { Ports } from '../ports';
import { adoptionOf, concernedBy } from './adoption';

const batch = 500;

/** Days judged otherwise under the edition; none where it is a pack that changes. */
const daysOf = async (
  { edition }: RollOut,
  { versions }: Contexts,
  database: Database,
): Promise<readonly DayRange[]> => {
  if (edition === null) return [];
  const before = await versions.newest(database);
  const after = await versions.find(lawIdOf({ pack: currentPack.id, calendar: edition }), database);
  return after ? changedDays(before.calendar, after.calendar) : [];
};

type Totals = { -readonly [K in 'casesMoved' | 'clocks' | 'later' | 'earlier' | 'certain' | 'stuck']: number };

const judgedBy = (one: Dates | undefined): string => one?.effective ?? '';

const tally = (totals: Totals, moves: readonly ClockMove[]): void => {
  if (moves.length > 0) totals.casesMoved += 1;
  totals.clocks += moves.length;
  for (const { was, becomes } of moves) {
    if (!was || !becomes) continue;
    if (judgedBy(becomes) > judgedBy(was)) totals.later += 1;
    else if (judgedBy(becomes) < judgedBy(was)) totals.earlier += 1;
    else totals.certain += 1;
  }
};

interface Around {
  readonly rollOut: RollOut;
  readonly at: Instant;
  readonly contextOf: (law: string) => Promise<Context>;
}

const movesOf = async (
  state: CaseState,
  { rollOut, at, contextOf }: Around,
): Promise<readonly ClockMove[] | undefined> => {
  const adoption = adoptionOf(state, rollOut, { by: rollOut.proposedBy, at });
  const impact = impactOf(state, adoption, await contextOf(state.standing.law));
  return 'moves' in impact ? impact.moves : undefined;
};

/** Contexts by law, each put together once: a hundred thousand clocks go by a handful of laws. */
const remembered = (known: Contexts): Around['contextOf'] => {
  const made = new Map<string, Promise<Context>>();
  return (law) => {
    const found = made.get(law) ?? known.of(law);
    made.set(law, found);
    return found;
  };
};

/**
 * Counts what a roll-out would do to every running clock, and writes each that would move with its old and new dates.
 * Nothing of any case is touched. Begun again it starts from nothing.
 *
 * Of a calendar only cases are read in which a running clock touches a day that is judged otherwise: a count that meets none
 * cannot come out otherwise (`changedDays`).
 */
export const preview = async (
  { database, clock }: Pick<Ports, 'database' | 'clock'>,
  known: Contexts,
  id: string,
  beat: () => void = () => undefined,
): Promise<PreviewTotals> => {
  const rollOut = await readRollOut(database, id);
  if (!rollOut) throw new Error(`There is no roll-out ${id}.`);
  const about = concernedBy(rollOut);
  const at = clock.now();
  const days = await daysOf(rollOut, known, database);
  const touching = days.map(([from, to]) => [startOfDay(from), startOfDay(addDays(to, 1))] as const);
  const around = { rollOut, at, contextOf: remembered(known) };
  const totals: Totals = { casesMoved: 0, clocks: 0, later: 0, earlier: 0, certain: 0, stuck: 0 };
  await forgetMoves(database, id);
  for (let after = ''; ;) {
    const found = await scanConcerned(database, about, {
      after,
      atMost: batch,
      ...('edition' in about ? { touching } : {}),
    });
    const moved: CaseMove[] = [];
    for (const { caseId, state } of found) {
      const moves = await movesOf(state, around);
      if (!moves) totals.stuck += 1;
      tally(totals, moves ?? []);
      moved.push(...(moves ?? []).map((move) => ({ caseId, ...move })));
    }
    if (moved.length > 0) await writeMoves(database, id, moved);
    beat();
    const last = found.at(-1);
    if (!last || found.length < batch) break;
    after = last.caseId;
  }
  const all = { at, cases: await countConcerned(database, about), ...totals, days };
  await changeRollOut(database, id, { state: 'proposed', preview: all });
  return all;
};

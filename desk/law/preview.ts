import type { PreviewTotals, RollOut } from '../../domain/roll-out';
import { changedDays } from '../../domain/time/changed-days';
import type { DayRange } from '../../domain/time/day-ranges';
import { lawIdOf } from '../../law/law-id';
import { currentPack, type LawPack } from '../../law/pack';
import {
  changeRollOut,
  countConcerned,
  type Database,
  forgetMoves,
  lawsConcerned,
  readRollOut,
  writeMoves,
} from '../../store';
import type { Contexts } from '../context';
import { concernedBy } from './adoption';
import { type Counting, remembered, underOtherDays, underOtherPack } from './counting';
import { count, emptyTally } from './tally';

interface Days {
  /** What is new in the calendar. */
  readonly changed: readonly DayRange[];
  /** What is new to any case: one that was left out of an earlier calendar goes by the one before it. */
  readonly concerned: readonly DayRange[];
}

/** Days judged otherwise under the edition; none where it is a pack that changes. */
const daysOf = async (rollOut: RollOut, { versions }: Contexts, database: Database): Promise<Days> => {
  const { edition } = rollOut;
  const after =
    edition === null ? undefined : await versions.find(lawIdOf({ pack: currentPack.id, calendar: edition }), database);
  const changedFrom = (before: LawPack | undefined): readonly DayRange[] =>
    before && after ? changedDays(before.calendar, after.calendar) : [];
  const laws = await lawsConcerned(database, concernedBy(rollOut));
  const concerned = await Promise.all(laws.map((law) => versions.find(law, database)));
  return { changed: changedFrom(await versions.newest(database)), concerned: concerned.flatMap(changedFrom) };
};

/**
 * Counts what a roll-out would do to every running clock, and writes each that would move with its old and new dates.
 * Nothing of any case is touched. Begun again it starts from nothing.
 */
export const preview = async (
  ports: Counting['ports'],
  known: Contexts,
  id: string,
  beat: () => void = () => undefined,
): Promise<PreviewTotals> => {
  const { database, clock } = ports;
  const rollOut = await readRollOut(database, id);
  if (!rollOut) throw new Error(`There is no roll-out ${id}.`);
  const at = clock.now();
  const days = await daysOf(rollOut, known, database);
  const counting = { ports, rollOut, contextOf: remembered(known) };
  const tally = emptyTally();
  await forgetMoves(database, id);
  for await (const cases of rollOut.edition === null
    ? underOtherPack(counting)
    : underOtherDays(counting, days.concerned)) {
    for (const { moves } of cases) count(tally, moves);
    const moved = cases.flatMap(({ caseId, moves = [] }) => moves.map((move) => ({ caseId, ...move })));
    if (moved.length > 0) await writeMoves(database, id, moved);
    beat();
  }
  const all = { at, cases: await countConcerned(database, concernedBy(rollOut)), ...tally, days: days.changed };
  await changeRollOut(database, id, { state: 'proposed', preview: all });
  return all;
};

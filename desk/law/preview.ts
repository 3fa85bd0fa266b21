import type { ClockMove, PreviewTotals, RollOut } from '../../domain/roll-out';
import { changedDays } from '../../domain/time/changed-days';
import type { DayRange } from '../../domain/time/day-ranges';
import { asksWorkdays, type Context, impactOf, movedByDays } from '../../engine';
import { lawIdOf } from '../../law/law-id';
import { currentPack, packs as released } from '../../law/pack';
import {
  changeRollOut,
  countConcerned,
  type Database,
  forgetMoves,
  readRollOut,
  scanConcerned,
  scanTouched,
  writeMoves,
} from '../../store';
import type { Contexts } from '../context';
import type { Ports } from '../ports';
import { adoptionOf, concernedBy, targetOf } from './adoption';
import { pages } from './pages';
import { count, emptyTally } from './tally';

type Around = Pick<Ports, 'database' | 'clock' | 'packs'>;

/** What becomes of one case: the clocks that move, or nothing where a procedure of it has no place in the new version. */
interface Counted {
  readonly caseId: string;
  readonly moves: readonly ClockMove[] | undefined;
}

/** A page of cases is so small that reading one and counting the one before take turns often. */
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

type ContextOf = (law: string) => Promise<Context>;

/** Contexts by law, each put together once: a hundred thousand clocks go by a handful of laws. */
const remembered = (known: Contexts): ContextOf => {
  const made = new Map<string, Promise<Context>>();
  return (law) => {
    const found = made.get(law) ?? known.of(law);
    made.set(law, found);
    return found;
  };
};

/**
 * Cases in which a running clock asks what its days are and meets one that is judged otherwise: a count that meets none
 * cannot come out otherwise (`changedDays`). Of them only what the counts ask is read.
 */
async function* underOtherDays(
  { database, packs = released }: Around,
  rollOut: RollOut,
  days: readonly DayRange[],
  contextOf: ContextOf,
): AsyncGenerator<readonly Counted[]> {
  const rows = [...packs.values()].flatMap(({ limits }) => [...limits.values()]);
  const limits = [...new Set(rows.filter(asksWorkdays).map(({ id }) => id))];
  const about = concernedBy(rollOut);
  for await (const page of pages((where) => scanTouched(database, about, { limits, days }, where), batch)) {
    const counted: Counted[] = [];
    for (const { caseId, law, ...around } of page) {
      counted.push({ caseId, moves: movedByDays(around, await contextOf(targetOf(law, rollOut))) });
    }
    yield counted;
  }
}

/** Every case: procedures may go on otherwise, and any limit may be another. */
async function* underOtherPack(
  { database, clock }: Around,
  rollOut: RollOut,
  contextOf: ContextOf,
): AsyncGenerator<readonly Counted[]> {
  const [about, at] = [concernedBy(rollOut), clock.now()];
  for await (const page of pages((where) => scanConcerned(database, about, where), batch)) {
    const counted: Counted[] = [];
    for (const { caseId, state } of page) {
      const adoption = adoptionOf(state, rollOut, { by: rollOut.proposedBy, at });
      const impact = impactOf(state, adoption, await contextOf(state.standing.law));
      counted.push({ caseId, moves: 'moves' in impact ? impact.moves : undefined });
    }
    yield counted;
  }
}

/**
 * Counts what a roll-out would do to every running clock, and writes each that would move with its old and new dates.
 * Nothing of any case is touched. Begun again it starts from nothing.
 */
export const preview = async (
  ports: Around,
  known: Contexts,
  id: string,
  beat: () => void = () => undefined,
): Promise<PreviewTotals> => {
  const { database, clock } = ports;
  const rollOut = await readRollOut(database, id);
  if (!rollOut) throw new Error(`There is no roll-out ${id}.`);
  const at = clock.now();
  const days = await daysOf(rollOut, known, database);
  const contextOf = remembered(known);
  const tally = emptyTally();
  await forgetMoves(database, id);
  const found =
    rollOut.edition === null
      ? underOtherPack(ports, rollOut, contextOf)
      : underOtherDays(ports, rollOut, days, contextOf);
  for await (const cases of found) {
    for (const { moves } of cases) count(tally, moves);
    const moved = cases.flatMap(({ caseId, moves = [] }) => moves.map((move) => ({ caseId, ...move })));
    if (moved.length > 0) await writeMoves(database, id, moved);
    beat();
  }
  const all = { at, cases: await countConcerned(database, concernedBy(rollOut)), ...tally, days };
  await changeRollOut(database, id, { state: 'proposed', preview: all });
  return all;
};

import type { ClockMove, RollOut } from '../../domain/roll-out';
import type { DayRange } from '../../domain/time/day-ranges';
import { asksWorkdays, type Context, impactOf, movedByDays } from '../../engine';
import { packs as released } from '../../law/pack';
import { scanConcerned, scanTouched } from '../../store';
import type { Contexts } from '../context';
import type { Ports } from '../ports';
import { adoptionOf, concernedBy, targetOf } from './adoption';
import { isAway } from '../away';
import { pages } from './pages';

/** What becomes of one case: the clocks that move; nothing where it cannot come to the new version. */
export interface Counted {
  readonly caseId: string;
  readonly moves: readonly ClockMove[] | undefined;
}

export interface Counting {
  readonly ports: Pick<Ports, 'database' | 'clock' | 'packs'>;
  readonly rollOut: RollOut;
  /** The context of a case that goes by a law. */
  readonly contextOf: (law: string) => Promise<Context>;
}

/** So few cases a page that one is read while the one before is counted. */
const batch = 500;

/** Contexts by law, each put together once: a hundred thousand clocks go by a handful of laws. */
export const remembered = (known: Contexts): Counting['contextOf'] => {
  const made = new Map<string, Promise<Context>>();
  return (law) => {
    const found = made.get(law) ?? known.of(law);
    made.set(law, found);
    return found;
  };
};

/** Whatever breaks in one case holds up no other: it would fail to adopt as well. */
const tried = async (caseId: string, count: () => Promise<Counted['moves']>): Promise<Counted> => {
  try {
    return { caseId, moves: await count() };
  } catch (error) {
    if (isAway(error)) throw error;
    return { caseId, moves: undefined };
  }
};

/** Limits of any pack whose ends other working days may move. */
const askingLimits = ({ packs = released }: Pick<Ports, 'packs'>): readonly string[] => {
  const rows = [...packs.values()].flatMap(({ limits }) => [...limits.values()]);
  return [...new Set(rows.filter(asksWorkdays).map(({ id }) => id))];
};

/**
 * Cases in which a running clock asks what its days are and meets one that is judged otherwise: a count that meets none
 * cannot come out otherwise (`changedDays`). Of them only what the counts ask is read.
 */
export async function* underOtherDays(
  { ports, rollOut, contextOf }: Counting,
  days: readonly DayRange[],
): AsyncGenerator<readonly Counted[]> {
  const [about, touching] = [concernedBy(rollOut), { limits: askingLimits(ports), days }];
  for await (const page of pages((where) => scanTouched(ports.database, about, touching, where), batch)) {
    const counted: Counted[] = [];
    for (const { caseId, law, ...around } of page) {
      counted.push(await tried(caseId, async () => movedByDays(around, await contextOf(targetOf(law, rollOut)))));
    }
    yield counted;
  }
}

/** Every case: procedures may go on otherwise, and any limit may be another. */
export async function* underOtherPack({ ports, rollOut, contextOf }: Counting): AsyncGenerator<readonly Counted[]> {
  const [about, at] = [concernedBy(rollOut), ports.clock.now()];
  for await (const page of pages((where) => scanConcerned(ports.database, about, where), batch)) {
    const counted: Counted[] = [];
    for (const { caseId, state } of page) {
      counted.push(
        await tried(caseId, async () => {
          const adoption = adoptionOf(state, rollOut, { by: rollOut.proposedBy, at });
          const impact = impactOf(state, adoption, await contextOf(state.standing.law));
          return 'moves' in impact ? impact.moves : undefined;
        }),
      );
    }
    yield counted;
  }
}

import type { Clock, Standing } from '../../domain/case';
import type { Title } from '../../domain/limit';
import { dayOf, daysBetween } from '../../domain/time/day';
import type { Day } from '../../domain/time/instant';
import { isBreached, limitOfClock } from '../clocks';
import type { Context } from '../outcome';
import { inOrderOfId } from '../records';
import { add, played, type Draft } from './draft';
import type { Stretch, Way } from './way';
import { leg, notHeld } from './words';

/** A way that was played through the engine. */
export interface Tried {
  readonly way: Way;
  readonly draft: Draft;
  readonly conditions: readonly Title[];
  /** Days by which the limit overrun most was overrun; 0 where every limit of the stretch was met. */
  readonly lateBy: number;
  /** Last day of the stretch's limit, as it stood when the stated event came. */
  readonly due: Day;
  readonly legs: readonly Title[];
  readonly articles: readonly string[];
  /** Whether it would have been late had the persons been held; undefined where the source says whether they were. */
  readonly ifHeld: 'same' | 'late' | undefined;
}

/** Limits of law, of the procedures themselves: what a duty owes and what an office sets itself decides no verdict. */
export const judged = ({ clocks, procedures }: Standing, ctx: Context): readonly Clock[] =>
  inOrderOfId(clocks)
    .filter(({ procedure }) => procedures[procedure]?.duty === undefined)
    .filter((clock) => !limitOfClock(clock, ctx).row.startsWith('P-'))
    .sort((a, b) => a.start - b.start);

/** Whole days from the last day of a limit to the day on which it was met, or up to which it was not. */
const overrun = ({ due, closed }: Clock, until: Day): number =>
  due.effective === null ? 0 : daysBetween(due.effective.slice(0, 10), closed ? dayOf(closed.at) : until);

const articlesOf = (clocks: readonly Clock[], ctx: Context): readonly string[] => {
  const all = clocks.flatMap((clock) => {
    const { basis, extensions } = limitOfClock(clock, ctx);
    const used = extensions.filter(({ id }) => clock.extensions.some((one) => one.id === id));
    return [...basis, ...used.flatMap((one) => one.basis)];
  });
  return [...new Set(all)];
};

const legsOf = (clocks: readonly Clock[], ctx: Context): readonly Title[] => {
  const [first] = clocks;
  return clocks
    .filter(({ person }) => person === first?.person)
    .flatMap((clock) => {
      const day = clock.due.effective?.slice(0, 10);
      return day === undefined ? [] : [leg(limitOfClock(clock, ctx), dayOf(clock.start), day)];
    });
};

/** What it would have changed had the persons been held, where no custody is stated: custody never rolls (CPL 105(4)). */
const ifHeldOf = (clocks: readonly Clock[], { persons }: Standing, until: Day, ctx: Context): Tried['ifHeld'] => {
  const rolling = clocks.filter((clock) => limitOfClock(clock, ctx).custody === 'if-detained');
  const free = Object.values(persons).every(({ custody }) => custody.length === 0);
  if (!free || rolling.length === 0) return undefined;
  return rolling.some(({ due, closed }) => due.raw !== null && (closed ? dayOf(closed.at) : until) > due.raw)
    ? 'late'
    : 'same';
};

/** Plays one way; undefined where the engine refuses one of its acts: then it is no way. */
const tryWay = (from: Draft, { limit }: Stretch, way: Way, until: Day, ctx: Context): Tried | undefined => {
  const before = new Map(judged(played(from, ctx).standing, ctx).map((clock) => [clock.id, clock]));
  const { draft, conditions } = way.lead(from, ctx);
  const last = way.arrive(draft);
  const whole = add(draft, ...last);
  const after = played(whole, ctx);
  if (after.refused > 0) return undefined;
  const then = new Set(Object.keys(played(draft, ctx).standing.clocks));
  const clocks = judged(after.standing, ctx).filter(({ id }) => then.has(id) && before.get(id)?.closed === undefined);
  const due = clocks
    .filter((clock) => clock.limit === limit)
    .at(-1)
    ?.due.effective?.slice(0, 10);
  if (due === undefined) return undefined;
  const late = clocks.filter((clock) => isBreached(clock) && !before.get(clock.id)?.breaches.length);
  const ifHeld = ifHeldOf(clocks, after.standing, until, ctx);
  return {
    way,
    draft: whole,
    conditions: ifHeld === 'late' ? [...conditions, notHeld] : conditions,
    lateBy: Math.max(0, ...late.map((clock) => overrun(clock, until))),
    due,
    legs: legsOf(clocks, ctx),
    articles: articlesOf(clocks, ctx),
    ifHeld,
  };
};

const addsNothing = (way: Way, found: readonly Tried[]): boolean =>
  found.some((one) => one.way.weight.every((much, kind) => much <= (way.weight[kind] ?? 0)));

export interface Found {
  /** Ways on which everything was in time, the one that assumes least first; none assumes all that another does. */
  readonly lawful: readonly Tried[];
  /** The way that comes nearest, where there is none in time. */
  readonly nearest?: Tried;
}

/** Plays the ways in the order of growing assumptions; what assumes no less than a way that held is not tried. */
export const search = (from: Draft, stretch: Stretch, ways: readonly Way[], until: Day, ctx: Context): Found => {
  const lawful: Tried[] = [];
  let nearest: Tried | undefined;
  for (const way of ways) {
    if (addsNothing(way, lawful)) continue;
    const tried = tryWay(from, stretch, way, until, ctx);
    if (tried?.lateBy === 0) lawful.push(tried);
    if (tried && tried.lateBy < (nearest?.lateBy ?? Infinity)) nearest = tried;
  }
  return { lawful, ...(nearest ? { nearest } : {}) };
};

import type { Act } from '../domain/act';
import type { CaseState, Clock } from '../domain/case';
import type { TimeLimit } from '../domain/limit';
import type { Refusal } from '../domain/refusals';
import type { ClockMove, Dates } from '../domain/roll-out';
import { firstLaw } from './adopt';
import { apply } from './apply';
import { type Around, countClock, limitOfClock } from './clocks';
import type { Context } from './outcome';
import { inOrderOfId } from './records';
import { under } from './under';

/** What adopting another version would do to the clocks that run in a case, or why it cannot be adopted. */
export type Impact = { readonly moves: readonly ClockMove[] } | { readonly refusal: Refusal };

const datesOf = ({ due: { effective, safe, provisional } }: Clock): Dates => ({ effective, safe, provisional });

const alike = (one: Dates, other: Dates): boolean =>
  one.effective === other.effective && one.safe === other.safe && one.provisional === other.provisional;

const moveOf = (before: Clock | undefined, after: Clock | undefined, ctx: Context): ClockMove[] => {
  const [was, becomes] = [before, after].map((clock) => (clock && !clock.closed ? datesOf(clock) : undefined));
  const clock = after ?? before;
  if (!clock || (was && becomes ? alike(was, becomes) : was === becomes)) return [];
  const { id, limit, person } = clock;
  return [
    {
      ...{ clock: id, limit, row: limitOfClock(clock, ctx).row },
      ...(person === undefined ? {} : { person }),
      ...(was ? { was } : {}),
      ...(becomes ? { becomes } : {}),
    },
  ];
};

/** Tries an act of adoption on a case: nothing is recorded, and the case is as it was. */
export const impactOf = ({ standing }: CaseState, adoption: Act, ctx: Context): Impact => {
  // A calendar counts from the opening on: what it does to running clocks is seen with the days laid under the case first.
  const ahead = { ...standing, law: firstLaw(standing.law, [adoption]) };
  const applied = apply(ahead, adoption, ctx);
  if ('refusal' in applied) return applied;
  const after = applied.standing;
  const here = under(ctx, after.law);
  const ids = new Set([...inOrderOfId(standing.clocks), ...inOrderOfId(after.clocks)].map(({ id }) => id));
  return { moves: [...ids].flatMap((id) => moveOf(standing.clocks[id], after.clocks[id], here)) };
};

/**
 * Whether other working days may move the end of a limit. Hours pass on every day, and the last day of custody never moves
 * (CPL 105(4)); whatever is counted back from another end asks at least where that one does.
 */
export const asksWorkdays = ({ length, custody, roll, workingDays, backward }: TimeLimit): boolean => {
  if (backward !== undefined || workingDays) return true;
  const days = length !== 'none' && length !== 'immediate' && !length.startsWith('PT');
  return days && custody !== 'always' && roll !== 'none';
};

type Clocks = Around['clocks'];

const counted = (clocks: readonly Clock[], around: Around, ctx: Context): Clocks =>
  Object.fromEntries(clocks.map((clock) => [clock.id, { ...clock, due: countClock(clock, around, ctx) }]));

/**
 * Which running clocks other days move, without the case around them: days are facts, so that nothing but the counts can
 * change. Counted as `recountAll` does, those that are counted back from others last.
 *
 * @param around running clocks, and those that others are counted back from
 * @param ctx under the version with the other days
 */
export const movedByDays = (around: Around, ctx: Context): readonly ClockMove[] => {
  const running = inOrderOfId(around.clocks).filter(({ closed }) => !closed);
  const isBackward = (clock: Clock): boolean => limitOfClock(clock, ctx).backward !== undefined;
  const forward = running.filter((clock) => !isBackward(clock));
  const ahead = { ...around.clocks, ...counted(forward, around, ctx) };
  const back = counted(running.filter(isBackward), { ...around, clocks: ahead }, ctx);
  return running.flatMap((clock) => moveOf(clock, back[clock.id] ?? ahead[clock.id], ctx));
};

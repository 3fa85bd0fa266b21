import type { Clock, Standing } from '../domain/case';
import type { Fits, Ladder, Policy } from '../domain/oversight';
import type { TimeLimit } from '../domain/limit';
import { dayOf, daysBetween } from '../domain/time/day';
import type { Instant } from '../domain/time/instant';
import { isHeld } from './custody';
import { limitOfClock } from './clocks';
import type { Context } from './outcome';
import { quietUntil } from './quiet';

/** A policy, from when and until before when a unit works by it. */
export interface InForce {
  readonly from: Instant;
  readonly until: Instant;
  readonly policy: Policy;
}

/** The policies of a unit in their order: its own, or those of the nearest unit above, or the default of the office. */
export const policiesOf = (unit: string, { office, policy: usual }: Context): readonly InForce[] => {
  const dated = office.policiesOf?.(unit) ?? [];
  const all = [{ from: -Infinity, policy: usual }, ...dated.map(({ from, policy = usual }) => ({ from, policy }))];
  return all.map((one, index) => ({ ...one, until: all[index + 1]?.from ?? Infinity }));
};

export const policyAt = (unit: string, at: Instant, ctx: Context): Policy =>
  policiesOf(unit, ctx).find(({ until }) => at < until)?.policy ?? ctx.policy;

/** Legal days of a clock. What may be done within the last days begins to be due before it was known, where it became known among them. */
const daysOf = ({ start, due }: Clock): number =>
  due.kind === 'day' ? Math.max(0, daysBetween(dayOf(start), due.safe)) : 0;

const isFor = ({ fromDays = 0, immediate, custody, limits }: Fits, clock: Clock, limit: TimeLimit): boolean =>
  (limits ? limits.includes(limit.id) : (immediate ?? false) === (limit.length === 'immediate')) &&
  (custody === undefined || limit.custody === 'always') &&
  daysOf(clock) >= fromDays;

export const ladderFor = (clock: Clock, limit: TimeLimit, { ladders }: Policy): Ladder | undefined =>
  ladders.find(({ fits }) => isFor(fits, clock, limit));

/** Somebody's custody is at stake: told at once, whatever the hour. */
export const isUrgent = (limit: Pick<TimeLimit, 'custody'>, held: boolean): boolean =>
  limit.custody === 'always' || (limit.custody === 'if-detained' && held);

/** Whether a clock knows quiet hours, by its law or by the ladder that it rings by. */
export const clockIsUrgent = (
  clock: Clock,
  { standing, policy }: { readonly standing: Standing; readonly policy: Policy },
  ctx: Context,
): boolean => {
  const limit = limitOfClock(clock, ctx);
  return isUrgent(limit, isHeld(standing, clock.person)) || ladderFor(clock, limit, policy)?.urgent === true;
};

/** When those asked in a unit may be disturbed: at once where it is urgent, else behind the quiet hours of the unit. */
export const heardAt = (
  at: Instant,
  { unit, urgent }: { readonly unit: string; readonly urgent: boolean },
  ctx: Context,
): Instant => (urgent ? at : quietUntil(at, policyAt(unit, at, ctx).quiet, ctx.law.calendar));

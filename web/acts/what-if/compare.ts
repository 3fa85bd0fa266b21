import type { Schema } from '../../api/client';

type Clock = Schema<'Clock'>;

/** How a clock stands now, and how it would stand then. */
export interface Compared {
  readonly id: string;
  readonly clock: Clock;
  readonly now: string | undefined;
  readonly then: string | undefined;
  readonly change: 'same' | 'moved' | 'begun' | 'ended' | 'breached';
}

const changeOf = (before: Clock | undefined, after: Clock): Compared['change'] => {
  if (after.breachedAt !== undefined && before?.breachedAt === undefined) return 'breached';
  if (!before) return 'begun';
  if (after.closedAt !== undefined && before.closedAt === undefined) return 'ended';
  return before.due?.effective === after.due?.effective ? 'same' : 'moved';
};

const weight: readonly Compared['change'][] = ['breached', 'moved', 'begun', 'ended', 'same'];

/** Clocks that run now or would run or have run then, what changes first. */
export const compared = (now: readonly Clock[], then: readonly Clock[]): readonly Compared[] =>
  then
    .map((clock): Compared => {
      const before = now.find(({ id }) => id === clock.id);
      return {
        id: clock.id,
        clock,
        now: before?.due?.effective,
        then: clock.due?.effective,
        change: changeOf(before, clock),
      };
    })
    .filter(({ clock, change }) => change !== 'same' || clock.closedAt === undefined)
    .sort((a, b) => weight.indexOf(a.change) - weight.indexOf(b.change));

import type { Clock, DueDate, Standing } from '../domain/case';
import { due } from '../domain/time/due';
import type { Instant } from '../domain/time/instant';
import { type LawPack, runOf } from '../law/pack';
import { custodyOf } from './clocks';

/** What is left of a clock that stands still. */
export interface Rest {
  /** Since when it has stood still. */
  readonly since: Instant;
  /** When it would have run out had it not: what lies between is left, before any holiday moves it. */
  readonly due: DueDate;
}

/** What will be left of a clock once it runs on; undefined of one that does not stand still, or waits for another's end. */
export const restOf = (clock: Clock, standing: Standing, law: LawPack): Rest | undefined => {
  const limit = law.limits.get(clock.limit);
  const open = clock.suspensions.find(({ to }) => to === undefined);
  if (clock.due.kind !== 'suspended' || !limit || limit.backward || !open) return undefined;
  const { start, extensions } = clock;
  const suspensions = clock.suspensions.map((one) => (one.to === undefined ? { ...one, to: one.from } : one));
  const custody = custodyOf(standing, clock.person);
  return { since: open.from, due: due(runOf(limit, { start, custody, extensions, suspensions }), law.calendar) };
};

import type { Bell, CaseState, Clock } from '../../domain/case';
import type { ClockFacts } from '../../domain/model-facts';
import { day, hour, type Instant } from '../../domain/time/instant';
import { isBreached, isOverdue, limitOfClock } from '../clocks';
import type { Context } from '../outcome';
import { inOrderOfId } from '../records';
import { daysFrom, type Told } from './case-facts';

/** Bells of each clock that rang and stand, in the order of their ids. */
const standing = ({ bells }: CaseState): ReadonlyMap<string, readonly Bell[]> => {
  const found = new Map<string, Bell[]>();
  for (const bell of inOrderOfId(bells)) {
    if (bell.status !== 'rang' || bell.moot) continue;
    const before = found.get(bell.clock);
    if (before) before.push(bell);
    else found.set(bell.clock, [bell]);
  }
  return found;
};

const told = (clock: Clock, bells: readonly Bell[]): Pick<ClockFacts, 'red' | 'bell' | 'tier'> => {
  const red = clock.closed ? undefined : bells.find(({ colour }) => colour === 'red');
  return { red: red !== undefined, bell: red?.id ?? '', tier: Math.max(0, ...bells.map(({ tier }) => tier)) };
};

const hoursBetween = (from: Instant, to: Instant): number => Math.floor((to - from) / hour);

const lengths = ({ start, due: { end }, closed }: Clock, now: Instant) => ({
  dated: end !== null,
  hoursLeft: end === null ? 0 : hoursBetween(now, end),
  daysRunning: daysFrom(start, closed?.at ?? now),
  days: end === null ? 0 : Math.round((end - start) / day),
  hoursSpare: end === null || !closed ? 0 : hoursBetween(closed.at, end),
});

export const clockFacts = ({ state, acts, now }: Told, ctx: Context): readonly ClockFacts[] => {
  const bells = standing(state);
  const types = new Map(acts.map(({ id, type }) => [id, type]));
  return inOrderOfId(state.standing.clocks).map((clock) => {
    const { id, procedure, person = '', owedBy, closed, extensions, suspensions } = clock;
    const limit = limitOfClock(clock, ctx);
    const { machine = '', duty = '' } = state.standing.procedures[procedure] ?? {};
    return {
      id,
      limit: limit.id,
      row: limit.row,
      procedure: machine.split('@')[0] ?? '',
      duty,
      person,
      owedBy,
      custody: limit.custody === 'always' && duty === '',
      running: closed === undefined,
      overdue: isOverdue(clock),
      breached: isBreached(clock),
      cured: clock.breaches.some(({ cured }) => cured !== undefined),
      ...lengths(clock, now),
      extensions: extensions.length,
      suspensions: suspensions.length,
      endedBy: closed && closed.as === undefined ? (types.get(closed.by) ?? '') : '',
      ...told(clock, bells.get(id) ?? []),
    };
  });
};

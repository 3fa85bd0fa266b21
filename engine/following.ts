import type { CaseState, Clock } from '../domain/case';
import type { Following, Wake } from '../domain/following';
import { formatInstant } from '../domain/time/iso';
import { nameOf } from '../machines/registry';
import { endAhead, limitOfClock } from './clocks';
import { answerOwed } from './elapse';
import { isRight } from './lapse';
import type { Context } from './outcome';
import { under } from './under';

const spoken = (clock: Clock, ctx: Context): string => {
  const { row, id } = limitOfClock(clock, ctx);
  const { kind, effective } = clock.due;
  if (effective === null) return `${row} ${id}`;
  const due = kind === 'day' ? `${effective} 24:00` : effective.slice(0, 16).replace('T', ' ');
  return `${row} ${id}, due ${due}`;
};

/** Everything that will have to be looked at, each with its instant; the first of them is the wake. */
export const wakes = (state: CaseState, given: Context): Wake[] => {
  const ctx = under(given, state.standing.law);
  return [
    ...Object.values(state.standing.clocks).flatMap((clock): Wake[] => {
      const at = endAhead(clock);
      return at === null ? [] : [{ at, limit: spoken(clock, ctx), why: isRight(clock, ctx) ? 'lapse' : 'breach' }];
    }),
    ...Object.values(state.bells).flatMap((bell): Wake[] => {
      const clock = state.standing.clocks[bell.clock];
      if (!answerOwed(bell) || bell.climbed === true || !bell.answer || !clock) return [];
      const by = formatInstant(bell.answer.by).slice(0, 16).replace('T', ' ');
      const { row, id } = limitOfClock(clock, ctx);
      return [{ at: bell.answer.by, limit: `${row} ${id}, answer owed by ${by}`, why: 'answer' }];
    }),
  ];
};

/** What a follower must know of a case: derived, never stored beside the state as truth. */
export const following = (state: CaseState, seq: number, ctx: Context): Following => {
  const { standing } = state;
  const open = Object.values(standing.procedures).filter(({ done }) => !done);
  const running = Object.values(standing.clocks).filter(({ closed }) => !closed);
  const overdue = running.flatMap(({ breaches }) =>
    breaches.flatMap(({ at, cured }) => (cured === undefined ? at : [])),
  );
  const owed = Object.values(state.bells).filter(answerOwed);
  const closed = standing.closedAt !== undefined;
  return {
    seq,
    stages: closed ? [] : [...new Set(open.map(({ machine, stage }) => `${nameOf(machine)}.${stage}`))].sort(),
    wake: wakes(state, ctx).sort((a, b) => a.at - b.at || (a.limit < b.limit ? -1 : 1))[0] ?? null,
    overdueSince: overdue.length === 0 ? null : Math.min(...overdue),
    tier: Math.max(0, ...owed.map(({ tier }) => tier)),
    ended: closed && running.length === 0 && owed.length === 0,
  };
};

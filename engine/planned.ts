import type { Bell, CaseState } from '../domain/case';
import type { AnswerStep, ComingBell } from '../domain/oversight';
import type { Instant } from '../domain/time/instant';
import { heldFrom } from './bells';
import { workOf } from './climb';
import type { Context } from './outcome';
import { clockIsUrgent, policyAt } from './policies';
import { ownOf } from './records';
import { under } from './under';
import { deskFor } from './whose-step';

const stepsOf = (bell: Bell | undefined): Pick<ComingBell, 'steps'> => {
  const steps = (bell && workOf(bell)?.steps) ?? [];
  return steps.some(({ within }) => within !== undefined) ? { steps: steps as readonly AnswerStep[] } : {};
};

/**
 * A bell that rings at `at` without having been written ahead, as a row of it says it: a climb, or what became known this very
 * moment. Before there were quiet hours none of them waited.
 */
export const asPlanned = (
  { status: _, duty: _duty, given: _given, climbed: _climbed, moot: _moot, ...bell }: Bell,
  at: Instant,
  { standing, bells }: CaseState,
  given: Context,
): ComingBell => {
  const ctx = under(given, standing.law);
  const clock = ownOf(standing.clocks, bell.clock);
  const own = clock && deskFor(standing, clock)?.unit;
  const unit = bell.answer?.unit ?? bell.tells[0]?.unit ?? own ?? '';
  const policy = policyAt(own ?? unit, at, ctx);
  const urgent = policy.quiet === undefined || !clock || clockIsUrgent(clock, { standing, policy }, ctx);
  return { ...bell, ...stepsOf(ownOf(bells, bell.id)), urgent, ...heldFrom(at, { unit, urgent }, ctx) };
};

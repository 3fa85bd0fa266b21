import type { Bell, Clock, Handling, Standing } from '../domain/case';
import type { AnswerStep, ComingBell, Policy, Tier } from '../domain/oversight';
import type { DutyStepName } from '../domain/duty';
import type { Instant } from '../domain/time/instant';
import { answerOf, distinct, firstOf, heldFrom, tellOf } from './bells';
import { limitOfClock } from './clocks';
import type { Context } from './outcome';
import { clockIsUrgent, ladderFor, policyAt } from './policies';
import { deskFor } from './whose-step';

/** What is left of an answer, as the machine of its duty has it. */
export interface Work {
  readonly steps: readonly (Pick<AnswerStep, 'step'> & Partial<AnswerStep>)[];
  readonly index: number;
  readonly doer: string | null;
  /** Whom the doer stood in for; the first machine of duties does not say. */
  readonly doneFor?: string | null;
}

export const workOf = ({ duty }: Pick<Bell, 'duty'>): Work | undefined =>
  (duty?.snapshot as { context?: Work } | undefined)?.context;

/** The step that a bell waits for; undefined where it waits for none. */
export const stepOwed = (bell: Pick<Bell, 'duty'>): DutyStepName | undefined => {
  const work = bell.duty?.done === false ? workOf(bell) : undefined;
  return work?.steps[work.index]?.step;
};

/** Unique for every step of an answer, and every time that it is to be done. */
const climbId = (bell: Bell): string => {
  const step = stepOwed(bell);
  const { given = [], answer } = bell;
  // A later step, though none was given: what was to be done before it fell away as the clock was met.
  if ((given.length === 0 && answer?.since === undefined) || step === undefined) return `${bell.id}^`;
  const round = given.filter((one) => one.step === step).length + 1;
  return `${bell.id}^${step}${round === 1 ? '' : round}`;
};

const usual = ({ climb }: Policy): readonly Tier[] => [{ ...climb, to: 'superior', last: 'repeats' }];

const tiersOf = (clock: Clock, policy: Policy, ctx: Context): readonly Tier[] =>
  ladderFor(clock, limitOfClock(clock, ctx), policy)?.climb ?? usual(policy);

/** Tiers that may follow a bell, the nearest first: behind the last one, that one again, or none. */
const tiersAfter = ({ rung }: Bell, tiers: readonly Tier[]): readonly Tier[] => {
  const index = tiers.findIndex(({ id }) => id === rung);
  return tiers[index]?.last === 'repeats' ? tiers.slice(index) : tiers.slice(index + 1);
};

interface Climbing {
  readonly from: string;
  readonly handling: Handling;
  readonly at: Instant;
}

const unitOf = ({ to }: Tier, { from, handling, at }: Climbing, { office }: Context): string | undefined => {
  if (to === 'own') return from;
  return to === 'superior' ? office.superiorOf(from, at) : office.supervisorOf(handling.unit, at);
};

/** The nearest tier that there is somebody for: not every unit has a procuratorate that supervises it, and nobody is asked twice. */
const nextTier = (bell: Bell, tiers: readonly Tier[], climbing: Climbing, ctx: Context) => {
  for (const tier of tiersAfter(bell, tiers)) {
    const unit = unitOf(tier, climbing, ctx);
    const same = unit === bell.answer?.unit && tier.answer?.[0].role === bell.answer?.role;
    if (unit !== undefined && !same) return { tier, unit };
    if (tier.last) return undefined;
  }
  return undefined;
};

/** Of a clock that has closed nothing is left to be done: who is asked above only acknowledges it. */
const askedAbove = ({ answer }: Tier, clock: Clock): Pick<Tier, 'answer'> => {
  if (!answer || !clock.closed) return answer ? { answer } : {};
  const { role, within } = answer[0];
  return { answer: [{ step: 'acknowledge', role, within }] };
};

/** The bell of the next tier, at the instant at which a step of the answer was owed; undefined at the top of the line. */
export const climbOf = (
  bell: Bell,
  standing: Standing,
  clock: Clock | undefined,
  ctx: Context,
): ComingBell | undefined => {
  const handling = clock && deskFor(standing, clock);
  if (!bell.answer || !handling) return undefined;
  const { unit: from, by: at } = bell.answer;
  const policy = policyAt(handling.unit, at, ctx);
  const next = nextTier(bell, tiersOf(clock, policy, ctx), { from, handling, at }, ctx);
  if (!next) return undefined;
  const { tier, unit } = next;
  // What climbed knew no quiet hours before there were any.
  const urgent = policy.quiet === undefined || clockIsUrgent(clock, { standing, policy }, ctx);
  const told = [handling.firstHandler, ...(firstOf(handling, standing).length > 0 ? [handling.handler] : [])];
  return {
    id: climbId(bell),
    clock: bell.clock,
    revision: bell.revision,
    rung: tier.id,
    colour: tier.colour,
    tier: bell.tier + 1,
    at,
    tells: distinct([
      ...told.map((person) => tellOf(person, handling, standing)),
      ...tier.tells.filter((role) => role !== 'handler').map((role) => ({ role, unit })),
    ]),
    ...answerOf(askedAbove(tier, clock), { unit, at, urgent }, ctx),
    urgent,
    ...heldFrom(at, { unit, urgent }, ctx),
  };
};

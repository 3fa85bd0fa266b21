import type { Act, Actor } from '../domain/act';
import type { Bell, CaseState, Clock, Procedure, Standing } from '../domain/case';
import type { Post } from '../domain/office';
import { aboveIn } from '../domain/line';
import type { AnswerStep, Tell } from '../domain/oversight';
import type { Refusal } from '../domain/refusals';
import { addDays, dayOf, startOfDay } from '../domain/time/day';
import type { Instant } from '../domain/time/instant';
import { parseWithin } from '../domain/time/within';
import { advance, machineOf, placed } from '../machines/registry';
import { judgesWork } from './demands';
import { stepOwed, type Work, workOf } from './climb';
import { answerOwed } from './elapse';
import type { Context } from './outcome';
import { clockIsUrgent, heardAt, policyAt } from './policies';
import { inOrderOfId, ownOf } from './records';
import { refuse } from './refuse';
import { isOwnWork, meet } from './separation';
import { under } from './under';
import { deskFor } from './whose-step';

/** Answers to alerts (签收、整改计划、落实、核验): steps of a duty that belongs to a bell and not to the standing. */

const leads = ({ actor }: Act): boolean => actor.roles.includes('head') || actor.roles.includes('leader');

const fromAbove = ({ unit }: Post, { actor, receivedAt }: Act, { office }: Context): boolean =>
  aboveIn(office.superiorOf, unit, receivedAt).includes(actor.unit);

/** Whether the actor stands for a post: holds it, or answers for it from above while nobody there is left. */
const standsFor = (post: Post, act: Act, ctx: Context): boolean => {
  const { actor, receivedAt } = act;
  if (actor.unit === post.unit) return actor.roles.includes(post.role);
  const answers = ctx.office.answering(post.unit, post.role, receivedAt).includes(actor.person);
  return leads(act) && fromAbove(post, act, ctx) && answers;
};

const isActor = (person: string | undefined, { actor }: Act): boolean => person !== undefined && meet(actor, [person]);

/** What a bell told, and what its climbs have told since: whoever was asked because a step was not done may look after it. */
const toldBy = (bell: Bell, { bells }: CaseState): readonly Tell[] =>
  inOrderOfId(bells)
    .filter(({ id, status }) => id === bell.id || (id.startsWith(`${bell.id}^`) && status === 'rang'))
    .flatMap(({ tells }) => tells);

const isVerification = ({ type }: Act): boolean => judgesWork.includes(type);

/** What a handler owes is for whoever handles the case, or helps to; not for every handler of the unit. */
const handles = (bell: Bell, { standing }: CaseState, act: Act): boolean => {
  const clock = ownOf(standing.clocks, bell.clock);
  const handling = clock && deskFor(standing, clock);
  const people = handling?.unit === bell.answer?.unit ? [handling?.handler, ...(handling?.assistants ?? [])] : [];
  const told = bell.tells.flatMap(({ role, person }) => (role === 'handler' ? (person ?? []) : []));
  return [...people, ...told].some((person) => isActor(person, act));
};

/** Whose step it is; and whoever stands above may verify, where they have been told. */
const maySpeak = (answer: Post, act: Act, ctx: Context): boolean =>
  standsFor(answer, act, ctx) || (isVerification(act) && leads(act) && fromAbove(answer, act, ctx));

const notAsked = (bell: Bell, state: CaseState, act: Act, ctx: Context): Refusal | undefined => {
  const { answer } = bell;
  if (!answer) return undefined;
  const own = answer.role === 'handler' && handles(bell, state, act);
  const told = isVerification(act) ? toldBy(bell, state) : bell.tells;
  const isTold = own || told.some((one) => isActor(one.person, act) || standsFor(one, act, ctx));
  if (!isTold) return refuse(act, 'not-told', { unit: answer.unit });
  if (!maySpeak(answer, act, ctx)) {
    return refuse(act, 'wrong-role', { needed: [answer.role], unit: answer.unit });
  }
  const another = answer.role === 'handler' && act.actor.unit === answer.unit && !own;
  return another ? refuse(act, 'not-told', { unit: answer.unit }) : undefined;
};

/** Nobody verifies what they did, nor does whoever stands in for them, nor whom it was done for. */
const ownWork = (bell: Bell, act: Act): Refusal | undefined =>
  isVerification(act) && isOwnWork(workOf(bell) ?? {}, act.actor) ? refuse(act, 'same-person') : undefined;

type Planned = { readonly by?: Instant } | { readonly refusal: Refusal };

/**
 * The end of the day that a plan, or a rejection, names for what is to be done: no day that is over, and none behind what the
 * ladder allows.
 */
const plannedEnd = (next: Work['steps'][number] | undefined, act: Act): Planned => {
  const { by } = act.fields as { by?: string };
  if (next?.step !== 'do' || next.within === undefined) return {};
  if (by === undefined && act.type !== 'duty.plan') return {};
  // Entered late, a plan promises nothing for a day that was over when it came in.
  const first = dayOf(act.receivedAt);
  const last = dayOf(act.receivedAt + parseWithin(next.within, 'within'));
  if (by !== undefined && by >= first && by <= last) return { by: startOfDay(addDays(by, 1)) };
  return { refusal: refuse(act, 'plan-too-late', { by: by ?? null, first, last }) };
};

/** Whether those asked may be disturbed at any hour. */
const urgentAt = (bell: Bell, standing: Standing, at: Instant, ctx: Context): boolean => {
  const clock = ownOf(standing.clocks, bell.clock);
  const unit = clock && deskFor(standing, clock)?.unit;
  return clock && unit ? clockIsUrgent(clock, { standing, policy: policyAt(unit, at, ctx) }, ctx) : false;
};

/** The bell with the next step owed from now on, which has its own time; what was not done before has climbed, and is over. */
const nextAsked = (
  { climbed: _, ...bell }: Bell,
  step: Work['steps'][number],
  { at, urgent, by }: { readonly at: Instant; readonly urgent: boolean; readonly by?: Instant | undefined },
  ctx: Context,
): Bell => {
  const { answer } = bell;
  if (!answer || step.within === undefined) return bell;
  const heard = heardAt(at, { unit: answer.unit, urgent }, ctx);
  return {
    ...bell,
    answer: {
      ...answer,
      role: step.role ?? answer.role,
      by: by ?? heard + parseWithin(step.within, 'within'),
      since: at,
    },
  };
};

/** What has been done of an answer of more than one step; a plain acknowledgement stands in its duty alone. */
const withGiven = (bell: Bell, act: Act): Bell => {
  const work = workOf(bell);
  const step = stepOwed(bell);
  const { answer, given = [] } = bell;
  if (!work || !step || !answer || (work.steps.length === 1 && given.length === 0)) return bell;
  const since = answer.since ?? bell.at;
  const rejected = act.type === 'duty.reject' ? { rejected: true as const } : {};
  const one = { step, role: answer.role, since, by: answer.by, at: act.receivedAt, act: act.id, ...rejected };
  return { ...bell, given: [...given, one] };
};

const nextOf = (duty: Procedure): Work['steps'][number] | undefined => {
  const work = duty.done ? undefined : workOf({ duty });
  return work?.steps[work.index];
};

/** Answers an alert: a run of the `duty` machine that belongs to a bell. Only those it told may answer it. */
export const answerBell = (state: CaseState, act: Act, given: Context): CaseState | Refusal => {
  const ctx = under(given, state.standing.law);
  const bell = ownOf(state.bells, String(act.fields.duty));
  if (!bell?.duty || !answerOwed(bell)) return refuse(act, 'no-such-duty', { duty: act.fields.duty });
  const refusal = ownWork(bell, act) ?? notAsked(bell, state, act, ctx);
  if (refusal) return refusal;
  const step = advance(machineOf(bell.duty.machine), bell.duty.snapshot, { ...{ act }, type: act.type });
  if (!step) return refuse(act, 'out-of-order', { duty: bell.id, owed: stepOwed(bell) });
  const marks = { ...bell.duty.marks, [act.type]: { act: act.id, at: act.occurredAt } };
  const duty: Procedure = { ...bell.duty, snapshot: step.snapshot, stage: step.stage, done: step.done, marks };
  const next = nextOf(duty);
  const planned = plannedEnd(next, act);
  if ('refusal' in planned) return planned.refusal;
  const answered: Bell = { ...withGiven(bell, act), duty };
  const urgent = urgentAt(bell, state.standing, act.receivedAt, ctx);
  const after = next ? nextAsked(answered, next, { at: act.receivedAt, urgent, ...planned }, ctx) : answered;
  return { ...state, bells: { ...state.bells, [bell.id]: after } };
};

/** What is left of an answer where nothing is left to be done: that it is seen, and that another looks at what was met. */
const isLeft = ({ step }: Pick<AnswerStep, 'step'>, met: boolean): boolean =>
  step === 'acknowledge' || (met && step === 'verify');

interface Met {
  readonly clock: Clock;
  readonly standing: Standing;
  readonly act: Act;
  /** Who met it, and whom they stood in for. */
  readonly met: Pick<Work, 'doer' | 'doneFor'>;
}

const doneBy = (actor: Actor | undefined): Met['met'] => ({
  doer: actor?.person ?? null,
  ...(actor?.onBehalfOf === undefined ? {} : { doneFor: actor.onBehalfOf }),
});

const withoutWork = (bell: Bell, { clock, standing, act, met }: Met, ctx: Context): Bell => {
  const work = workOf(bell);
  const owed = stepOwed(bell);
  if (!bell.duty || !work || owed === undefined || owed === 'verify') return bell;
  const left = work.steps.filter((one) => isLeft(one, clock.closed?.as === undefined));
  if (left.length === work.steps.length) return bell;
  const index = left.filter((one) => work.steps.indexOf(one) < work.index).length;
  const over = index >= left.length;
  const { snapshot, stage, done } = placed(machineOf(bell.duty.machine), over ? 'done' : 'owed', {
    ...{ steps: left, index, ...met },
  });
  const cut: Bell = { ...bell, duty: { ...bell.duty, snapshot, stage, done } };
  const next = left[index];
  if (!next || next.step === owed) return cut;
  return nextAsked(cut, next, { at: act.receivedAt, urgent: urgentAt(bell, standing, act.receivedAt, ctx) }, ctx);
};

/**
 * Where a clock that ran out has ended after all, its alerts need no plan and no doing any more: what is left is to
 * acknowledge them, and where it was met, that another than who met it verifies it.
 */
export const relieved = (
  before: CaseState,
  after: CaseState,
  { act, history }: { readonly act: Act; readonly history: readonly Act[] },
  ctx: Context,
): CaseState => {
  const bells = inOrderOfId(after.bells).flatMap((bell): Bell[] => {
    const clock = ownOf(after.standing.clocks, bell.clock);
    const was = ownOf(before.standing.clocks, bell.clock);
    if (!answerOwed(bell) || !clock?.closed || was?.closed) return [];
    const { by } = clock.closed;
    const met = doneBy([...history, act].find(({ id }) => id === by)?.actor);
    const cut = withoutWork(bell, { clock, standing: after.standing, act, met }, ctx);
    return cut === bell ? [] : [cut];
  });
  if (bells.length === 0) return after;
  return { ...after, bells: { ...after.bells, ...Object.fromEntries(bells.map((one) => [one.id, one])) } };
};

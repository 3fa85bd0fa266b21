import type { Act, ActDefinition, ActType } from '../../domain/act';
import { acts } from '../../domain/acts';
import type { CaseState } from '../../domain/case';
import type { CaseEntry } from '../../domain/ledger';
import { day, hour, minute, type Instant } from '../../domain/time/instant';
import { asRecorded, decide, elapse, following, type Context } from '../../engine';
import { latestOf } from '../../engine/risk';
import { attempt, spoilt, type Intent } from './attempt';
import { chanceOf, type Chance } from './chance';
import type { Around } from './fields';
import { riskChoices } from './risks';
import { companions, tasksOf, type Choice, type Task } from './tasks';
import { momentFor, type Moment } from './timing';

/** A case from its report to its end, and everything that was tried in it. */
export interface Career {
  readonly id: string;
  readonly seed: number;
  /** Every attempt, refused ones too, in the order in which they came in. */
  readonly acts: readonly Act[];
  readonly accepted: readonly Act[];
  /** How far time was passed after the last of them. */
  readonly until: Instant;
  readonly entries: readonly CaseEntry[];
  readonly state: CaseState;
}

/** Instants between which cases are reported, and how many attempts one may take. */
export interface Scope {
  readonly from: Instant;
  readonly to: Instant;
  readonly most: number;
}

interface Plan {
  readonly task: Task;
  readonly choice: Choice;
  readonly moment: Moment;
}

/** A career under way: the only thing here that changes. */
interface Way {
  readonly id: string;
  readonly chance: Chance;
  readonly ctx: Context;
  state: CaseState | undefined;
  now: Instant;
  readonly entries: CaseEntry[];
  readonly acts: Act[];
  readonly accepted: Act[];
  readonly plans: Map<string, Plan | undefined>;
}

/** Acts of a roll-out are nobody's idea in the middle of a case. */
const types = (Object.keys(acts) as ActType[]).filter((type) => {
  const { opensCase, rollOut }: ActDefinition = acts[type];
  return opensCase === undefined && rollOut === undefined;
});

/** Whose case it is changes more often than one act of a long catalogue comes up. */
const whose = types.filter((type) => type.startsWith('case.') && type !== 'case.close');

const around = ({ chance, state, accepted, now, ctx }: Way): Around => ({
  chance,
  state,
  law: ctx.law,
  accepted,
  at: now,
});

const submit = (way: Way, act: Act): boolean => {
  const outcome = decide(way.id, way.state, act, way.ctx, way.accepted);
  way.state = outcome.state;
  way.entries.push(...outcome.entries);
  way.acts.push(act);
  way.now = act.receivedAt;
  if (outcome.answer.accepted) way.accepted.push(asRecorded(act, outcome));
  return outcome.answer.accepted;
};

const intend = (way: Way, type: ActType, choice: Intent['choice'], moment: Moment): Act =>
  attempt({ id: `${way.id}-${way.acts.length + 1}`, type, choice, ...moment }, around(way));

const atOnce = ({ now }: Way): Moment => ({ occurredAt: now, receivedAt: now });

/** Something that nobody planned: any act, of anybody, right or wrong. */
const strew = (way: Way): void => {
  const { chance } = way;
  const labels = Object.keys(way.state?.standing.persons ?? {});
  const person = chance.happens(0.9) ? chance.oneOf(labels) : 'P9';
  const often = chance.happens(0.15) ? 'act.correct' : chance.happens(0.15) ? chance.oneOf(whose) : undefined;
  const type = often ?? chance.oneOf(types) ?? 'case.close';
  const back = chance.happens(0.2) ? chance.whole(1, 200) * hour : 0;
  const receivedAt = way.now + chance.whole(1, 30) * minute;
  const moment = { occurredAt: receivedAt - back, receivedAt };
  submit(way, intend(way, type, { persons: person === undefined ? [] : [person] }, moment));
};

const assessed: readonly string[] = [
  ...['filing.refuse', 'arrest-review.refuse', 'prosecution-review.not-prosecute', 'investigation.withdraw'],
  ...['compensation.refuse', 'protest.refuse'],
];

/** Mostly what the risk asks for is done before the decision, one step after the other. */
const mitigateFirst = (way: Way, decision: string): void => {
  if (!way.chance.happens(0.7)) return;
  for (let steps = 0; steps < 4 && way.state; steps += 1) {
    const { standing } = way.state;
    const found = latestOf(standing, decision);
    const choice = found && way.chance.weighed(riskChoices(standing, found));
    if (!choice || choice.act === 'nothing') return;
    submit(way, intend(way, choice.act, choice, atOnce(way)));
  }
};

const assessFirst = (way: Way, act: Act): void => {
  if (!assessed.includes(act.type) || way.state?.standing.assessed[act.type] !== undefined) return;
  if (!way.chance.happens(0.9)) return;
  submit(way, intend(way, 'assessment.assess', { fields: { decision: act.type }, by: act.actor }, atOnce(way)));
  mitigateFirst(way, act.type);
};

/** Mostly the suspect is told of their rights before being interrogated. */
const tellFirst = (way: Way, { type, persons, actor }: Act): void => {
  if (type !== 'investigation.interrogate' || !way.chance.happens(0.9)) return;
  for (const right of ['counsel', 'suspect']) {
    submit(way, intend(way, 'rights.notify', { persons, fields: { right }, by: actor }, atOnce(way)));
  }
};

/** Deals with a task as planned; what is refused is planned anew. */
const deal = (way: Way, { task, choice, moment }: Plan): void => {
  const { chance, state } = way;
  way.plans.delete(task.key);
  if (choice.act === 'nothing' || !state) return;
  const [person] = choice.persons ?? [];
  const others =
    person !== undefined && choice.persons?.length === 1 && chance.happens(0.3) ? companions(state, task, person) : [];
  const persons = [...(choice.persons ?? []), ...others];
  const act = intend(way, choice.act, { ...choice, persons }, moment);
  if (chance.happens(0.06)) submit(way, { ...spoilt(act, chance, Object.keys(state.standing.persons)), id: act.id });
  assessFirst(way, act);
  tellFirst(way, act);
  const accepted = submit(way, { ...act, id: `${way.id}-${way.acts.length + 1}` });
  if (!accepted && chance.happens(0.5)) way.plans.set(task.key, undefined);
};

const planFor = (way: Way, task: Task): Plan | undefined => {
  const choice = way.chance.weighed(task.choices);
  const moment = momentFor(way.chance, way.now, task);
  return choice && choice.act !== 'nothing' && moment ? { task, choice, moment } : undefined;
};

/** Plans what is new, forgets what has gone, and returns what comes in first. */
const nextPlan = (way: Way, tasks: readonly Task[]): Plan | undefined => {
  const keys = new Set(tasks.map(({ key }) => key));
  for (const key of way.plans.keys()) if (!keys.has(key)) way.plans.delete(key);
  for (const task of tasks) if (!way.plans.has(task.key)) way.plans.set(task.key, planFor(way, task));
  return [...way.plans.values()]
    .flatMap((plan) => plan ?? [])
    .sort((a, b) => a.moment.receivedAt - b.moment.receivedAt || (a.task.key < b.task.key ? -1 : 1))[0];
};

const passTo = (way: Way, until: Instant): void => {
  if (!way.state) return;
  const passed = elapse(way.state, until, way.ctx);
  way.state = passed.state;
  way.entries.push(...passed.entries);
  way.now = Math.max(way.now, until);
};

const suspects = ({ chance }: Way): number =>
  chance.weighed([12, 5, 2, 1].map((weight, index) => ({ weight, count: index + 1 })))?.count ?? 1;

const enter = (way: Way, label: string, standing: 'suspect' | 'victim' | 'witness'): void => {
  submit(way, intend(way, 'person.register', { fields: { label, standing, name: '张三' } }, atOnce(way)));
};

const registerAll = (way: Way): void => {
  const count = suspects(way);
  for (let n = 1; n <= count; n += 1) enter(way, `P${n}`, 'suspect');
  if (way.chance.happens(0.3)) enter(way, `P${count + 1}`, 'victim');
  if (way.chance.happens(0.1)) enter(way, `P${count + 2}`, 'witness');
};

const begin = (way: Way): void => {
  submit(way, intend(way, 'reception.receive', {}, atOnce(way)));
  registerAll(way);
};

/** One step: the next plan, or the next instant at which time itself does something, whichever comes first. */
const step = (way: Way): boolean => {
  const { state } = way;
  if (!state) return false;
  const plan = nextPlan(way, tasksOf(state, way.ctx.law));
  const wake = following(state, 0, way.ctx).wake?.at;
  if (wake !== undefined && (!plan || wake < plan.moment.receivedAt)) {
    passTo(way, wake);
    return true;
  }
  if (!plan) return false;
  if (way.chance.happens(0.07)) strew(way);
  // A late entry may be of a time before the case was what it is: the engine folds again, or refuses.
  deal(way, { ...plan, moment: { ...plan.moment, receivedAt: Math.max(plan.moment.receivedAt, way.now) } });
  return true;
};

const longest = 1_200 * day;

/**
 * One career, made by chance and by the engine's own answers: lawful acts in time, late or never, late entries,
 * corrections, and attempts the engine must refuse.
 */
export const careerOf = (seed: number, ctx: Context, { from, to, most }: Scope): Career => {
  const chance = chanceOf(seed);
  const start = Math.floor((from + (to - from) * chance.next()) / minute) * minute;
  const way: Way = {
    id: `career-${seed}`,
    chance,
    ctx,
    state: undefined,
    now: start,
    entries: [],
    acts: [],
    accepted: [],
    plans: new Map(),
  };
  begin(way);
  while (way.acts.length < most && way.now < start + longest && step(way));
  passTo(way, way.now + chance.whole(1, 60) * day);
  if (!way.state) throw new Error(`Career ${seed} did not begin.`);
  const { id, acts: tried, accepted, entries, state, now } = way;
  return { id, seed, acts: tried, accepted, entries, state, until: now };
};

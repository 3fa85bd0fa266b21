import type { Act, ActDefinition, ActType, Actor } from '../domain/act';
import { acts } from '../domain/acts';
import type { Bell, CaseState, Clock, Procedure } from '../domain/case';
import type { Extension } from '../domain/limit';
import type { Agency, ApprovalLevel } from '../domain/office';
import type { Refusal } from '../domain/refusals';
import { addDays, dayOf } from '../domain/time/day';
import type { Instant } from '../domain/time/instant';
import { duties } from '../law/duties';
import { answerBell } from './answers';
import { apply } from './apply';
import { openProposals, type Proposing, withDecision } from './approvals';
import { unauthorised } from './authority';
import { deciderOf, levelOf } from './deciders';
import { gatesToTick, unready } from './checklists';
import { stepOwed } from './climb';
import { limitOfClock } from './clocks';
import { answerOwed, elapse } from './elapse';
import { answersFinding } from './corrections';
import { approverOf } from './levels';
import type { Context } from './outcome';
import { asIssued } from './overseeing';
import { openDuties } from './procedures';
import { inOrderOfId } from './records';
import { rightsOpen } from './rights';
import { standingAssessments } from './risk';

/** One act somebody might submit now, for one person or target where it has one, and why not. */
export interface Candidate {
  readonly act: ActType;
  readonly persons: readonly string[];
  /** Fields that name the target: a duty and a ground, a clock and its extension. */
  readonly fields: Readonly<Record<string, string>>;
  /** The approved proposal that it carries out: its fields are those of the act. */
  readonly approval?: string;
  /** Whose decision it needs, where it needs one. */
  readonly decidedBy?: { readonly agency: Agency; readonly level: ApprovalLevel };
  readonly refusal?: Refusal;
}

/** What an act could be about. `supposed`: fields that its author will fill in, as a dry run has them. */
interface Target extends Pick<Candidate, 'persons' | 'fields' | 'approval'> {
  readonly level?: ApprovalLevel;
  readonly supposed?: Readonly<Record<string, unknown>>;
}

const nextStep = ({ snapshot }: Procedure): string | undefined => {
  const { context } = snapshot as { context: { steps: readonly { step: string }[]; index: number } };
  return context.steps[context.index]?.step;
};

/** Duties whose next step this is: each of the others says itself what it waits for. */
const stepTargets = (state: CaseState, type: ActType): readonly Target[] =>
  openDuties(state.standing)
    .filter((duty) => (type === 'duty.reject' ? 'duty.verify' : type) === `duty.${nextStep(duty)}`)
    .map(({ id }) => ({ persons: [], fields: { duty: id }, supposed: { note: 'dry-run' } }));

/** What models and clearings have found, and nobody has answered. */
const findingTargets = (state: CaseState, type: ActType): readonly Target[] =>
  openDuties(state.standing)
    .filter(({ duty }) => duties.get(duty ?? '')?.doneBy?.includes(type))
    .map(({ id }) => ({ persons: [], fields: { [type === 'warning.answer' ? 'warning' : 'item']: id } }));

const excuseTargets = (state: CaseState): readonly Target[] =>
  openDuties(state.standing).flatMap(({ id, duty }) =>
    (duties.get(duty ?? '')?.excuses ?? []).map((one) => ({ persons: [], fields: { duty: id, ground: one.id } })),
  );

/** A day behind the present end, where the law leaves the length to the approval. */
const supposedDay = (row: Extension, { due }: Clock): Pick<Target, 'supposed'> | object =>
  row.open && due.raw !== null ? { supposed: { until: addDays(due.raw.slice(0, 10), 1) } } : {};

const extensionTargets = ({ standing }: CaseState, ctx: Context): readonly Target[] =>
  inOrderOfId(standing.clocks)
    .filter(({ closed }) => !closed)
    .flatMap((clock) =>
      limitOfClock(clock, ctx)
        .extensions.filter(({ id }) => !clock.extensions.some((one) => one.id === id))
        .map((row) => ({
          persons: [],
          fields: { clock: clock.id, extension: row.id },
          level: approverOf(clock, row, standing, ctx),
          ...supposedDay(row, clock),
        })),
    );

/** Gates of the checklist in force with something left to tick, and rights left to tell, for whoever asks. */
const proofTargets = ({ standing }: CaseState, type: ActType, actor: Actor, at: Instant, ctx: Context) =>
  type === 'checklist.tick'
    ? gatesToTick(standing, actor, at, ctx).map((fields) => ({ persons: [], fields }))
    : rightsOpen(standing, actor.agency).map(({ person, right }) => ({ persons: [person], fields: { right } }));

/** Stages in which a proposal waits for a step; it may be returned or withdrawn as long as nobody has carried it out. */
const awaits: Readonly<Record<string, readonly string[]>> = {
  'approval.review': ['proposed'],
  'approval.approve': ['proposed', 'reviewed'],
  'approval.return': ['proposed', 'reviewed', 'approved'],
  'approval.withdraw': ['proposed', 'reviewed', 'approved'],
};

const proposalTargets = ({ standing }: CaseState, stages: readonly string[]): readonly Target[] =>
  openProposals(standing)
    .filter(({ stage }) => stages.includes(stage))
    .map(({ id }) => ({ persons: [], fields: { proposal: id }, supposed: { opinion: 'agree' } }));

/** Approved proposals that such an act would carry out. */
const approvedTargets = ({ standing }: CaseState, type: ActType): readonly Target[] =>
  openProposals(standing)
    .filter(({ stage, proposal }) => stage === 'approved' && proposal.act === type)
    .map(({ id, proposal: { persons, fields } }) => ({ persons, fields: {}, approval: id, supposed: fields }));

/** The stage in which an assessment waits for a step, and what its author would fill in. */
const risks: Partial<Readonly<Record<ActType, string>>> = {
  'assessment.sign': 'toSign',
  'assessment.plan': 'toPlan',
  'assessment.carry-out': 'mitigating',
};

const riskTargets = ({ standing }: CaseState, stage: string, at: Instant): readonly Target[] =>
  standingAssessments(standing)
    .filter((one) => one.stage === stage)
    .map(({ assessment: { decision } }) => ({
      ...{ persons: [], fields: { decision } },
      supposed: { opinion: 'agree', by: dayOf(at) },
    }));

const ownTargets = (state: CaseState, type: ActType, actor: Actor, at: Instant, ctx: Context): readonly Target[] => {
  if (type === 'duty.excuse') return excuseTargets(state);
  if (type === 'checklist.tick' || type === 'rights.notify') return proofTargets(state, type, actor, at, ctx);
  if (type.startsWith('duty.')) return stepTargets(state, type);
  const waits = risks[type];
  if (waits !== undefined) return riskTargets(state, waits, at);
  if (answersFinding.includes(type)) return findingTargets(state, type);
  if (type === 'limit.extend') return extensionTargets(state, ctx);
  const { subject } = acts[type] as ActDefinition;
  if (subject === 'case') return [{ persons: [], fields: {} }];
  const { persons } = state.standing;
  const suspects = Object.keys(persons).filter((label) => persons[label]?.standing === 'suspect');
  return suspects.sort().map((label) => ({ persons: [label], fields: {} }));
};

const targetsOf = (state: CaseState, type: ActType, actor: Actor, at: Instant, ctx: Context): readonly Target[] => {
  const stages = awaits[type];
  return stages
    ? proposalTargets(state, stages)
    : [...approvedTargets(state, type), ...ownTargets(state, type, actor, at, ctx)];
};

/** Acts about the record itself are always possible and are not offered as next steps. */
export const beside: readonly string[] = ['act.correct', 'person.register', 'assessment.assess', 'reception.receive'];

const refusalOf = (state: CaseState, act: Act, ctx: Context): Refusal | undefined => {
  const refusal = unauthorised(state.standing, act, ctx);
  if (refusal) return refusal;
  if (beside.includes(act.type)) return undefined;
  const applied = apply(state.standing, asIssued(state.standing, act, ctx), ctx);
  return 'refusal' in applied ? applied.refusal : unready(state.standing, act, ctx);
};

/** An act as somebody might submit it, with empty fields where its author has yet to fill in which. */
export const dryRun = (
  { act: type, persons, fields }: Pick<Act, 'persons' | 'fields'> & Pick<Candidate, 'act'>,
  actor: Actor,
  at: Instant,
): Act => ({
  ...{ id: 'dry-run', type, occurredAt: at, receivedAt: at, actor, persons },
  fields: { decision: '', label: '', ...fields },
});

/** What an act still lacks that its author will add: the organ that decides. A dry run supposes that it decides rightly. */
const tried = (state: CaseState, type: ActType, target: Target, actor: Actor, at: Instant, ctx: Context): Candidate => {
  const { persons, fields, approval, supposed = {} } = target;
  const act = dryRun({ act: type, persons, fields: { ...fields, ...supposed } }, actor, at);
  const agency = deciderOf(state.standing, act, ctx);
  const decided =
    approval === undefined
      ? { ...act, decidedBy: { agency, level: 'national', documentNo: 'dry-run' } as const }
      : withDecision(state.standing, { ...act, fields: supposed, approval });
  const refusal = refusalOf(state, decided, ctx);
  const needed = levelOf(state.standing, act, ctx);
  return {
    ...{ act: type, persons, fields },
    ...(approval === undefined ? {} : { approval }),
    ...(needed === undefined ? {} : { decidedBy: { agency, level: target.level ?? needed } }),
    ...(refusal ? { refusal } : {}),
  };
};

/** A proposal, and the step that somebody is to take. */
export interface Waiting {
  readonly found: Proposing;
  readonly step: 'approval.review' | 'approval.approve';
}

/** Acts of a roll-out and of the watch are nobody's to submit. */
const isForPeople = (type: ActType): boolean => {
  const { rollOut, byWatch }: ActDefinition = acts[type];
  return rollOut === undefined && byWatch === undefined;
};

/** The step that an alert waits for, and for a verification its contrary, where they are this person's to take. */
const answersTo = (state: CaseState, bell: Bell, actor: Actor, at: Instant, ctx: Context): readonly Candidate[] => {
  const step = stepOwed(bell);
  if (step === undefined || !answerOwed(bell)) return [];
  const types: readonly ActType[] = step === 'verify' ? ['duty.verify', 'duty.reject'] : [`duty.${step}`];
  return types.flatMap((act): readonly Candidate[] => {
    const fields = { duty: bell.id };
    const tried = dryRun(
      { act, persons: [], fields: act === 'duty.plan' ? { ...fields, by: dayOf(at) } : fields },
      actor,
      at,
    );
    return 'code' in answerBell(state, tried, ctx) ? [] : [{ act, persons: [], fields }];
  });
};

const judging = ['approval.approve', 'approval.review'] as const;

/**
 * What this person may do next, and why not the rest: the act catalogue, each act tried by a dry run at `at`.
 * Alerts that wait for an answer come first, then acts in the order of the catalogue.
 */
export const allowed = (before: CaseState, actor: Actor, at: Instant, ctx: Context): readonly Candidate[] => {
  const { state } = elapse(before, at, ctx);
  const answers = inOrderOfId(state.bells).flatMap((bell) => answersTo(state, bell, actor, at, ctx));
  const rest = (Object.keys(acts) as ActType[])
    .filter((type) => type !== 'reception.receive' && isForPeople(type))
    .flatMap((type) =>
      targetsOf(state, type, actor, at, ctx).map((target) => tried(state, type, target, actor, at, ctx)),
    );
  return [...answers, ...rest];
};

/** How this person may do one kind of act now: whatever it could be about, tried as `allowed` tries it. */
export const waysTo = (
  before: CaseState,
  type: ActType,
  actor: Actor,
  at: Instant,
  ctx: Context,
): readonly Candidate[] => {
  const { state } = elapse(before, at, ctx);
  return targetsOf(state, type, actor, at, ctx)
    .map((target) => tried(state, type, target, actor, at, ctx))
    .filter(({ refusal }) => refusal === undefined);
};

/** Proposals that wait for this person: theirs to review, or to decide. */
export const proposalsFor = (state: CaseState, actor: Actor, at: Instant, ctx: Context): readonly Waiting[] =>
  openProposals(state.standing).flatMap((found) => {
    const step = judging.find((type) =>
      proposalTargets(state, awaits[type] ?? [])
        .filter(({ fields }) => fields.proposal === found.id)
        .some((target) => tried(state, type, target, actor, at, ctx).refusal === undefined),
    );
    return step ? [{ found, step }] : [];
  });

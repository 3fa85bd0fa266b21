import type { Act, ActDefinition, ActType } from '../domain/act';
import { acts } from '../domain/acts';
import type { Procedure, Standing } from '../domain/case';
import { type Assessment, type RiskLevel, riskLevels, riskTiers, type RiskTier, signers } from '../domain/risk';
import { addDays, dayOf } from '../domain/time/day';
import { parseLength } from '../domain/time/length';
import { riskLevelRows } from '../law/risk';
import { closeClocks } from './clocks';
import { beginEmergency } from './emergency';
import type { Context } from './outcome';
import { endedBy, openProcedure, send, withProcedure } from './procedures';
import { inOrderOfId } from './records';
import { type Applied, refuse } from './refuse';

/** Steps of a risk assessment. What it stands before is judged in `engine/risk-gate.ts`, who signs in `engine/risk-signing.ts`. */

type Handler = (standing: Standing, act: Act, ctx: Context) => Applied;

/** A procedure that carries a risk assessment. */
export type Assessing = Procedure & { readonly assessment: Assessment };

/** Cases of earlier packs are assessed, and nothing comes of it but the note. */
export const knowsRisk = ({ law }: Context): boolean => law.procedures['risk-assessment'] !== undefined;

const isAssessing = (one: Procedure): one is Assessing => one.assessment !== undefined;

/** Every assessment of a case, those that another has taken the place of too. */
export const assessmentsOf = ({ procedures }: Pick<Standing, 'procedures'>): readonly Assessing[] =>
  inOrderOfId(procedures).filter(isAssessing);

/** Assessments that stand: one for each decision. */
export const standingAssessments = (standing: Pick<Standing, 'procedures'>): readonly Assessing[] =>
  assessmentsOf(standing).filter(({ stage }) => stage !== 'superseded');

/** The assessment of a decision that counts. */
export const latestOf = (standing: Pick<Standing, 'procedures'>, decision: unknown): Assessing | undefined =>
  standingAssessments(standing).find(({ assessment }) => assessment.decision === decision);

/** 橙、红: planned for, and the plan carried out. */
export const isGrave = ({ assessment: { level } }: Assessing): boolean => riskLevelRows[level].plan;

const isUnsigned = ({ stage }: Procedure): boolean => stage === 'toSign' || stage === 'returned';

/** Grave, or put down without the signature that this takes: until somebody signs, nothing is known to be small. */
export const isGraveStill = (one: Assessing): boolean => isGrave(one) || isUnsigned(one);

const higher = (one: RiskTier, other: RiskTier): RiskTier =>
  riskTiers.indexOf(one) > riskTiers.indexOf(other) ? one : other;

/**
 * To put a level down, or to assess anew what nobody has signed, takes whoever was to sign before: no handler does away with a red. Nor
 * does one find alone that nobody is likely to petition any more.
 */
const signsFor = (level: RiskLevel, likely: boolean, before: Assessing | undefined): RiskTier => {
  const { signs } = riskLevelRows[level];
  if (!before) return signs;
  const { assessment } = before;
  const own = assessment.likelyPetition === true && !likely ? higher(signs, 'head') : signs;
  const lowers = riskLevels.indexOf(assessment.level) > riskLevels.indexOf(level);
  return lowers || isUnsigned(before) ? higher(own, assessment.signs) : own;
};

const superseded = (standing: Standing, before: Assessing | undefined, act: Act): Standing =>
  before ? closeClocks(endedBy(standing, before, act, 'superseded'), before.id, 'owed', act, 'moot') : standing;

const openAssessment = (standing: Standing, act: Act, ctx: Context): Standing => {
  const { decision, level, likelyPetition } = act.fields as unknown as Pick<
    Assessment,
    'decision' | 'level' | 'likelyPetition'
  >;
  const before = latestOf(standing, decision);
  const likely = likelyPetition === true || standing.marks?.petition !== undefined;
  const asked = { signs: signsFor(level, likely, before), plan: riskLevelRows[level].plan || likely };
  const opened = openProcedure(superseded(standing, before, act), 'risk-assessment', act, undefined, ctx, asked);
  const procedure = opened.procedures[`risk-assessment-${act.id}`];
  if (!procedure) throw new Error(`The assessment ${act.id} has opened no procedure.`);
  const { person: author, onBehalfOf } = act.actor;
  const assessment: Assessment = {
    ...{ decision, level, signs: asked.signs, author },
    ...(likely ? { likelyPetition: true } : {}),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  };
  const assessed = withProcedure(opened, { ...procedure, assessment });
  return level === 'red' ? beginEmergency(assessed, act, ctx) : assessed;
};

/** The latest assessment of a decision counts; those before it stay in the record. */
const assess: Handler = (standing, act, ctx) => {
  const { decision } = act.fields as { decision: ActType };
  const { agency } = acts[decision] as ActDefinition;
  // An adverse decision is assessed by the agency that takes it.
  if (agency !== 'any' && agency !== act.actor.agency)
    return { refusal: refuse(act, 'wrong-agency', { needed: agency }) };
  const noted = { ...standing, assessed: { ...standing.assessed, [decision]: act.id } };
  return { standing: knowsRisk(ctx) ? openAssessment(noted, act, ctx) : noted };
};

const step =
  (change: (assessment: Assessment, act: Act) => Assessment): Handler =>
  (standing, act, ctx) => {
    const found = latestOf(standing, act.fields.decision);
    if (!found) return { refusal: refuse(act, 'not-assessed', { decision: act.fields.decision }) };
    const sent = send(standing, { ...found, assessment: change(found.assessment, act) }, act, ctx);
    if (sent) return { standing: sent };
    return {
      refusal: refuse(act, 'out-of-order', { stages: [`risk-assessment.${found.stage}`], assessment: found.id }),
    };
  };

const sign = step((assessment, { id, actor, fields, occurredAt }) => {
  if (fields.opinion !== 'agree') return assessment;
  const leads = actor.roles.some((role) => signers.leader.includes(role));
  const signature = { tier: leads ? 'leader' : 'head', person: actor.person, act: id, at: occurredAt } as const;
  return { ...assessment, signed: [...(assessment.signed ?? []), signature] };
});

const planned = step((assessment, { id, fields }) => ({
  ...assessment,
  plan: { act: id, owner: String(fields.owner), by: String(fields.by) },
}));

/** A plan is for a day within its limit, and for none that has passed. */
const plan: Handler = (standing, act, ctx) => {
  const length = ctx.law.limits.get('mitigation')?.length;
  if (length === undefined) return planned(standing, act, ctx);
  const span = parseLength(length, 'length');
  const from = dayOf(act.occurredAt);
  const until = addDays(from, span.unit === 'days' ? span.days : 0);
  const by = String(act.fields.by);
  if (by >= from && by <= until) return planned(standing, act, ctx);
  return { refusal: refuse(act, 'plan-out-of-time', { by, from, until }) };
};

const carryOut = step((assessment, { id }) => ({ ...assessment, carriedOut: id }));

export const riskNotes = {
  'assessment.assess': assess,
  'assessment.sign': sign,
  'assessment.plan': plan,
  'assessment.carry-out': carryOut,
} as const satisfies Partial<Record<ActType, Handler>>;

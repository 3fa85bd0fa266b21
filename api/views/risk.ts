import { z } from 'zod';
import { acts } from '../../domain/acts';
import type { Standing } from '../../domain/case';
import { legible, type Reader } from '../../domain/redaction';
import { refusals } from '../../domain/refusals';
import { type Emergency, riskLevels, riskTiers } from '../../domain/risk';
import { colours } from '../../domain/oversight';
import { type Assessing, assessmentsOf, isGrave } from '../../engine/risk';
import { lackOf } from '../../engine/risk-gate';
import { playbook } from '../../law/playbook';
import { riskLevelRows } from '../../law/risk';
import { stageTitle } from '../../law/titles';
import { agencySchema, given, instantOut, iso, titleSchema } from '../schemas/common';

const signatureSchema = z.strictObject({
  tier: z.enum(riskTiers),
  person: z.string(),
  act: z.string(),
  at: instantOut,
});

const levelShape = {
  level: z.enum(riskLevels),
  levelTitle: titleSchema,
  colour: z.enum(colours).optional().describe('None: no risk was found'),
};

const assessmentSchema = z
  .strictObject({
    id: z.string(),
    decision: z.string().describe('The act that is assessed'),
    title: titleSchema,
    ...levelShape,
    likelyPetition: z.boolean(),
    agency: agencySchema,
    owner: z.enum(riskTiers).describe('Who answers for a risk of this level'),
    signs: z.enum(riskTiers).describe('Whose signature it needs; `handler`: the assessment itself'),
    author: z.string(),
    signatures: z.array(signatureSchema),
    plan: z.strictObject({ act: z.string(), owner: z.string(), by: z.string() }).optional(),
    carriedOut: z.string().optional().describe('Id of the act that says so'),
    decided: z.string().optional().describe('Id of the act that took the decision'),
    stage: z.string(),
    stageTitle: titleSchema,
    missing: z
      .strictObject({ code: z.string(), title: titleSchema, remedy: titleSchema })
      .optional()
      .describe('What stands between it and the service of the decision'),
    current: z.boolean().describe('No other assessment of the decision has taken its place'),
    at: instantOut,
    act: z.string().describe('Id of the act that assessed it, which says why'),
  })
  .meta({ id: 'RiskAssessment' });

const emergencySchema = z
  .strictObject({
    act: z.string(),
    at: instantOut,
    log: z.array(
      z.strictObject({
        act: z.string(),
        person: z.string(),
        at: instantOut,
        note: z.string().optional().describe('Left out for whoever does not read free text'),
      }),
    ),
    asks: z.array(titleSchema).describe('What a situation report says'),
    ended: z.strictObject({ act: z.string(), person: z.string(), at: instantOut }).optional(),
  })
  .meta({ id: 'Emergency' });

export const inboxRiskSchema = z
  .strictObject({
    case: z.string(),
    step: z.enum(['assessment.sign', 'assessment.plan', 'assessment.carry-out']).describe('What I may do about it'),
    ...assessmentSchema.shape,
  })
  .meta({ id: 'InboxRisk' });

export const inboxEmergencySchema = z
  .strictObject({
    case: z.string(),
    may: z.array(z.enum(['emergency.log', 'emergency.end'])).describe('What I may do about it'),
    ...emergencySchema.shape,
  })
  .meta({ id: 'InboxEmergency' });

export const riskSchema = z
  .strictObject({
    latest: z.strictObject({ ...levelShape, assessment: z.string(), at: instantOut }).optional(),
    marks: z
      .array(z.string())
      .describe('`major`, `complex`: more decisions are assessed; `petition`: each asks for a plan'),
    assessments: z
      .array(assessmentSchema)
      .describe('Every assessment of the case, in the order in which they were made'),
    emergencies: z.array(emergencySchema),
  })
  .meta({ id: 'Risk' });

type RiskView = z.infer<typeof riskSchema>;

const levelView = ({ assessment: { level } }: Assessing) => ({
  level,
  levelTitle: riskLevelRows[level].title,
  ...given('colour', riskLevelRows[level].colour),
});

const missingView = (one: Assessing): RiskView['assessments'][number]['missing'] => {
  const code = lackOf(one, isGrave(one));
  return code && { code, title: refusals[code].title, remedy: refusals[code].remedy };
};

export const assessmentView = (one: Assessing): RiskView['assessments'][number] => {
  const { assessment, stage, machine } = one;
  const { decision, likelyPetition, signs, author, signed = [], plan, carriedOut, decided } = assessment;
  return {
    ...{ id: one.id, decision, title: acts[decision].title },
    ...levelView(one),
    ...{ likelyPetition: likelyPetition === true, agency: one.owedBy, signs, author },
    owner: riskLevelRows[assessment.level].owner,
    signatures: signed.map((signature) => ({ ...signature, at: iso(signature.at) })),
    ...given('plan', plan && { ...plan }),
    ...given('carriedOut', carriedOut),
    ...given('decided', decided),
    ...{ stage, stageTitle: stageTitle(machine, stage) },
    ...given('missing', missingView(one)),
    current: stage !== 'superseded',
    ...{ at: iso(one.openedAt), act: one.openedBy },
  };
};

export const emergencyView = ({ act, at, log, ended }: Emergency, reader: Reader): RiskView['emergencies'][number] => ({
  ...{ act, at: iso(at) },
  log: log.map((one) => {
    const note = legible(reader, 'free-text', one.note);
    return { act: one.act, person: one.person, at: iso(one.at), ...(typeof note === 'string' ? { note } : {}) };
  }),
  asks: [...playbook.log],
  ...given('ended', ended && { ...ended, at: iso(ended.at) }),
});

/** What a case's adverse decisions may lead to, how far that has been dealt with, and what goes on meanwhile. */
export const riskView = (standing: Standing, reader: Reader): RiskView => {
  const all = [...assessmentsOf(standing)].sort((a, b) => a.openedAt - b.openedAt);
  const last = all.at(-1);
  return {
    ...given('latest', last && { ...levelView(last), assessment: last.id, at: iso(last.openedAt) }),
    marks: Object.keys(standing.marks ?? {}).sort(),
    assessments: all.map(assessmentView),
    emergencies: (standing.emergencies ?? []).map((one) => emergencyView(one, reader)),
  };
};

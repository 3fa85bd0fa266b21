import { z } from 'zod';
import { act } from '../act';
import { reasons } from './fields';

/** Risk before adverse decisions (执法办案风险评估预警): assessed, signed, planned for, and carried out before service. */

const opinion = ['最高检《关于加强检察机关执法办案风险评估预警工作的意见》(2011)'] as const;

/** Acts whose decision is adverse to somebody (`law/risk.ts` says why). */
const decision = z.enum([
  'filing.refuse',
  'arrest-review.refuse',
  'prosecution-review.not-prosecute',
  'investigation.withdraw',
  'protest.refuse',
  'compensation.refuse',
  // Only in a case that is marked as major or complex.
  'arrest-review.approve',
  'arrest-objection.decide',
  'prosecution-review.indict',
  'prosecution-review.send-back',
]);

export const assess = act({
  id: 'assessment.assess',
  title: { zh: '执法风险评估', en: 'Assess the risk of an adverse decision' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({
    decision,
    level: z.enum(['none', 'blue', 'orange', 'red']),
    /** Somebody is likely to petition against it: a plan is owed, whatever the level. */
    likelyPetition: z.boolean().optional(),
    /** Indicators of the form that were found. */
    indicators: z.array(z.string().min(1).max(60)).max(40).optional(),
    reasons,
  }),
  basis: opinion,
});

export const sign = act({
  id: 'assessment.sign',
  title: { zh: '签批风险评估', en: 'Sign a risk assessment' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({ decision, opinion: z.enum(['agree', 'return']), reasons: reasons.optional() }),
  basis: opinion,
});

export const plan = act({
  id: 'assessment.plan',
  title: { zh: '制定风险化解预案', en: 'Plan how the risk is mitigated' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({
    decision,
    measures: reasons,
    owner: z.string().min(1).max(100),
    /** The day by which it is carried out. */
    by: z.iso.date(),
  }),
  basis: opinion,
});

export const carryOut = act({
  id: 'assessment.carry-out',
  title: { zh: '落实风险化解预案', en: 'Record that the plan was carried out' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({ decision, evidence: reasons }),
  basis: opinion,
});

export const log = act({
  id: 'emergency.log',
  title: { zh: '记录应急处置情况', en: 'Write into the situation log of an emergency' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({ note: reasons }),
  basis: opinion,
});

export const end = act({
  id: 'emergency.end',
  title: { zh: '终止应急处置', en: 'End an emergency' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({ reasons }),
  basis: opinion,
});

export const mark = act({
  id: 'case.mark',
  title: { zh: '标记重大、复杂案件', en: 'Mark the case as major or complex' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({ mark: z.enum(['major', 'complex', 'petition']), reasons }),
  basis: opinion,
});

export const refuseProtest = act({
  id: 'protest.refuse',
  title: { zh: '不抗诉', en: 'Decide not to protest against a judgment' },
  subject: 'case',
  agency: 'procuratorate',
  fields: z.strictObject({ reasons }),
  needs: ['riskAssessed'],
  basis: ['CPL 229', 'PRR 588'],
});

export const refuseCompensation = act({
  id: 'compensation.refuse',
  title: { zh: '不予国家赔偿', en: 'Refuse state compensation' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({ reasons }),
  needs: ['riskAssessed'],
  basis: ['国家赔偿法 17–19, 23'],
});

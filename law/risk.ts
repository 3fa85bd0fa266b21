import type { ActType } from '../domain/act';
import type { Confidence, Title } from '../domain/limit';
import type { Colour } from '../domain/oversight';
import type { RiskLevel, RiskTier } from '../domain/risk';
import { decisionPoints } from './decision-points';

/** A decision that is assessed before it is taken (风险评估事项). */
export interface RiskTrigger {
  readonly act: ActType;
  readonly title: Title;
  /** The duty that serves the decision; left out, the act is itself the service. */
  readonly servedBy?: string;
  readonly basis: readonly string[];
  readonly confidence: Confidence;
}

/** What a level asks (风险等级). */
export interface RiskLevelRow {
  readonly title: Title;
  readonly colour?: Colour;
  /** Who answers for it. */
  readonly owner: RiskTier;
  /** Whose signature it needs; the handler's assessment is itself the handler's. */
  readonly signs: RiskTier;
  /** A plan is owed, and has been carried out before the decision is served and the case closed. */
  readonly plan: boolean;
}

const opinion = '最高检《关于加强检察机关执法办案风险评估预警工作的意见》(2011)';

/** The list comes from two published reports; no official text that has it was found. */
const trigger = (act: ActType, zh: string, en: string, source: string, servedBy?: string): RiskTrigger => ({
  act,
  title: { zh, en },
  ...(servedBy === undefined ? {} : { servedBy }),
  basis: [opinion, source],
  confidence: 'L',
});

const xining = 'Xining procuratorates: risk assessment and early warning';
const park = 'Industrial park procuratorate: eight mechanisms, (3)';

/** Adverse decisions that are assessed in every case. Rule of the office. */
export const riskTriggers: readonly RiskTrigger[] = [
  trigger('filing.refuse', '不立案', 'Not filing', `${xining}; ${park}`, 'non-filing-notice'),
  trigger('arrest-review.refuse', '不批准逮捕', 'Not approving the arrest', `${xining}; ${park}`),
  trigger('prosecution-review.not-prosecute', '不起诉', 'Not prosecuting', `${xining}; ${park}`),
  trigger('compensation.refuse', '不赔偿', 'Not compensating', park),
  trigger('protest.refuse', '不抗诉', 'Not protesting', park),
  trigger('investigation.withdraw', '撤销案件', 'Withdrawing the case', park),
];

/** Decisions that are assessed only in a major or complex case: the catalogue of decision points says which. */
export const majorTriggers: readonly RiskTrigger[] = decisionPoints
  .filter(({ assess }) => assess === 'major')
  .flatMap(({ act, title: { zh, en } }) =>
    act === undefined ? [] : [trigger(act, zh, en, `${park}: major and complicated cases`)],
  );

/** Marks that make a case major or complex (重大、复杂案件). */
export const majorMarks = ['major', 'complex'];

/** Three colours, three tiers of management (Xining); who sits in which tier is ours. Rule of the office. */
export const riskLevelRows: Readonly<Record<RiskLevel, RiskLevelRow>> = {
  none: { title: { zh: '无风险', en: 'No risk' }, owner: 'handler', signs: 'handler', plan: false },
  blue: {
    title: { zh: '蓝色（一般）', en: 'Blue, ordinary' },
    colour: 'blue',
    owner: 'handler',
    signs: 'handler',
    plan: false,
  },
  orange: {
    title: { zh: '橙色（较大）', en: 'Orange, considerable' },
    colour: 'orange',
    owner: 'head',
    signs: 'head',
    plan: true,
  },
  red: { title: { zh: '红色（重大）', en: 'Red, grave' }, colour: 'red', owner: 'leader', signs: 'leader', plan: true },
};

/** Acts that bring a case to a new stage, and the duty to assess a grave risk anew that each gives rise to. */
export const newStages: Partial<Readonly<Record<ActType, string>>> = {
  'filing.file': 'risk-reassessment',
  'arrest-review.receive': 'risk-reassessment',
  'arrest-objection.receive': 'risk-reassessment',
  'prosecution-review.receive': 'risk-reassessment',
  'prosecution-review.receive-back': 'risk-reassessment',
  'trial.accept': 'risk-reassessment-at-trial',
};

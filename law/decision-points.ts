import type { ActType } from '../domain/act';
import type { DecisionPoint } from '../domain/decision-point';
import type { Title } from '../domain/limit';

/** How many there are: 27, in the report on the Xining procuratorates. */
const pointsAsked = 27;

interface BusinessUnit {
  readonly unit: number;
  readonly title: Title;
}

/** The seven business units of a procuratorate, by number. */
export const businessUnits: readonly BusinessUnit[] = [
  { unit: 1, title: { zh: '侦查监督', en: 'Investigation supervision' } },
  { unit: 2, title: { zh: '公诉', en: 'Public prosecution' } },
  { unit: 3, title: { zh: '职务犯罪侦查', en: 'Duty-crime investigation' } },
  { unit: 4, title: { zh: '监所检察', en: 'Prison supervision' } },
  { unit: 5, title: { zh: '民事行政检察', en: 'Civil and administrative' } },
  { unit: 6, title: { zh: '控告申诉检察', en: 'Accusation and appeal' } },
  { unit: 7, title: { zh: '检察技术鉴定', en: 'Technical identification' } },
];

type Row = readonly [id: string, zh: string, en: string, assess: DecisionPoint['assess'], act?: ActType];

const of = (unit: number, ...rows: readonly Row[]): DecisionPoint[] =>
  rows.map(([id, zh, en, assess, act]) => ({
    ...{ id, unit, title: { zh, en }, assess },
    ...(act === undefined ? {} : { act }),
    ours: true,
  }));

/**
 * The twenty-seven decisions at which risk is assessed. Number and units are those of the report on the Xining procuratorates, which names none of them: the names,
 * and what is assessed only in a major or complex case, are ours.
 */
export const decisionPoints: readonly DecisionPoint[] = [
  ...of(
    1,
    ['not-approving-arrest', '不批准逮捕', 'Not approving an arrest', 'always', 'arrest-review.refuse'],
    ['approving-arrest', '批准逮捕', 'Approving an arrest', 'major', 'arrest-review.approve'],
    ['arrest-objection', '不批捕复议决定', 'Deciding on an objection', 'major', 'arrest-objection.decide'],
    ['not-supervising-filing', '不通知公安机关立案', 'Not having the police file a case', 'always'],
  ),
  ...of(
    2,
    ['not-prosecuting', '不起诉', 'Not prosecuting', 'always', 'prosecution-review.not-prosecute'],
    ['indicting', '提起公诉', 'Indicting', 'major', 'prosecution-review.indict'],
    ['returning', '退回补充侦查', 'Returning for investigation', 'major', 'prosecution-review.send-back'],
    ['withdrawing-indictment', '撤回起诉', 'Withdrawing an indictment', 'always'],
    ['not-protesting', '不抗诉', 'Not protesting against a judgment', 'always', 'protest.refuse'],
    ['not-protesting-on-request', '对被害人请求不予抗诉', 'Refusing the protest a victim asks for', 'always'],
  ),
  ...of(
    3,
    ['not-filing', '不立案', 'Not filing a case', 'always', 'filing.refuse'],
    ['withdrawing-case', '撤销案件', 'Withdrawing a case', 'always', 'investigation.withdraw'],
    ['sealing-property', '查封、扣押、冻结财物', 'Sealing, seizing or freezing property', 'major'],
    ['ending-investigation', '终止侦查', 'Ending an investigation', 'always'],
  ),
  ...of(
    4,
    ['not-correcting-commutation', '不纠正减刑、假释', 'Not having a commutation or parole corrected', 'always'],
    ['not-proposing-release', '不建议变更强制措施', 'Not proposing another measure than custody', 'always'],
    ['death-in-custody', '被监管人死亡检察结论', 'Finding on a death in custody', 'always'],
  ),
  ...of(
    5,
    ['not-accepting-supervision', '不受理监督申请', 'Not accepting an application for supervision', 'always'],
    ['not-supporting-supervision', '不支持监督申请', 'Not supporting an application for supervision', 'always'],
    ['not-protesting-civil', '不提请抗诉', 'Not asking for a protest in a civil matter', 'always'],
    ['ending-supervision', '终结审查', 'Ending a review', 'always'],
  ),
  ...of(
    6,
    ['not-compensating', '不予赔偿', 'Not compensating', 'always', 'compensation.refuse'],
    ['not-accepting-complaint', '不受理控告、申诉', 'Not accepting an accusation or appeal', 'always'],
    ['upholding-decision', '申诉复查维持原决定', 'Upholding a decision upon appeal', 'always'],
    ['not-relieving', '不予司法救助', 'Refusing judicial relief', 'always'],
  ),
  ...of(
    7,
    ['changing-opinion', '改变原鉴定意见', 'Changing an expert opinion', 'always'],
    ['refusing-appraisal', '不受理鉴定委托', 'Not taking a commission for an appraisal', 'always'],
  ),
];

interface Coverage {
  readonly total: number;
  /** How many say when they are assessed. */
  readonly configured: number;
  /** How many stand before an act of the catalogue. */
  readonly enforced: number;
  readonly units: readonly (BusinessUnit & { readonly points: readonly DecisionPoint[] })[];
}

/** How much of what the source asks for is configured, unit by unit. */
export const coverage = (): Coverage => ({
  total: pointsAsked,
  configured: decisionPoints.length,
  enforced: decisionPoints.filter(({ act }) => act !== undefined).length,
  units: businessUnits.map((one) => ({ ...one, points: decisionPoints.filter(({ unit }) => unit === one.unit) })),
});

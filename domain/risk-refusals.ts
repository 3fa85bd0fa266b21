import { row } from './refusal-row';

/** Why what a risk stands before waits, or a step of its assessment is not for this person or this day. */
export const riskRefusals = {
  'risk-unsigned': row(
    '风险评估尚未签批',
    'The risk assessment has not been signed by its tier',
    '由部门负责人（橙色）或者分管领导（红色）提交 assessment.sign；被退回的，重新评估',
    'Have the head (orange) or a leader (red) sign it with assessment.sign; where it was returned, assess it anew',
  ),
  'risk-unplanned': row(
    '尚未制定风险化解预案',
    'There is no plan of how the risk is mitigated',
    '先提交 assessment.plan',
    'Submit assessment.plan first',
  ),
  'risk-unmitigated': row(
    '风险化解预案尚未落实',
    'The plan that mitigates the risk has not been carried out',
    '落实预案并提交 assessment.carry-out；情况已变的，重新评估',
    'Carry it out and submit assessment.carry-out; where things have changed, assess the risk anew',
  ),
  'own-assessment': row(
    '本人评估或者已签批的，不得再由本人签批',
    'Nobody signs what they have assessed, or have signed before',
    '由其他有权人员签批',
    'Have somebody else of the tier sign it',
  ),
  'plan-out-of-time': row(
    '预案完成日不在期限之内',
    'The day of the plan lies outside the time there is for it',
    '另定所列期间内的日期',
    'Name a day within the time stated',
  ),
  'no-emergency': row(
    '本案没有正在进行的应急处置',
    'No emergency goes on in this case',
    '红色风险评估启动应急处置',
    'A red assessment begins one',
  ),
} as const;

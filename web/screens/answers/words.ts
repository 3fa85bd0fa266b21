import { counted, type Title } from '../../words/language';

export const words = {
  title: { zh: '待我答复', en: 'To answer' },
  tabs: { zh: '告警与风险', en: 'Alerts and risks' },
  mine: { zh: '待我答复', en: 'Mine to answer' },
  others: { zh: '他人办理中', en: 'With others' },
  told: { zh: '知悉', en: 'For information' },
  risk: { zh: '风险评估', en: 'Risk assessments' },
  emergency: { zh: '应急处置', en: 'Emergencies' },
  approvals: { zh: '待我审批', en: 'To approve' },
  level: { zh: '级别', en: 'Level' },
  case: { zh: '案号、当事人', en: 'Case, persons' },
  alerts: { zh: '告警', en: 'Alerts' },
  owes: { zh: '答复人', en: 'Who answers' },
  by: { zh: '答复时限', en: 'Answer by' },
  late: { zh: '已逾期', en: 'Late' },
  none: { zh: '没有需要您答复的告警', en: 'No alert waits for your answer' },
  noneOthers: { zh: '没有他人办理中的告警', en: 'No alert is with others' },
  noneTold: { zh: '没有供知悉的告警', en: 'Nothing for information' },
  onlyVerify: { zh: '只看待核验', en: 'Only what waits to be verified' },
  back: { zh: '返回列表', en: 'Back to the list' },
  gone: { zh: '您的收件箱中没有此告警', en: 'Your inbox does not hold this alert' },
  why: { zh: '为何此时届满', en: 'Why it is due then' },
  rang: { zh: '提醒时间', en: 'Rang' },
  toldAs: { zh: '通知您的身份', en: 'You were told as' },
  clockNow: { zh: '期限现状', en: 'The clock now' },
  handler: { zh: '承办人', en: 'Handler' },
  steps: { zh: '答复步骤', en: 'Steps of the answer' },
  history: { zh: '催办经过', en: 'How it climbed' },
  otherAlerts: { zh: '本案其他告警', en: 'Other alerts of this case' },
  owedBy: { zh: '应由', en: 'Owed by' },
  notYet: { zh: '前一步完成后开始', en: 'Begins when the step before is done' },
  notAsked: { zh: '供知悉，无需答复', en: 'For information: no answer is asked' },
  over: { zh: '无人再须答复', en: 'Nobody owes an answer any more' },
  rejected: { zh: '核验不通过', en: 'Found not done' },
  note: { zh: '说明', en: 'Note' },
  measures: { zh: '措施', en: 'What will be done' },
  doneBy: { zh: '完成于', en: 'Done by' },
  did: { zh: '办理情况', en: 'What was done' },
  verdict: { zh: '核验意见', en: 'What was found' },
  accept: { zh: '已办结，同意销号', en: 'It was done' },
  reject: { zh: '未办好，退回重办', en: 'It was not: to be done again' },
  reasons: { zh: '理由', en: 'Reasons' },
  moved: {
    zh: '案件已有新的记录，请核对后再次提交；您填写的内容已保留。',
    en: 'The case has moved on. Look again and send once more; what you typed is still here.',
  },
  batch: { zh: '批量签收蓝色告警', en: 'Acknowledge blue alerts together' },
  batchAsk: {
    zh: '将逐件签收所选告警，每件单独记入各自案件。',
    en: 'Each alert is acknowledged by itself, in its own case.',
  },
  people: { zh: '通知', en: 'told' },
  answersBy: { zh: '答复时限', en: 'answer by' },
  recorded: (what: Title): Title => ({ zh: `已记录：${what.zh}`, en: `Recorded: ${what.en}` }),
  chosen: (n: number): Title => ({ zh: `签收所选 ${n} 件`, en: `Acknowledge ${counted(n, 'alert')}` }),
  latest: (day: Title): Title => ({ zh: `最迟 ${day.zh}`, en: `At the latest ${day.en}` }),
  does: (name: Title): Title => ({
    zh: `由承办人 ${name.zh} 办理，完成后由他人核验。`,
    en: `${name.en} as handler does it; somebody else verifies it.`,
  }),
  tier: (n: number): Title => ({ zh: `第 ${n} 级`, en: `Tier ${n}` }),
} as const;

/** Asked once before an act, with what follows from it. */
export const asks: Readonly<Record<string, { readonly title: Title; readonly follows: Title }>> = {
  acknowledge: {
    title: { zh: '签收此告警？', en: 'Acknowledge this alert?' },
    follows: {
      zh: '签收即由您负责督办，记入案件时间线，不可撤回。有后续步骤的，下一步随即开始计时，逾期未办将上提至上级单位。',
      en: 'It is yours from now on and stands in the timeline for good. Where steps follow, the next one begins to run at once and climbs to the unit above if it is not done.',
    },
  },
  plan: {
    title: { zh: '提交整改方案？', en: 'Submit this plan?' },
    follows: {
      zh: '方案记入案件时间线；承办人须在所定日期 24:00 前办理，逾期将上提至上级单位。',
      en: 'The plan stands in the timeline. The handler does it by 24:00 of that day; after it, the alert climbs to the unit above.',
    },
  },
  do: {
    title: { zh: '报告已经办理？', en: 'Report that it was done?' },
    follows: {
      zh: '办理情况记入案件时间线，由他人核验；本人办理的不得由本人核验。',
      en: 'It stands in the timeline, and somebody else verifies it: nobody verifies what they did.',
    },
  },
  verify: {
    title: { zh: '核验通过并销号？', en: 'Verify, and close the alert?' },
    follows: {
      zh: '核验通过后此告警销号；超期记录仍保留。',
      en: 'The alert is closed. That the limit was exceeded stays in the record.',
    },
  },
  reject: {
    title: { zh: '退回重新办理？', en: 'Have it done again?' },
    follows: {
      zh: '理由记入案件时间线，承办人须重新办理，之后再次核验。',
      en: 'The reasons stand in the timeline; the handler does it again, and it is verified again.',
    },
  },
};

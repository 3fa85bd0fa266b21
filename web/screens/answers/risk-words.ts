import type { Title } from '../../words/language';

export const riskWords = {
  none: { zh: '没有等待您处理的风险评估', en: 'No risk assessment waits for you' },
  decision: { zh: '拟作决定', en: 'Decision' },
  author: { zh: '评估人', en: 'Assessed by' },
  signed: { zh: '已签', en: 'Signed' },
  plan: { zh: '预案', en: 'Plan' },
  petition: { zh: '可能信访', en: 'A petition is likely' },
  at: { zh: '评估时间', en: 'Assessed' },
  why: { zh: '评估理由', en: 'Why' },
  opinion: { zh: '意见', en: 'Opinion' },
  agree: { zh: '同意', en: 'Agree' },
  return: { zh: '退回重新评估', en: 'Return it' },
  reasons: { zh: '理由', en: 'Reasons' },
  measures: { zh: '化解措施', en: 'What will be done' },
  owner: { zh: '责任人', en: 'Who does it' },
  by: { zh: '完成于', en: 'Done by' },
  evidence: { zh: '落实情况和依据', en: 'What was done, with evidence' },
} as const;

/** The steps of an assessment: what the button says, and what follows. */
export const riskSteps: Readonly<Record<string, { readonly title: Title; readonly follows: Title }>> = {
  'assessment.sign': {
    title: { zh: '签批', en: 'Sign' },
    follows: {
      zh: '同意即对评估负责，决定方可进入下一步；退回则由承办人重新评估。法定期限不因此改变。',
      en: 'Agreeing answers for the assessment and lets the decision go on; returning it has it assessed anew. No statutory limit moves.',
    },
  },
  'assessment.plan': {
    title: { zh: '制定预案', en: 'Plan' },
    follows: {
      zh: '预案落实前，决定不得送达，案件不得办结。',
      en: 'Before the plan is carried out, the decision is not served and the case does not end.',
    },
  },
  'assessment.carry-out': {
    title: { zh: '登记落实', en: 'Carried out' },
    follows: {
      zh: '登记后决定可以送达；内容记入案件时间线，不可更改。',
      en: 'The decision may then be served. What is written stands in the timeline for good.',
    },
  },
};

export const emergencyWords = {
  openCase: { zh: '打开案件', en: 'Open the case' },
  none: { zh: '没有正在处置的应急情况', en: 'No emergency goes on' },
  since: { zh: '开始于', en: 'Since' },
  log: { zh: '处置情况', en: 'Situation log' },
  noLog: { zh: '尚无记录', en: 'Nothing has been written yet' },
  asks: { zh: '每次报告写明', en: 'A report says' },
  write: { zh: '记录处置情况', en: 'Write into the log' },
  end: { zh: '终止应急处置', en: 'End the emergency' },
  note: { zh: '情况', en: 'Situation' },
  reasons: { zh: '终止理由', en: 'Reasons' },
  follows: {
    zh: '终止后不再要求续报；理由记入案件时间线。由领导决定。',
    en: 'No more reports are owed after it. The reasons stand in the timeline; a leader decides.',
  },
  logged: {
    zh: '记录后，本次报告完成，并开始计算下一次续报时限。',
    en: 'This report is done, and the time for the next begins.',
  },
} as const;

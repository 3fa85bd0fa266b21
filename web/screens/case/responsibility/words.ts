/** Who answers for what. */
export const words = {
  clocks: { zh: '期限由谁负责', en: 'Who answers for each clock' },
  duties: { zh: '义务由谁负责', en: 'Who answers for each duty' },
  alerts: { zh: '提醒由谁负责', en: 'Who answers for each alert' },
  clock: { zh: '期限', en: 'Clock' },
  duty: { zh: '义务', en: 'Duty' },
  alert: { zh: '提醒', en: 'Alert' },
  left: { zh: '剩余与届满', en: 'Left, and until when' },
  rang: { zh: '发出', en: 'Rang' },
  answerBy: { zh: '答复期限', en: 'Answer by' },
  now: { zh: '现由谁负责', en: 'Answers now' },
  unit: { zh: '单位', en: 'Unit' },
  first: { zh: '首办责任人', en: 'First handler' },
  since: { zh: '自', en: 'since' },
  standsInFor: { zh: '代', en: 'for' },
  nobody: { zh: '无人负责，须指定', en: 'Nobody: somebody must be named' },
  none: { zh: '现在没有', en: 'None now' },
} as const;

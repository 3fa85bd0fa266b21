/** Who looked at a case. */
export const words = {
  title: { zh: '谁看过本案', en: 'Who looked at this case' },
  about: { zh: '每次查看都有记录', en: 'Every look is noted' },
  at: { zh: '时间', en: 'When' },
  person: { zh: '人员', en: 'Who' },
  onBehalfOf: { zh: '代', en: 'for' },
  unit: { zh: '单位', en: 'Unit' },
  route: { zh: '查看内容', en: 'What was asked for' },
  none: { zh: '还没有人看过本案', en: 'Nobody has looked yet' },
} as const;

/** Procedures as they are drawn. */
export const words = {
  choose: { zh: '程序', en: 'Procedure' },
  way: { zh: '走过的阶段', en: 'The way so far' },
  stage: { zh: '阶段', en: 'Stage' },
  at: { zh: '时间', en: 'When' },
  entry: { zh: '记录', en: 'Entry' },
  present: { zh: '现在', en: 'now' },
  on: { zh: '接下来可能', en: 'What may follow' },
  act: { zh: '行为', en: 'Act' },
  leads: { zh: '进入', en: 'Leads to' },
  conditions: { zh: '条件', en: 'If' },
  ended: { zh: '程序已结束，没有下一步', en: 'The procedure is over: nothing follows' },
  legend: {
    zh: '▶ 现在的阶段 · ✓ 走过的阶段 · 粗线：走过的路 · 虚线：逾期自行发生',
    en: '▶ present stage · ✓ stages passed · thick line: the way that was gone · dashed: taken by time alone',
  },
  fit: { zh: '适合窗口', en: 'Fit the window' },
  full: { zh: '原大', en: 'Full size' },
  none: { zh: '本案还没有程序', en: 'The case has no procedure yet' },
} as const;

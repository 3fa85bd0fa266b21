import { counted, type Title } from '../../words/language';

export const rollOutWords = {
  proposal: { zh: '提出', en: 'Proposal' },
  impact: { zh: '对在办案件的影响', en: 'What it does to open cases' },
  counting: { zh: '正在逐案计算，尚未改变任何案件', en: 'Every open case is being counted; nothing has changed' },
  countingWhat: {
    zh: '算完后自动显示。离开本页或重启服务不影响计算。',
    en: 'The result appears by itself. Leaving this page or a restart loses nothing.',
  },
  asOf: { zh: '计算时间', en: 'Counted at' },
  cases: { zh: '在办案件', en: 'Open cases' },
  casesMoved: { zh: '日期变动的案件', en: 'Cases with dates that move' },
  earlier: { zh: '提前的计时', en: 'Clocks that move earlier' },
  later: { zh: '推迟的计时', en: 'Clocks that move later' },
  certain: { zh: '届满日不变（改为确定，或预警日改变）', en: 'Same last day: certain now, or warned of on another' },
  clocks: { zh: '变动的计时合计', en: 'Clocks that change' },
  stuck: { zh: '无法转入的案件', en: 'Cases that cannot follow' },
  days: { zh: '认定改变的日子', en: 'Days judged otherwise' },
  earlierFirst: { zh: '有计时将提前届满，请先看这些案件', en: 'Some clocks will end earlier: look at these first' },
  noMoves: { zh: '没有计时变动', en: 'No clock changes' },
  unseen: (n: number): Title => ({
    zh: `变动的 ${n} 个计时所在案件您无权查看；统计数包含这些案件。`,
    en: `${counted(n, 'clock')} changes in cases that you may not see; the counts above hold them.`,
  }),
  moves: { zh: '逐个计时对照', en: 'Clock by clock' },
  way: { zh: '变化', en: 'Change' },
  onlyCustody: { zh: '只看涉及羁押的期限', en: 'Only limits of custody' },
  noneOfThem: { zh: '没有符合筛选的计时', en: 'No clock fits the filter' },
  clearFilter: { zh: '清除筛选', en: 'Clear the filter' },
  case: { zh: '案件', en: 'Case' },
  limit: { zh: '期限', en: 'Limit' },
  was: { zh: '原日期', en: 'Date now' },
  becomes: { zh: '新日期', en: 'New date' },
  provisionalMark: { zh: '暂定', en: 'provisional' },
  warned: { zh: '按此日预警', en: 'warned by' },
  custody: { zh: '涉羁押', en: 'custody' },
  custodyNote: {
    zh: '羁押期限不因节假日顺延；日历不改变羁押的届满日。',
    en: 'Custody never moves for a holiday, whatever a calendar says.',
  },

  decision: { zh: '决定', en: 'Decision' },
  ownTitle: { zh: '由您提出，您不能决定', en: 'You proposed it, so you may not decide it' },
  ownWhy: {
    zh: '提出人与决定人必须是两个人：日历或规则一经批准，将改变全部在办案件的日期。',
    en: 'Two people are needed: once approved, it changes dates in every open case.',
  },
  inUnit: (person: Title, unit: Title): Title => ({
    zh: `${person.zh}（${unit.zh}）`,
    en: `${person.en} (${unit.en})`,
  }),
  and: { zh: '、', en: ', ' },
  others: (names: string): Title => ({ zh: `可由${names}决定。`, en: `${names} can decide.` }),
  noOthers: { zh: '目前没有其他管理员；请先任命一名。', en: 'There is no other administrator: appoint one first.' },
  approve: { zh: '批准施行', en: 'Approve' },
  reject: { zh: '否决', en: 'Reject' },
  approveConsequence: (n: number, moved: number): Title => ({
    zh: `批准后，${n} 件在办案件将逐件转入，其中 ${moved} 件的日期改变；写入各案时间线，以您的名义。此后新案件即适用。`,
    en: `${counted(n, 'open case')} will adopt it one after another, in your name; dates change in ${moved} of them. New cases get it at once.`,
  }),
  rejectConsequence: {
    zh: '否决后不改变任何案件，日历编号不再使用；更正后可重新提出。',
    en: 'Nothing changes, and the number of the edition is used up. It can be corrected and proposed again.',
  },
  document: { zh: '决定文号', en: 'Number of the document' },
  reasons: { zh: '理由', en: 'Reasons' },
  decidedBy: { zh: '决定人', en: 'Decided by' },
  decidedAt: { zh: '决定时间', en: 'Decided at' },
  approved: { zh: '已批准', en: 'Approved' },
  rejected: { zh: '已否决', en: 'Rejected' },

  progress: { zh: '施行进度', en: 'How far it has come' },
  adopted: { zh: '已适用', en: 'Adopted' },
  left: { zh: '不适用', en: 'Left out' },
  refused: { zh: '被拒绝', en: 'Refused' },
  failed: { zh: '出错', en: 'Failed' },
  toCome: { zh: '待办', en: 'To come' },
  resumes: {
    zh: '重启后自动继续，不会遗漏，也不会重复。',
    en: 'It goes on by itself after a restart; no case is missed or done twice.',
  },
  exceptions: { zh: '未适用的案件', en: 'Cases that were passed over' },
  outcome: { zh: '结果', en: 'Outcome' },
  todo: { zh: '怎么办', en: 'What to do' },
} as const;

export const remedyWords: Readonly<Record<string, Title>> = {
  left: { zh: '已决定本案不适用（见本案时间线），无须处理', en: 'Recorded in the case; nothing to do' },
  refused: {
    zh: '有程序在新版本中无对应位置；该程序结束后再次提出该规则包',
    en: 'A procedure under way has no place in the new version: propose the pack again when it has ended',
  },
  failed: {
    zh: '查看 worker 日志并排除故障；然后再次提出（日历填写更正编号）',
    en: 'See the worker’s log and mend it; then propose it again (a calendar with its edition as corrected)',
  },
};

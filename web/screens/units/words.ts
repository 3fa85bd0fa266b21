import type { Title } from '../../words/language';

/** What the page of a unit's health says. */
export const words = {
  title: { zh: '单位体检', en: 'Unit health' },
  back: { zh: '返回单位体检', en: 'Back to unit health' },
  unit: { zh: '单位（含下级）', en: 'Unit, with those below it' },
  period: { zh: '统计区间', en: 'Period' },
  from: { zh: '起（含当日）', en: 'From (that day included)' },
  to: { zh: '止（含当日）', en: 'To (that day included)' },
  asOf: { zh: '统计时点', en: 'As of' },
  knownAt: { zh: '录入时点', en: 'Known at' },
  fix: { zh: '固定两个时点', en: 'Keep both instants' },
  unfix: { zh: '改回现在', en: 'Back to now' },
  fixed: {
    zh: '按固定的时点统计：同一问题以后再问，结果相同。',
    en: 'Counted at fixed instants: asked again, it comes to the same.',
  },
  views: { zh: '内容', en: 'Views' },
  indicators: { zh: '指标', en: 'Indicators' },
  lateness: { zh: '早晚分布', en: 'How early or late' },
  leaders: { zh: '督办答复', en: 'Answers by leaders' },
  handlers: { zh: '首办责任', en: 'First handlers' },
  indicator: { zh: '指标', en: 'Indicator' },
  value: { zh: '数值', en: 'Value' },
  target: { zh: '目标', en: 'Aim' },
  aboveBelow: { zh: '分子／分母', en: 'Above / below' },
  gaps: { zh: '缺项', en: 'Gaps' },
  waiting: { zh: '期限内待办', en: 'Still within time' },
  noTarget: { zh: '无优劣', en: 'None is better' },
  nothingYet: { zh: '无可计', en: 'Nothing counted' },
  short: { zh: '未达目标', en: 'Below the aim' },
  definition: { zh: '口径', en: 'Definition' },
  numerator: { zh: '分子', en: 'Above the line' },
  denominator: { zh: '分母', en: 'Below the line' },
  leftOut: { zh: '不计或另列', en: 'Left out or apart' },
  account: { zh: '计量单位', en: 'What one is' },
  basis: { zh: '依据', en: 'Basis' },
  confidence: { zh: '依据可信度', en: 'Confidence of the basis' },
  trend: { zh: '趋势', en: 'Trend' },
  by: { zh: '按', en: 'By' },
  week: { zh: '周', en: 'Week' },
  month: { zh: '月', en: 'Month' },
  group: { zh: '分列', en: 'Of' },
  everything: { zh: '合计', en: 'In all' },
  rows: { zh: '按单位', en: 'By unit' },
  total: { zh: '合计', en: 'Total' },
  counted: { zh: '计入', en: 'Counted' },
  median: { zh: '签收用时中位数（小时）', en: 'Median hours' },
  items: { zh: '明细', en: 'What was counted' },
  itemsWhy: {
    zh: '缺的在前。查看明细记入查阅日志。',
    en: 'Gaps first. Looking at them is noted in the access log.',
  },
  closeItems: { zh: '收起明细', en: 'Close the list' },
  case: { zh: '案件', en: 'Case' },
  part: { zh: '归入', en: 'Counted as' },
  at: { zh: '时间', en: 'When' },
  dueAt: { zh: '届满', en: 'Due' },
  doneAt: { zh: '办结', en: 'Done' },
  unitColumn: { zh: '单位', en: 'Unit' },
  subject: { zh: '涉及', en: 'About' },
  days: { zh: '距届满', en: 'Against the end' },
  held: { zh: '在押', en: 'Held' },
  notHeld: { zh: '非在押', en: 'Not held' },
  open: { zh: '其中至今未办', en: 'Of these, still open' },
  person: { zh: '姓名', en: 'Name' },
  agency: { zh: '机关', en: 'Agency' },
  alerts: { zh: '首次要求其答复的提醒', en: 'Alerts that asked them first' },
  asked: { zh: '要求答复的步骤', en: 'Steps asked for' },
  clocks: { zh: '终结的计时', en: 'Clocks that ended' },
  cases: { zh: '首办案件', en: 'Cases first handled' },
  openCases: { zh: '未结', en: 'Open' },
  limit: { zh: '期限', en: 'Limit' },
  handler: { zh: '当时承办人', en: 'Handler then' },
  outcome: { zh: '结果', en: 'Outcome' },
  step: { zh: '步骤', en: 'Step' },
  rangAt: { zh: '响起', en: 'Rang' },
  answerBy: { zh: '答复时限', en: 'Answer by' },
  answeredAt: { zh: '答复', en: 'Answered' },
  noBells: {
    zh: '此区间内没有要求领导答复的提醒',
    en: 'No alert asked a leader for an answer within this period',
  },
  noHandlers: { zh: '此区间内没有首办案件', en: 'Nobody was first handler of anything within this period' },
  asTable: { zh: '图中数字', en: 'The numbers of the plot' },
  periodColumn: { zh: '期间', en: 'Period' },
  running: { zh: '（未满）', en: ' (not over)' },
} as const satisfies Record<string, Title>;

/** Spans to choose from, ending now. */
export const spanWords = {
  '30': { zh: '近 30 日', en: 'Latest 30 days' },
  '90': { zh: '近 90 日', en: 'Latest 90 days' },
  '365': { zh: '近一年', en: 'Latest year' },
  all: { zh: '全部', en: 'All time' },
  own: { zh: '自定起止', en: 'From – to' },
} as const satisfies Record<string, Title>;

export const clockOutcomes = {
  met: { zh: '按时办结', en: 'Met in time' },
  'met-late': { zh: '逾期后办结', en: 'Met late' },
  cured: { zh: '补录后视为按期', en: 'In time, entered late' },
  overdue: { zh: '逾期未办', en: 'Overdue and open' },
  'handed-over': { zh: '移交', en: 'Handed over' },
  lapsed: { zh: '届满即消灭', en: 'Lapsed' },
  moot: { zh: '依据消失', en: 'Lost its ground' },
} as const satisfies Record<string, Title>;

export const answerOutcomes = {
  'in-time': { zh: '按时答复', en: 'In time' },
  late: { zh: '超时答复', en: 'Late' },
  unanswered: { zh: '超时未答复', en: 'Unanswered' },
  waiting: { zh: '时限内待答复', en: 'Still within time' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies Record<string, Title>;

export const stepWords = {
  acknowledge: { zh: '签收', en: 'Acknowledge' },
  plan: { zh: '整改计划', en: 'Plan' },
  do: { zh: '落实', en: 'Do' },
  verify: { zh: '核验', en: 'Verify' },
} as const satisfies Record<string, Title>;

/** 届满前 3–7 日 / 3 to 7 days before the end. */
export const bucketTitle = ({ from, to }: { readonly from?: number; readonly to?: number }): Title => {
  if (from === undefined) return { zh: `提前 ${-(to ?? 0)} 日以上`, en: `${-(to ?? 0)} days early or more` };
  if (to === undefined) return { zh: `逾期 ${from} 日以上`, en: `${from} days late or more` };
  return to <= 0
    ? { zh: `提前 ${-to}–${-from} 日`, en: `${-to}–${-from} days early` }
    : { zh: `逾期 ${from}–${to} 日`, en: `${from}–${to} days late` };
};

/** A table under a heading of the same matter needs a name of its own. */
export const inTable = ({ zh, en }: Title): Title => ({ zh: `${zh}（表）`, en: `${en}, as a table` });

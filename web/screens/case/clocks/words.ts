import type { Title } from '../../../words/language';

/** Clocks of a case. */
export const words = {
  running: { zh: '正在计算', en: 'Running' },
  over: { zh: '已经结束', en: 'Over' },
  none: { zh: '没有正在计算的期限', en: 'No clock is running' },
  noneOver: { zh: '还没有结束的期限', en: 'No clock is over yet' },
  onlyOf: (who: Title): Title => ({ zh: `只看 ${who.zh} 的期限`, en: `Only clocks of ${who.en}` }),
  all: { zh: '查看全部期限', en: 'Show all clocks' },
  level: { zh: '级别', en: 'Level' },
  clock: { zh: '期限', en: 'Clock' },
  left: { zh: '剩余与届满', en: 'Left, and until when' },
  since: { zh: '起算', en: 'Since' },
  owedBy: { zh: '由谁办', en: 'Owed by' },
  status: { zh: '状态', en: 'Status' },
  basis: { zh: '依据', en: 'Basis' },
  changes: { zh: '延长、停止计算与超期', en: 'Extended, stopped, breached' },
  closedAt: { zh: '结束于', en: 'Over at' },
  due: { zh: '届满', en: 'Was due' },
  breached: { zh: '超期于', en: 'breached' },
  safe: { zh: '从严读法', en: 'On the strict reading' },
  provisional: {
    zh: '暂计：涉及尚未公布放假安排的年份',
    en: 'Provisional: the holidays of that year are not published yet',
  },
  provisionalShort: { zh: '暂计', en: 'Provisional' },
  extended: { zh: '延长', en: 'extended' },
  entry: (seq: number): Title => ({ zh: `第 ${seq} 条`, en: `entry ${seq}` }),
} as const;

/** How a clock stands, as the API names it. */
export const statusWords: Readonly<Record<string, Title>> = {
  running: { zh: '计算中', en: 'Running' },
  'at-risk': { zh: '从严已到期', en: 'Out on the strict reading' },
  overdue: { zh: '已超期', en: 'Overdue' },
  suspended: { zh: '停止计算', en: 'Stands still' },
  untimed: { zh: '无确定届满日', en: 'No fixed end' },
  met: { zh: '在期限内完成', en: 'Met in time' },
  'met-late': { zh: '逾期完成', en: 'Met late' },
  cured: { zh: '期限内完成、逾期补录', en: 'Met in time, entered late' },
  lapsed: { zh: '权利逾期未行使', en: 'Lapsed unused' },
  'handed-over': { zh: '随案移交', en: 'Handed over' },
  moot: { zh: '不再计算', en: 'No longer counted' },
  closed: { zh: '已结束', en: 'Over' },
};

/** Why is it due then. */
export const whyWords = {
  title: (clock: Title): Title => ({ zh: `为何此时届满 · ${clock.zh}`, en: `Why is it due then · ${clock.en}` }),
  facts: { zh: '事实', en: 'Facts' },
  sum: { zh: '算式', en: 'The sum' },
  result: { zh: '届满', en: 'Due' },
  change: { zh: '本次变动', en: 'What changed it last' },
  changed: (from: string, to: string): Title => ({ zh: `${from} → ${to}`, en: `${from} → ${to}` }),
  open: { zh: '届满日待定', en: 'open' },
  readings: { zh: '其他读法', en: 'Other readings' },
  reading: { zh: '读法', en: 'Reading' },
  date: { zh: '日期', en: 'Date' },
  raw: { zh: '节假日规则之前', en: 'Before the holiday rule' },
  safe: { zh: '最早可主张（预警按此）', en: 'Earliest defensible (we warn on it)' },
  conditional: { zh: '若获延长', en: 'Were it extended' },
  law: { zh: '规则版本', en: 'Law' },
  calendar: { zh: '有官方放假安排的年份', en: 'Years with an official calendar' },
  confidence: { zh: '条文核实程度', en: 'How well the article is known' },
  copy: { zh: '复制算式', en: 'Copy the sum' },
  row: { zh: '期限表编号', en: 'Row of the table' },
  none: { zh: '没有确定的届满日', en: 'No fixed end' },
} as const;

export const confidenceWords: Readonly<Record<string, Title>> = {
  H: { zh: '已核对条文全文', en: 'Read in full text' },
  M: { zh: '据二手资料', en: 'From a secondary source' },
  L: { zh: '实践做法，未见条文', en: 'Practice, no article found' },
};

/** Names of readings, as docs/due.md has them. */
export const readingWords: Readonly<Record<string, Title>> = {
  'same-day': { zh: '同日对应（该月无对应日的，为末日）', en: 'The same-numbered day, else the last of the month' },
  'spci-202': { zh: '最高法解释第202条：月末对月末', en: 'SPCI 202: as the same day, but last day to last day' },
  'next-day': { zh: '自起算次日起的对应日', en: 'The same-numbered day from the day after' },
  'first-day': { zh: '节假日规则之前', en: 'Before the holiday rule' },
  exact: { zh: '按分钟', en: 'To the minute' },
  'next-hour': { zh: '自下一小时起算', en: 'From the next hour' },
  'excluded-end-minus-start': {
    zh: '扣除停止计算的日数（止日减起日）',
    en: 'Less the days it stood still (end minus start)',
  },
  'excluded-both-ends': { zh: '扣除停止计算的日数（首尾均计）', en: 'Less the days it stood still (both ends)' },
};

/** Dates it would have. */
export const conditionalWords = {
  title: { zh: '若获延长，届满日将为', en: 'Dates, were it extended' },
  clock: { zh: '期限', en: 'Clock' },
  ground: { zh: '若有此情形', en: 'If' },
  date: { zh: '届满日', en: 'Due then' },
  approver: { zh: '由谁批准', en: 'Approved by' },
  askBy: { zh: '最晚提请', en: 'Ask by' },
  approveBy: { zh: '最晚批准', en: 'Approve by' },
  after: { zh: '须先获', en: 'After' },
  named: { zh: '以批准文书为准', en: 'As the approval says' },
  none: { zh: '没有可以延长的期限', en: 'Nothing could be extended' },
  shown: { zh: '仅为可能，不是现在的届满日', en: 'Possible only: not the dates that count' },
} as const;

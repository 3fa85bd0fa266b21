import { counted, type Title } from '../../words/language';

export const words = {
  title: { zh: '运行状态', en: 'Running' },
  well: { zh: '运行正常', en: 'All is well' },
  degraded: { zh: '有需要处理的情况；办案行为仍可登记和决定', en: 'Something needs a look; acts are still decided' },
  stale: { zh: '无法确认：状态数据已过时', en: 'Not known: the data are too old' },
  staleWhat: (seconds: number): Title => ({
    zh: `最近一次读到状态是 ${seconds} 秒前。以下为当时的状态，不代表现在。`,
    en: `The state was last read ${counted(seconds, 'second')} ago. What stands below is of then, not of now.`,
  }),
  unreachable: { zh: '读不到状态：服务器或数据库无应答', en: 'No state: the server or its database does not answer' },
  unreachableWhat: {
    zh: '在服务器上运行 npx caseclock doctor，逐项查看。',
    en: 'Run npx caseclock doctor on the server: it looks at everything, one line each.',
  },
  asOf: { zh: '读取时间', en: 'Read at' },
  parts: { zh: '各部分', en: 'Parts' },
  partsTable: { zh: '各部分的状态', en: 'State of each part' },
  part: { zh: '部分', en: 'Part' },
  state: { zh: '状态', en: 'State' },
  beat: { zh: '最近信号', en: 'Last sign' },
  means: { zh: '作用', en: 'What it does' },
  ago: (seconds: number): Title =>
    seconds < 120
      ? { zh: `${seconds} 秒前`, en: `${counted(seconds, 'second')} ago` }
      : { zh: `${Math.floor(seconds / 60)} 分钟前`, en: `${counted(Math.floor(seconds / 60), 'minute')} ago` },
  never: { zh: '从未', en: 'never' },
  byAnswer: { zh: '随本次读取应答', en: 'answered this reading' },

  relay: { zh: '待告知的案件', en: 'Cases to be told' },
  waiting: (n: number): Title => ({
    zh: `${n} 件待告知 Temporal`,
    en: `${counted(n, 'case')} wait for Temporal to be told`,
  }),
  since: { zh: '自', en: 'Since' },
  setAside: { zh: '暂缓的案件', en: 'Cases set aside' },
  case: { zh: '案件', en: 'Case' },
  attempts: { zh: '次数', en: 'Attempts' },
  reason: { zh: '原因', en: 'Why' },

  lateness: { zh: '提醒发出的早晚', en: 'How late alerts rang' },
  latenessOf: {
    zh: '最近 24 小时发出的提醒，按晚于应发时间的长短',
    en: 'Alerts of the last 24 hours, by how late they rang',
  },
  late: { zh: '晚', en: 'Late by' },
  rang: { zh: '提醒数', en: 'Alerts' },
  share: { zh: '占比', en: 'Share' },
  noBells: { zh: '最近 24 小时没有提醒', en: 'No alert rang in the last 24 hours' },
  hour: (n: number): Title => ({ zh: `最近 1 小时 ${n} 条`, en: `${counted(n, 'alert')} in the last hour` }),
  half: { zh: '一半在', en: 'Half within' },
  most: { zh: '最晚', en: 'The latest' },
  p99: { zh: '99% 在', en: '99 % within' },
  overdue: { zh: '应发未发', en: 'Should have rung' },
  hole: {
    zh: '值守中断会在较晚的区间形成第二个峰；应发未发不为 0 时请看上方告警。',
    en: 'A hole in the watch shows as a second hill further down.',
  },

  alarms: { zh: '告警', en: 'Alarms' },
  noAlarms: { zh: '没有告警', en: 'No alarm stands' },
  subject: { zh: '对象', en: 'Of' },
  times: (n: number): Title => ({ zh: `${n} 次`, en: counted(n, 'time') }),

  ledger: { zh: '台账封印', en: 'Seals of the ledger' },
  sealed: { zh: '最近封印', en: 'Sealed last' },
  unsealed: { zh: '尚未封印；每日 00:05 自动封印', en: 'Not sealed yet: it is sealed every day at 00:05' },
  sealLate: {
    zh: '超过一日未封印；查看 worker 和 Temporal 的 seal 计划',
    en: 'Not sealed for more than a day: look at the worker and the Schedule seal',
  },
  toAudit: { zh: '时间线审计', en: 'Audit' },
} as const;

export const stateWords = {
  well: { zh: '正常', en: 'Well' },
  down: { zh: '无应答', en: 'Silent' },
  busy: { zh: '有积压', en: 'Behind' },
  off: { zh: '未配置', en: 'Not configured' },
  unknown: { zh: '不明', en: 'Not known' },
} as const satisfies Record<string, Title>;

export type State = keyof typeof stateWords;

export const partWords: Readonly<Record<string, readonly [Title, Title]>> = {
  database: [
    { zh: '数据库 PostgreSQL', en: 'Database, PostgreSQL' },
    { zh: '决定并记住一切', en: 'Decides and remembers everything' },
  ],
  temporal: [
    { zh: 'Temporal', en: 'Temporal' },
    { zh: '跟随案件的期限', en: 'Follows the limits of cases' },
  ],
  watch: [
    { zh: '值守一（watch）', en: 'First watch' },
    { zh: '每秒发出到期提醒', en: 'Rings what is due, every second' },
  ],
  schedule: [
    { zh: '值守二（worker 和 Temporal 计划）', en: 'Second watch: worker and Schedule' },
    { zh: '每分钟补发，并相互值守', en: 'Rings again every minute; each alarms the other’s silence' },
  ],
  relay: [
    { zh: '转告（relay）', en: 'Relay' },
    { zh: '把案件变动告知 Temporal', en: 'Tells Temporal what has moved' },
  ],
};

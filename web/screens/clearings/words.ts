import { counted, type Title } from '../../words/language';

/** What the pages of clearings and of the daily inspection say. */
export const words = {
  title: { zh: '清查', en: 'Clearings' },
  views: { zh: '种类', en: 'Kinds' },
  patrols: { zh: '日巡查', en: 'Daily inspection' },
  unit: { zh: '单位', en: 'Unit' },
  anyUnit: { zh: '全部单位', en: 'All units' },
  state: { zh: '状态', en: 'State' },
  anyState: { zh: '全部状态', en: 'Any state' },
  clearing: { zh: '清查', en: 'Clearing' },
  day: { zh: '所清期间末日', en: 'Last day of the period' },
  items: { zh: '件数', en: 'Items' },
  counts: { zh: '去向', en: 'What became of them' },
  until: { zh: '答复截止', en: 'Answers until' },
  opened: { zh: '列单时间', en: 'Listed' },
  closed: { zh: '结束时间', en: 'Ended' },
  none: { zh: '没有清查', en: 'No clearings' },
  noneHint: {
    zh: '每日、每月初、每季初零点十分自动列单；请更换条件查看。',
    en: 'Lists are made ten minutes past midnight each day, month and quarter. Try other filters.',
  },
  emptyList: {
    zh: '空清单：没有需要清查的案件，同样签名存证',
    en: 'An empty list: nothing was open. It is signed, too',
  },
  back: { zh: '返回清查', en: 'Back to clearings' },
  case: { zh: '案件', en: 'Case' },
  open: { zh: '未结事项', en: 'What is open' },
  outcome: { zh: '去向', en: 'Outcome' },
  asked: { zh: '由谁答复', en: 'Who must answer' },
  tier: { zh: '上提层级', en: 'Climbed' },
  answered: { zh: '答复', en: 'Answered' },
  act: { zh: '处置', en: 'Answer' },
  notAsked: { zh: '未要求答复的原因', en: 'Why nobody is asked' },
  hidden: (n: number): Title => ({
    zh: `另有 ${n} 件您无权查看，只计数`,
    en: `${counted(n, 'more item')} that you may not see, and only counted`,
  }),
  signed: { zh: '签名清单', en: 'The signed list' },
  listing: { zh: '列单时', en: 'As made' },
  closing: { zh: '结束时', en: 'As ended' },
  show: { zh: '显示', en: 'Show' },
  hash: { zh: '账本条目哈希', en: 'Hash of its ledger entry' },
  signature: { zh: 'Ed25519 签名', en: 'Ed25519 signature' },
  key: { zh: '公钥', en: 'Public key' },
  stream: { zh: '账本', en: 'Ledger' },
  at: { zh: '签名时间', en: 'Signed' },
  handler: { zh: '承办人', en: 'Handler' },
  check: {
    zh: '可用 caseclock ledger key 打印的公钥在任何地方核验；清单只含案件和人员的编号。',
    en: 'It can be checked anywhere with the key that caseclock ledger key prints; it holds ids of cases and officers only.',
  },
  run: { zh: '开始清查', en: 'Begin clearings' },
  runWhat: {
    zh: '只清查已经结束的期间；已经开始的保持原样。',
    en: 'Only a period that is over is cleared; what has begun is left as it is.',
  },
  kind: { zh: '种类', en: 'Kind' },
  runDay: { zh: '期间内任一日', en: 'Any day of the period' },
  runDayHint: { zh: '留空：清查所有到期未做的', en: 'Left empty: whatever has fallen due and was missed' },
  began: { zh: '已开始', en: 'Begun' },
  before: { zh: '此前已开始，未变', en: 'Had begun before, unchanged' },
  nothingDue: { zh: '没有到期未做的清查', en: 'Nothing that fell due was missed' },
  noPatrols: { zh: '尚无日巡查', en: 'No inspection yet' },
  noPatrolsHint: { zh: '每日八时巡查一次。', en: 'Units are inspected at eight every morning.' },
  cases: { zh: '未结案件', en: 'Open cases' },
  unassigned: { zh: '未分案', en: 'Unassigned' },
  overdue: { zh: '超期计时', en: 'Overdue clocks' },
  unanswered: { zh: '超时未答复', en: 'Unanswered' },
  office: { zh: '系统', en: 'Office' },
  silent: { zh: '无心跳的值守', en: 'Silent watchmen' },
  alarms: { zh: '告警', en: 'Alarms' },
  uncopied: { zh: '未入账的案件', en: 'Cases not in their ledgers yet' },
  sealed: { zh: '最近封存', en: 'Last seal' },
} as const;

export const kindWords = {
  day: { zh: '警情日清', en: 'Daily' },
  month: { zh: '案件月结', en: 'Monthly' },
  quarter: { zh: '积案季清', en: 'Quarterly' },
} as const satisfies Record<string, Title>;

export type Kind = keyof typeof kindWords;
export const kinds = Object.keys(kindWords) as Kind[];
export const isKind = (text: string | undefined): text is Kind => kinds.some((one) => one === text);

export const stateWords = {
  listing: { zh: '列单中', en: 'Listing' },
  open: { zh: '待答复', en: 'Open' },
  closed: { zh: '已结束', en: 'Ended' },
} as const satisfies Record<string, Title>;

export type State = keyof typeof stateWords;
export const isState = (text: string | undefined): text is State =>
  text !== undefined && Object.hasOwn(stateWords, text);

export const outcomeWords: Readonly<Record<string, Title>> = {
  waiting: { zh: '待处置', en: 'Waits' },
  settled: { zh: '办结', en: 'Settled' },
  transferred: { zh: '移交', en: 'Transferred' },
  continues: { zh: '继续办理', en: 'Continues' },
  ended: { zh: '案件先行终结', en: 'Case ended' },
  unanswered: { zh: '未答复', en: 'Unanswered' },
  'not-asked': { zh: '未要求答复', en: 'Not asked' },
};

/** Why nobody is asked, as the server names it. */
export const whyWords: Readonly<Record<string, Title>> = {
  law: { zh: '本案适用的规则包尚无此期限', en: 'The law of the case has no such limit' },
  'clearing-open': { zh: '上次清查的同一事项仍待答复', en: 'The clearing before still waits for an answer' },
  failed: { zh: '无法向案件提出', en: 'The case could not be asked' },
  nobody: { zh: '现无承办人', en: 'Nobody handles it by now' },
};

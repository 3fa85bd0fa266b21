import { counted, type Title } from '../../words/title';

/** What the case page says, apart from its tabs. */
export const words = {
  copyNumber: { zh: '复制案号', en: 'Copy the number' },
  handler: { zh: '承办', en: 'Handler' },
  leader: { zh: '领导', en: 'Leader' },
  suspects: { zh: '犯罪嫌疑人与强制措施', en: 'Suspects and their measures' },
  noMeasure: { zh: '未采取强制措施', en: 'no measure' },
  held: { zh: '在押', en: 'held' },
  tightest: { zh: '最紧的期限', en: 'Tightest clocks' },
  noClock: { zh: '没有正在计算的期限', en: 'No clock is running' },
  why: { zh: '为什么', en: 'Why' },
  whyOf: (title: Title): Title => ({ zh: `为什么：${title.zh}`, en: `Why: ${title.en}` }),
  custody: { zh: '羁押', en: 'Custody' },
  closed: { zh: '已办结', en: 'Closed' },
  closedAt: { zh: '办结于', en: 'closed' },
  openedAt: { zh: '接报', en: 'Reported' },
  tabs: { zh: '案件内容', en: 'Parts of the case' },
  stages: { zh: '所处阶段', en: 'Stages' },
  noNumber: { zh: '尚未登记案号', en: 'not numbered yet' },
  passing: (unit: Title): Title => ({
    zh: `正在移交${unit.zh}，等待接收`,
    en: `On its way to ${unit.en}, which has yet to take it`,
  }),
  contested: (n: number): Title => ({
    zh: `有 ${n} 项行为与更正后的顺序不符，待人工核对`,
    en: `${counted(n, 'act')} contrary to the order after a correction: for people to judge`,
  }),
} as const;

/** What the banner asks for. */
export const nowWords = {
  answer: { zh: '待您答复', en: 'Waits for your answer' },
  toAnswer: { zh: '去答复', en: 'Answer' },
  overdue: { zh: '已超期，须立即办理', en: 'Overdue: see to it now' },
  near: { zh: '即将届满，须先办理', en: 'About to run out: see to it first' },
  owed: { zh: '尚有应履行的义务', en: 'Something is owed' },
  toActs: { zh: '去办理', en: 'See to it' },
} as const;

export const newsWords = {
  did: (who: Title, when: string, what: Title): Title => ({
    zh: `${who.zh} ${when} 登记了：${what.zh}`,
    en: `${who.en} recorded at ${when}: ${what.en}`,
  }),
  system: (when: string, what: Title): Title => ({ zh: `系统 ${when} 记录：${what.zh}`, en: `At ${when}: ${what.en}` }),
  more: (n: number): Title => ({ zh: `另有 ${n} 条记录`, en: `and ${counted(n, 'more entry', 'more entries')}` }),
  title: { zh: '本案刚有变化，页面已更新', en: 'The case has just changed; the page is up to date' },
  seen: { zh: '知道了', en: 'Seen' },
  show: { zh: '查看记录', en: 'Show the ledger' },
} as const;

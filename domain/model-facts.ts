import type { Title } from './limit';

/** What a fact is: a word, a whole number, yes or no, or several words. */
export type FactType = 'string' | 'int' | 'bool' | 'list<string>';

export interface FactField {
  readonly type: FactType;
  readonly says: Title;
}

const field = <const T extends FactType>(type: T, zh: string, en: string) => ({ type, says: { zh, en } }) as const;
const word = (zh: string, en: string) => field('string', zh, en);
const number = (zh: string, en: string) => field('int', zh, en);
const flag = (zh: string, en: string) => field('bool', zh, en);
const words = (zh: string, en: string) => field('list<string>', zh, en);

const ofCase = {
  law: word('规则包', 'The version of the law it goes by'),
  unit: word('承办单位（公安）', 'The police unit that handles it'),
  category: word('案件类别，未分类为空', 'Its kind in the table of jurisdiction; empty while nobody has said'),
  channel: word('报案方式', 'How the report came in'),
  marks: words('标记：重大、复杂、信访', 'Marks it bears: major, complex, petition'),
  open: flag('未结案', 'It has not been closed'),
  accepted: flag('已受案', 'It has been accepted'),
  filed: flag('已立案', 'It has been filed for investigation'),
  refused: flag('已决定不予立案', 'Filing has been refused'),
  transferred: flag('已移送有管辖权的机关', 'It has been handed to whoever is competent'),
  daysOpen: number('自接报起的天数', 'Days since the report'),
  daysSinceAcceptance: number('自受案起的天数，未受案为-1', 'Days since acceptance; -1 before it'),
  silentDays: number('自最后一次办案行为起的天数', 'Days since anybody did anything in it'),
  closedDay: word('结案日，未结案为空', 'The day it was closed; empty while it is open'),
  closedOnMonthEnd: flag('月末最后一日结案', 'It was closed on the last day of a month'),
  outcome: word('结案方式', 'The outcome it was closed with'),
  suspects: number('犯罪嫌疑人数', 'Suspects'),
  victims: number('被害人数', 'Victims'),
  held: number('在押人数', 'People held at this moment'),
  handlerChanges: number('更换承办人次数', 'Times its handler was changed'),
  passes: number('转办次数', 'Times it was passed to another unit'),
  corrections: number('更正次数', 'Corrections of the record'),
  refusals: number('被拒绝的操作次数', 'Acts that were refused'),
  contested: number('顺序存疑的行为数', 'Accepted acts that a later entry has put out of order'),
  recusals: number('回避次数', 'People who had to withdraw'),
} as const;

const ofClock = {
  id: word('编号', 'Its id'),
  limit: word('期限标识', 'The id of its limit'),
  row: word('期限表编号', 'The number of the limit in the table'),
  procedure: word('所属程序', 'The machine it belongs to: reception, filing, measure, duty …'),
  duty: word('所属义务，非义务为空', 'The row of the duty it belongs to; empty for a limit of a stage'),
  person: word('涉及人员的编号', 'The label of the person it is about; empty for the case'),
  owedBy: word('责任机关', 'The agency that owes it'),
  custody: flag('羁押期限', 'Its period is itself custody'),
  running: flag('正在计时', 'It has not been closed'),
  dated: flag('有到期日', 'It has an end: it is not stopped, and the law gives a length'),
  overdue: flag('已超期且未办结', 'It has run out and nobody has met it'),
  breached: flag('曾超期', 'It ran out before it was met'),
  cured: flag('补录后视为按期', 'It ran out only because an act in time was entered late'),
  hoursLeft: number('距到期小时数，超期为负', 'Hours to its end, negative behind it; 0 without an end'),
  daysRunning: number('已计天数', 'Days since it started, until it was closed'),
  days: number('期限天数', 'Days of its whole period; 0 without an end'),
  extensions: number('延长次数', 'Extensions granted'),
  suspensions: number('中止次数', 'Times it was stopped'),
  endedBy: word('办结行为', 'The act that closed it; empty while it runs'),
  hoursSpare: number('办结时剩余小时数', 'Hours that were left when it was closed; 0 while it runs'),
  red: flag('红色预警未消', 'Its red alert has rung and stands'),
  bell: word('红色预警编号', 'The red alert that stands; empty where there is none'),
  tier: number('督办层级', 'The highest tier that has been told'),
} as const;

const ofAct = {
  id: word('编号', 'Its id'),
  type: word('行为', 'Its type in the catalogue'),
  at: number('发生时刻（毫秒）', 'When it happened, in milliseconds; `hour` and `day` are lengths'),
  day: word('发生日', 'The day on which it happened'),
  hourOfDay: number('发生时（0–23）', 'The hour at which it happened'),
  restDay: flag('发生于休息日', 'It happened on a day of rest'),
  daysAgo: number('距今天数', 'Days since'),
  hoursLate: number('录入迟延小时数', 'Hours between the act and its entry'),
  late: flag('逾时补录', 'It was entered more than an hour after it happened'),
  person: word('操作人编号', 'The id of whoever recorded it'),
  agency: word('操作人所属机关', 'Their agency'),
  unit: word('操作人单位', 'Their unit'),
  persons: words('涉及人员的编号', 'Labels of the people it is about'),
  documented: flag('有文书号', 'It names a document'),
  onPaper: flag('书面决定，未经网上呈批', 'Its decision was taken on paper, not upon a proposal here'),
  decider: word('决定人编号', 'The id of whoever decided, where it is known'),
  corrections: number('被更正次数', 'Times it was corrected'),
  decision: word('被评估的决定', 'Of an assessment: the decision assessed'),
  level: word('风险等级', 'Of an assessment: none, blue, orange or red'),
  right: word('告知的权利', 'Of a notice of rights: which'),
  ground: word('理由代码', 'Of a refusal: its ground, where the law lists them'),
  outcome: word('结果代码', 'Of a decision on an objection, a closing or a warning: its outcome'),
} as const;

const ofPerson = {
  label: word('编号', 'The label in this case, such as P1'),
  standing: word('诉讼地位', 'suspect, victim or witness'),
  held: flag('在押', 'The person is held'),
  timesHeld: number('被羁押次数', 'Periods of custody'),
  daysHeld: number('累计羁押天数', 'Days in custody, all periods together'),
  measures: words('现行强制措施的阶段', 'Stages of the measures in force'),
  appraisalDays: number('未结鉴定天数', 'Days of the longest appraisal still under way'),
} as const;

const ofDuty = {
  id: word('编号', 'Its id'),
  row: word('义务标识', 'Its row in the catalogue of duties'),
  person: word('涉及人员的编号', 'The label of the person it is about; empty for the case'),
  owedBy: word('责任机关', 'The agency that owes it'),
  done: flag('已了结', 'It is done, or nobody owes it any more'),
  daysOpen: number('产生至今天数', 'Days since it arose'),
} as const;

const ofTransfer = {
  to: word('移送去向', 'The agency they go to'),
  received: flag('已接收', 'They have arrived'),
  days: number('在途天数', 'Days under way'),
} as const;

/** Facts about the case as a whole, and lists of what is in it: all that a warning model may ask. One table for types, checks and documentation. */
export const modelFacts = {
  case: ofCase,
  clock: ofClock,
  act: ofAct,
  person: ofPerson,
  duty: ofDuty,
  transfer: ofTransfer,
} as const satisfies Readonly<Record<string, Readonly<Record<string, FactField>>>>;

export type FactRecord = keyof typeof modelFacts;

interface Values {
  readonly string: string;
  readonly int: number;
  readonly bool: boolean;
  readonly 'list<string>': readonly string[];
}

type RecordOf<K extends FactRecord> = {
  readonly [F in keyof (typeof modelFacts)[K]]: (typeof modelFacts)[K][F] extends {
    readonly type: infer T extends FactType;
  }
    ? Values[T]
    : never;
};

export type CaseFacts = RecordOf<'case'>;
export type ClockFacts = RecordOf<'clock'>;
export type ActFacts = RecordOf<'act'>;
export type PersonFacts = RecordOf<'person'>;
export type DutyFacts = RecordOf<'duty'>;
export type TransferFacts = RecordOf<'transfer'>;

/** A case as warning models see it: made of its state, its accepted acts and the given instant, without a name in it. */
export interface ModelFacts {
  readonly case: CaseFacts;
  readonly clocks: readonly ClockFacts[];
  readonly acts: readonly ActFacts[];
  readonly persons: readonly PersonFacts[];
  readonly duties: readonly DutyFacts[];
  readonly transfers: readonly TransferFacts[];
}

/** The lists of a case and what stands in each. */
export const factLists = {
  clocks: 'clock',
  acts: 'act',
  persons: 'person',
  duties: 'duty',
  transfers: 'transfer',
} as const satisfies Readonly<Record<string, FactRecord>>;

/** Entries of a list that a model sees, the latest: what a predicate costs has a bound. */
export const longestList = 300;

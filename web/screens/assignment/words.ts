import { counted, type Title } from '../../words/language';

export const words = {
  title: { zh: '分案', en: 'Assignment' },
  waiting: { zh: '待分案件', en: 'Cases to be assigned' },
  none: { zh: '没有待分的案件', en: 'No case waits to be assigned' },
  noneHow: { zh: '新接的案件受理后出现在这里。', en: 'What is taken in anew appears here once it is accepted.' },
  case: { zh: '案件', en: 'Case' },
  age: { zh: '已等', en: 'Waits' },
  stage: { zh: '阶段', en: 'Stage' },
  due: { zh: '最先届满', en: 'Due first' },
  unit: { zh: '单位', en: 'Unit' },
  taker: { zh: '接收人', en: 'Taken in by' },
  assign: { zh: '分案', en: 'Assign' },
  assigning: { zh: '分配承办人', en: 'Assign to a handler' },
  reassigning: { zh: '改派', en: 'Reassign' },
  now: { zh: '现承办人', en: 'Handler now' },
  first: { zh: '首办责任人', en: 'First handler' },
  candidates: { zh: '本单位承办人，在办案件少的在前', en: 'Handlers of the unit, the least loaded first' },
  handler: { zh: '承办人', en: 'Handler' },
  open: { zh: '在办', en: 'Open' },
  overdue: { zh: '超期期限', en: 'Overdue' },
  custody: { zh: '羁押期限', en: 'Custody' },
  next: { zh: '下一届满', en: 'Next due' },
  away: { zh: '在岗', en: 'Present' },
  here: { zh: '在岗', en: 'Present' },
  choose: { zh: '选为承办人', en: 'Make handler' },
  assistants: { zh: '协办人', en: 'Assistants' },
  chosen: { zh: '已选', en: 'Chosen' },
  reasons: { zh: '分案理由', en: 'Reasons' },
  reasonsHint: {
    zh: '如：轮到；熟悉同类案件；回避后改派',
    en: 'Such as: their turn; knows such cases; after a recusal',
  },
  consequence: {
    zh: '分案后由其承办并对期限负责，其他人不再能代办；首次分案即确定首办责任人，今后不变。',
    en: 'From then on they handle the case and answer for its limits, and nobody else acts in it; the first so named stays the first handler for ever.',
  },
  chooseFirst: { zh: '请先选承办人', en: 'Choose a handler first' },
  backToList: { zh: '返回待分案件', en: 'Back to the list' },
  superior: { zh: '上级', en: 'From above' },
  nothingSuperior: {
    zh: '提级办理、下达指令由上级单位的负责人办理。',
    en: 'Taking over and instructing are for those who lead the units above.',
  },
  cannot: { zh: '您现在不能分配本案', en: 'You cannot assign this case now' },
} as const;

export const waited = (hours: number): Title =>
  hours < 24
    ? { zh: `${hours} 小时`, en: counted(hours, 'hour') }
    : { zh: `${Math.floor(hours / 24)} 日`, en: counted(Math.floor(hours / 24), 'day') };

export const awayUntil = (until: Title | undefined, deputy: Title | undefined): Title => ({
  zh: `${until ? `外出至 ${until.zh}` : '外出'}${deputy ? `，${deputy.zh} 代理` : ''}`,
  en: `${until ? `Away until ${until.en}` : 'Away'}${deputy ? `, ${deputy.en} stands in` : ''}`,
});

/** What is asked before a case is given to somebody. */
export const given = (name: string): Title => ({ zh: `由 ${name} 承办`, en: `${name} handles it` });

export const fromAbove: Readonly<
  Record<string, { readonly field: string; readonly label: Title; readonly consequence: Title }>
> = {
  'case.take-over': {
    field: 'reasons',
    label: { zh: '提级理由', en: 'Reasons' },
    consequence: {
      zh: '提级后案件归本单位办理，原单位的分案随之结束，各期限照旧计算。',
      en: 'The case becomes your unit’s, its assignment ends, and its limits run on.',
    },
  },
  'case.instruct': {
    field: 'instruction',
    label: { zh: '指令内容', en: 'Instruction' },
    consequence: {
      zh: '办案单位须在三日内答复，逾期报警。',
      en: 'The unit that handles the case owes an answer within three days.',
    },
  },
};

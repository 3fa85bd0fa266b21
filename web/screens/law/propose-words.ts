import type { Title } from '../../words/language';

export const proposeWords = {
  title: { zh: '提出施行', en: 'Propose a calendar or a law pack' },
  consequence: {
    zh: '提出后逐案计算影响，不改变任何案件；由另一名管理员查看影响后决定。',
    en: 'Every open case is counted, and nothing changes. Another administrator looks at the impact and decides.',
  },
  kind: { zh: '提出什么', en: 'What' },
  calendar: { zh: '一年的放假安排', en: 'The calendar of a year' },
  pack: { zh: '规则包', en: 'A law pack' },
  file: { zh: '选择日历文件', en: 'Choose the calendar file' },
  fileHint: {
    zh: 'JSON 文件，格式见“规则”文档；编号、日期和天数以通知原文为准，并由他人核对。',
    en: 'JSON, in the form that the document “Law” shows. Number, date and days come from the notice itself; have somebody read them against it.',
  },
  said: (year: string, notice: string): Title => ({ zh: `${year} 年 · ${notice}`, en: `${year} · ${notice}` }),
  corrects: { zh: '更正的日历编号', en: 'Edition that was wrong' },
  correctsHint: {
    zh: '仅在现行日历录入有误时填写；国务院另行发文调整的，不填。',
    en: 'Only where the calendar in force was entered wrongly; not for an amendment by a later notice.',
  },
  correctsNone: { zh: '不是更正', en: 'Corrects none' },
  packChoice: { zh: '规则包', en: 'Law pack' },
  reasons: { zh: '理由', en: 'Reasons' },
  reasonsHint: {
    zh: '写明依据的文件，供另一名管理员核对。',
    en: 'The paper it rests on, for the second administrator.',
  },
  send: { zh: '提出并预览影响', en: 'Propose and count the impact' },
  faults: (n: number): Title => ({ zh: `文件中有 ${n} 处须更正`, en: `${n} to correct in the file` }),
  line: { zh: '行', en: 'Line' },
  day: { zh: '日期', en: 'Day' },
  fault: { zh: '问题', en: 'What is wrong' },
} as const;

import { counted, type Title } from '../../words/language';

export const words = {
  title: { zh: '日历与规则', en: 'Calendars and law' },
  views: { zh: '日历与规则的内容', en: 'Parts of calendars and law' },
  rollOuts: { zh: '版本与施行', en: 'Versions and roll-outs' },
  limits: { zh: '期限规则', en: 'Limits' },
  powers: { zh: '权力清单', en: 'Powers' },
  back: { zh: '返回版本与施行', en: 'Back to versions and roll-outs' },

  inForce: { zh: '现行版本', en: 'In force' },
  newCases: { zh: '新案件适用', en: 'New cases get' },
  pack: { zh: '规则包', en: 'Law pack' },
  packs: { zh: '本版本所带规则包', en: 'Packs of this release' },
  years: { zh: '有正式日历的年份', en: 'Years with an official calendar' },
  provisional: {
    zh: '其他年份暂按周末推算，涉及的日期标为“暂定”。',
    en: 'Other years are counted by weekends alone; dates that rest on them are marked provisional.',
  },
  nextYear: (year: number): Title => ({
    zh: `${year} 年的放假通知尚未导入`,
    en: `The holiday notice of ${year} is not there yet`,
  }),
  nextYearWhat: {
    zh: '通知公布后即可在此提出；提出后先逐案预览影响，由另一名管理员批准才生效。',
    en: 'Propose it here once it is out. Every open case is counted first, and a second administrator decides.',
  },
  editions: { zh: '已导入的日历', en: 'Imported calendars' },
  editionsTable: { zh: '日历编号与状态', en: 'Editions and their state' },
  noEditions: { zh: '尚未导入日历；现行年份随版本提供', en: 'None imported; the years in force came with the release' },
  edition: { zh: '编号', en: 'Edition' },
  year: { zh: '年份', en: 'Year' },
  notice: { zh: '通知', en: 'Notice' },
  stands: { zh: '状态', en: 'State' },
  standing: { zh: '现行', en: 'In force' },
  notYet: { zh: '未生效', en: 'Not in force' },

  allRollOuts: { zh: '施行记录', en: 'Roll-outs' },
  rollOutsTable: { zh: '历次施行', en: 'Every roll-out' },
  noRollOuts: { zh: '还没有提出过施行', en: 'Nothing has been proposed yet' },
  administratorsOnly: {
    zh: '施行记录由管理员提出和决定；您可以查看现行版本、期限规则和权力清单。',
    en: 'Roll-outs are the administrators’. You may read what is in force, the limits and the powers.',
  },
  what: { zh: '内容', en: 'What' },
  state: { zh: '进度', en: 'State' },
  proposed: { zh: '提出', en: 'Proposed' },
  propose: { zh: '提出施行', en: 'Propose' },
  calendarOf: (year: number): Title => ({ zh: `${year} 年日历`, en: `Calendar of ${year}` }),
  packOf: (id: string): Title => ({ zh: `规则包 ${id}`, en: `Law pack ${id}` }),
  corrects: (edition: number): Title => ({ zh: `更正第 ${edition} 号日历`, en: `corrects edition ${edition}` }),
  of: (done: number, all: number): Title => ({ zh: `${done} / ${all} 件`, en: `${done} of ${counted(all, 'case')}` }),

  person: { zh: '提出人', en: 'Proposed by' },
  when: { zh: '提出时间', en: 'Proposed at' },
  why: { zh: '理由', en: 'Reasons' },
} as const;

export const stateWords: Readonly<Record<string, Title>> = {
  previewing: { zh: '正在预览影响', en: 'Counting the impact' },
  proposed: { zh: '待决定', en: 'Waits for a decision' },
  rejected: { zh: '已否决', en: 'Rejected' },
  adopting: { zh: '正在施行', en: 'Going into force' },
  ended: { zh: '已施行', en: 'In force everywhere' },
};

export const wayWords: Readonly<Record<string, Title>> = {
  earlier: { zh: '提前', en: 'Earlier' },
  later: { zh: '推迟', en: 'Later' },
  stays: { zh: '届满日不变', en: 'Same last day' },
  begins: { zh: '新增计时', en: 'Begins' },
  ends: { zh: '计时结束', en: 'Ends' },
};

export const waySigns: Readonly<Record<string, string>> = {
  earlier: '◀',
  later: '▶',
  stays: '=',
  begins: '＋',
  ends: '×',
};

import { counted, type Title } from '../words/language';
import type { Zoom } from './axis';
import type { Stretch } from './clock-bar';
import type { Shape } from './marks';

export const zoomWords: Readonly<Record<Zoom, Title>> = {
  week: { zh: '周', en: 'Week' },
  month: { zh: '月', en: 'Month' },
  whole: { zh: '全案', en: 'Whole case' },
  fit: { zh: '适合窗口', en: 'Fit to window' },
};

export const stretchWords: Readonly<Record<Stretch, Title>> = {
  past: { zh: '已过', en: 'passed' },
  planned: { zh: '未到', en: 'to come' },
  extended: { zh: '延长', en: 'extended' },
  suspended: { zh: '中止，不计入', en: 'suspended, not counted' },
  corrected: { zh: '因补录、更正变动', en: 'moved by a late or corrected entry' },
  over: { zh: '超期', en: 'overdue' },
  held: { zh: '羁押', en: 'in custody' },
};

export const shapeWords: Readonly<Record<Shape, Title>> = {
  act: { zh: '行为', en: 'act' },
  late: { zh: '补录、更正', en: 'entered late, or a correction' },
  refused: { zh: '未予受理', en: 'refused' },
  breach: { zh: '超期', en: 'breach' },
  alert: { zh: '提醒', en: 'alert' },
  climb: { zh: '督办升级', en: 'climbed' },
  other: { zh: '其他记录', en: 'other entry' },
};

export const statusWords: Readonly<Record<string, Title>> = {
  running: { zh: '计算中', en: 'running' },
  'at-risk': { zh: '已过最早可能届满日', en: 'past its earliest possible end' },
  overdue: { zh: '已超期', en: 'overdue' },
  suspended: { zh: '中止', en: 'suspended' },
  untimed: { zh: '无确定届满日', en: 'no fixed end' },
  met: { zh: '在期限内完成', en: 'met in time' },
  'met-late': { zh: '逾期完成', en: 'met late' },
  cured: { zh: '期限内完成、逾期补录', en: 'met in time, entered late' },
  lapsed: { zh: '权利逾期未行使', en: 'lapsed unused' },
  'handed-over': { zh: '随案移交，继续计算', en: 'handed over while it ran' },
  moot: { zh: '不再计算', en: 'no longer counted' },
  closed: { zh: '已结束', en: 'closed' },
};

export const words = {
  picture: { zh: '时间线', en: 'Timeline' },
  howTo: {
    zh: '方向键在标记之间移动，回车查看详情。',
    en: 'Arrow keys move between marks; Enter shows the details.',
  },
  zoom: { zh: '范围', en: 'Range' },
  collapse: { zh: '折叠空闲', en: 'Collapse idle time' },
  legend: { zh: '图例', en: 'Legend' },
  today: { zh: '今日', en: 'Today' },
  lane: { zh: '泳道', en: 'Lane' },
  selected: { zh: '选中', en: 'Selected' },
  nothingSelected: {
    zh: '选中图上的标记或期限，可在此查看详情。',
    en: 'Choose a mark or a clock on the picture to see its details here.',
  },
  entries: { zh: '记录', en: 'Entries' },
  clocks: { zh: '期限', en: 'Clocks' },
  number: { zh: '序号', en: 'No.' },
  happened: { zh: '发生', en: 'Happened' },
  recorded: { zh: '录入', en: 'Recorded' },
  what: { zh: '事项', en: 'What' },
  who: { zh: '经办', en: 'Who' },
  document: { zh: '文书', en: 'Document' },
  effects: { zh: '影响', en: 'Effect' },
  started: { zh: '起算', en: 'Began' },
  due: { zh: '届满', en: 'Ends' },
  ended: { zh: '结束', en: 'Closed' },
  status: { zh: '状态', en: 'State' },
  stopped: { zh: '不计入', en: 'Not counted' },
  granted: { zh: '延长', en: 'Extended' },
  basis: { zh: '依据', en: 'Basis' },
  person: { zh: '人员', en: 'Person' },
  system: { zh: '系统', en: 'System' },
  from: { zh: '自', en: 'From' },
  until: { zh: '至', en: 'Until' },
  custody: { zh: '羁押', en: 'Custody' },
  still: { zh: '仍在押', en: 'still held' },
  empty: { zh: '本案尚无记录', en: 'Nothing has been recorded in this case' },
  skipped: (days: number): Title => ({ zh: `略 ${days} 日`, en: `${counted(days, 'day')} left out` }),
  several: (n: number): Title => ({ zh: `${n} 项`, en: counted(n, 'item') }),
  opens: (name: string, lanes: number): Title => ({
    zh: `展开${name}的 ${lanes} 条泳道`,
    en: `Show the ${counted(lanes, 'lane')} of ${name}`,
  }),
  closes: (name: string): Title => ({ zh: `收起${name}的泳道`, en: `Hide the lanes of ${name}` }),
} as const;

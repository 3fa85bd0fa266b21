import type { Level } from '../../words/levels';
import type { Title } from '../../words/language';

export const words = {
  title: { zh: '红橙蓝说明', en: 'What the levels mean' },
  levels: { zh: '级别', en: 'Levels' },
  level: { zh: '级别', en: 'Level' },
  means: { zh: '含义', en: 'Means' },
  ladders: { zh: '何时提醒谁', en: 'Who is told when' },
  when: { zh: '何时', en: 'When' },
  tells: { zh: '通知', en: 'Tells' },
  answers: { zh: '答复', en: 'Answer' },
  none: { zh: '无需答复', en: 'No answer is asked' },
  anyHour: { zh: '不受免打扰时段限制', en: 'At any hour' },
  about: {
    zh: '颜色和时限均为机关内部规定，不是法律规定；本单位另有预警策略的，从其规定。同一期限适用下列第一个相符的阶梯。',
    en: 'Colours and hours are rules of the office, not law; a unit may have ladders of its own. A clock rings by the first ladder here that is for it.',
  },
  quiet: (from: string, to: string): Title => ({
    zh: `免打扰时段 ${from}–${to}：照常提醒，答复时限自时段结束起算；羁押和应急不受限制。`,
    en: `Quiet hours ${from}–${to}: alerts stand in the inbox, time to answer begins when they are over. Custody and emergencies know none.`,
  }),
  climb: (whom: Title): Title => ({
    zh: `逾期不答复的，逐级上提至上级单位：通知${whom.zh}。`,
    en: `Not answered in time, it climbs to the unit above: ${whom.en} are told.`,
  }),
} as const;

export const meanings: Readonly<Record<Level, Title>> = {
  overdue: { zh: '期限已过而未办结', en: 'The limit has run out and nothing was done' },
  red: { zh: '到期：领导须答复', en: 'It is here: the leader answers' },
  orange: { zh: '临近：部门负责人知悉', en: 'It is near: the head of department knows' },
  blue: { zh: '将到：承办人知悉', en: 'It is coming: the handler knows' },
  normal: { zh: '在期限内，尚未提醒', en: 'In time, nothing has rung' },
  suspended: { zh: '依法中止，不计算期限', en: 'Stands still by law' },
  done: { zh: '已办结', en: 'Over' },
  unknown: { zh: '等待其他期限或事实，暂无截止', en: 'Waits for something else, and has no end yet' },
};

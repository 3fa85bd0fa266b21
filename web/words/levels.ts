import type { Title } from './title';

/** How near the end of a limit is: said by word, shape and colour at once. */
export const levels = ['overdue', 'red', 'orange', 'blue', 'normal', 'suspended', 'done', 'unknown'] as const;
export type Level = (typeof levels)[number];

export const levelWords: Readonly<Record<Level, Title>> = {
  overdue: { zh: '已超期', en: 'Overdue' },
  red: { zh: '红', en: 'Red' },
  orange: { zh: '橙', en: 'Orange' },
  blue: { zh: '蓝', en: 'Blue' },
  normal: { zh: '正常', en: 'In time' },
  suspended: { zh: '中止', en: 'Suspended' },
  done: { zh: '办结', en: 'Done' },
  unknown: { zh: '未计', en: 'Not counted' },
};

export const isLevel = (text: string): text is Level => levels.some((one) => one === text);

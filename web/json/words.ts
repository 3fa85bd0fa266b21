import type { Title } from '../words/language';

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(bytes < 10_240 ? 1 : 0);

export const jsonWords = {
  noJson: (line: number): Title => ({
    zh: `文件不是有效的 JSON：第 ${line} 行有误`,
    en: `The file is no valid JSON: line ${line} is wrong`,
  }),
  tooLong: { zh: '文件超过 1 MB，未提交', en: 'The file is longer than 1 MB and was not sent' },
  cut: {
    zh: '请拆分后依次导入：先单位（上级在前），后人员。每个文件要么全部导入，要么完全不导入。',
    en: 'Cut it and import the parts one by one: units first, the upper ones before those below, then people. Each file is loaded whole or not at all.',
  },
  chosen: (name: string, bytes: number): Title => ({
    zh: `已选 ${name}（${kilobytes(bytes)} KB）`,
    en: `${name} (${kilobytes(bytes)} KB)`,
  }),
} as const;

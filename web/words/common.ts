import { counted, type Title } from './title';

/** What every screen says. */
export const common = {
  product: { zh: '案限', en: 'Caseclock' },
  loading: { zh: '正在读取…', en: 'Loading…' },
  again: { zh: '重试', en: 'Try again' },
  close: { zh: '关闭', en: 'Close' },
  cancel: { zh: '取消', en: 'Cancel' },
  confirm: { zh: '确认', en: 'Confirm' },
  save: { zh: '保存', en: 'Save' },
  search: { zh: '查询', en: 'Search' },
  reset: { zh: '重置', en: 'Reset' },
  print: { zh: '打印', en: 'Print' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  all: { zh: '全部', en: 'All' },
  none: { zh: '无', en: 'None' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  optional: { zh: '选填', en: 'optional' },
  required: { zh: '必填', en: 'required' },
  nextPage: { zh: '下一页', en: 'Next page' },
  firstPage: { zh: '第一页', en: 'First page' },
  nothing: { zh: '暂无数据', en: 'Nothing here' },
  noPermission: { zh: '您的岗位不能查看此页', en: 'Your post does not open this page' },
  notFound: { zh: '没有此页', en: 'No such page' },
  remedy: { zh: '怎么办', en: 'What to do' },
  asTable: { zh: '表格视图', en: 'As a table' },
  shown: (n: number, more: boolean): Title => ({
    zh: more ? `本页 ${n} 条，还有更多` : `共 ${n} 条`,
    en: more ? `${n} on this page, there are more` : counted(n, 'row'),
  }),
} as const;

/** A table is named apart from the section that it stands in: whoever moves by landmarks meets both. */
export const tableOf = ({ zh, en }: Title): Title => ({ zh: `${zh}（表）`, en: `${en}, table` });

import { counted, type Title } from '../../../words/title';

/** The ledger of a case as people read it. */
export const words = {
  title: { zh: '办案记录', en: 'Ledger' },
  seq: { zh: '序号', en: 'No.' },
  at: { zh: '发生', en: 'Happened' },
  recorded: { zh: '录入', en: 'Recorded' },
  sameTime: { zh: '同时', en: 'at once' },
  who: { zh: '由谁', en: 'By whom' },
  what: { zh: '事项', en: 'What' },
  system: { zh: '系统', en: 'System' },
  onBehalfOf: { zh: '代', en: 'for' },
  order: { zh: '顺序', en: 'Order' },
  newest: { zh: '最新在上', en: 'Newest first' },
  oldest: { zh: '最早在上', en: 'Oldest first' },
  show: { zh: '显示', en: 'Show' },
  none: { zh: '没有这一类记录', en: 'No entry of this kind' },
  hidden: (n: number): Title => ({
    zh: `全部 ${n} 条记录中没有这一类`,
    en: `none of this kind among ${counted(n, 'entry', 'entries')}`,
  }),
  details: { zh: '详情', en: 'Details' },
  withheld: { zh: '部分内容对您不予显示', en: 'Some of it is withheld from you' },
  document: { zh: '文书号', en: 'Document' },
  decidedBy: { zh: '决定机关', en: 'Decided by' },
  assumed: { zh: '按推定', en: 'Assumed' },
  hash: { zh: '校验值', en: 'Hash' },
  corrects: (seq: number): Title => ({ zh: `更正第 ${seq} 条`, en: `Corrects entry ${seq}` }),
  correctedBy: (seq: number): Title => ({ zh: `已由第 ${seq} 条更正`, en: `Corrected by entry ${seq}` }),
  because: (seq: number): Title => ({ zh: `因第 ${seq} 条`, en: `Because of entry ${seq}` }),
} as const;

/** What may be shown of it, by kinds of entries; all of them where none is named. */
export const filters = {
  all: { title: { zh: '全部', en: 'Everything' }, kinds: undefined },
  acts: { title: { zh: '行为', en: 'Acts' }, kinds: ['act'] },
  breaches: { title: { zh: '超期', en: 'Breaches' }, kinds: ['breach', 'lapse'] },
  alerts: {
    title: { zh: '提醒与升级', en: 'Alerts and climbs' },
    kinds: ['bell', 'bell-missed', 'bell-withdrawn', 'climb'],
  },
  refused: { title: { zh: '未予受理', en: 'Refusals' }, kinds: ['refused'] },
  refolds: { title: { zh: '重新推演', en: 'Folded again' }, kinds: ['refold'] },
} as const satisfies Record<string, { title: Title; kinds: readonly string[] | undefined }>;

type Filter = keyof typeof filters;

const isFilter = (name: string): name is Filter => Object.hasOwn(filters, name);

/** The filter of an address; everything where it names none. */
export const filterOf = (name: string | undefined): (typeof filters)[Filter] =>
  filters[name !== undefined && isFilter(name) ? name : 'all'];

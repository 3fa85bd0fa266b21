import { counted, type Title } from '../../words/language';

export const referenceWords = {
  search: { zh: '期限、编号或条文', en: 'Limit, number or article' },
  searchPowers: { zh: '行为、机关或条文', en: 'Act, organ or article' },
  found: (n: number, all: number): Title => ({ zh: `${n} / ${all} 条`, en: `${n} of ${counted(all, 'row')}` }),
  pack: (law: string): Title => ({ zh: `规则包 ${law}，适用于新案件`, en: `Law pack ${law}, for new cases` }),
  confidence: { zh: '可信度', en: 'Confidence' },
  confidenceNote: {
    zh: '高：依条文全文核对；中：见于其他文件引用；低：仅为通常做法。中、低的请以正式文本为准。',
    en: 'High: read in a full text. Medium: quoted elsewhere. Low: general knowledge. Check the last two against the paper.',
  },
  row: { zh: '编号', en: 'No.' },
  limit: { zh: '期限', en: 'Limit' },
  length: { zh: '长度', en: 'Length' },
  owedBy: { zh: '责任方', en: 'Owed by' },
  basis: { zh: '条文', en: 'Articles' },
  custody: { zh: '羁押', en: 'Custody' },
  details: { zh: '详情', en: 'Details' },
  starts: { zh: '起算', en: 'Starts' },
  extensions: { zh: '可以延长', en: 'Extensions' },
  noExtensions: { zh: '不得延长', en: 'No extension' },
  approver: { zh: '批准', en: 'Approved by' },
  excludes: { zh: '不计入', en: 'Not counted' },
  inForce: { zh: '施行', en: 'In force' },
  note: { zh: '说明', en: 'Note' },
  id: { zh: '代码', en: 'Code' },
  noneFound: { zh: '没有符合的条目', en: 'Nothing fits' },
  list: (id: string, from: string): Title => ({ zh: `${id}，${from} 起`, en: `${id}, from ${from}` }),
  act: { zh: '行为', en: 'Act' },
  agency: { zh: '机关', en: 'Agency' },
  propose: { zh: '提出', en: 'Proposes' },
  countersign: { zh: '会签', en: 'Countersigns' },
  decide: { zh: '决定', en: 'Decides' },
  nobodyElse: { zh: '无须他人决定', en: 'Nobody else decides' },
  atLeast: (level: string): Title => ({ zh: `${level}以上`, en: `${level} or above` }),
} as const;

export const confidenceWords: Readonly<Record<string, Title>> = {
  H: { zh: '高', en: 'High' },
  M: { zh: '中', en: 'Medium' },
  L: { zh: '低', en: 'Low' },
};

export const custodyWords: Readonly<Record<string, Title>> = {
  always: { zh: '羁押期限', en: 'Custody' },
  'if-detained': { zh: '在押时', en: 'While held' },
  no: { zh: '否', en: 'No' },
};

export const owedByWords: Readonly<Record<string, Title>> = {
  police: { zh: '公安', en: 'Police' },
  procuratorate: { zh: '检察院', en: 'Procuratorate' },
  court: { zh: '法院', en: 'Court' },
  any: { zh: '各机关', en: 'Any' },
  actor: { zh: '作出行为的机关', en: 'Whoever acted' },
  party: { zh: '当事人', en: 'The party' },
  'detention-house': { zh: '看守所', en: 'Detention house' },
  'other-organ': { zh: '其他机关', en: 'Another organ' },
};

export const approverWords: Readonly<Record<string, Title>> = {
  'next-higher': { zh: '上一级机关', en: 'The organ above' },
};

import { counted, type Title } from '../../words/language';

export const importWords = {
  title: { zh: '导入机构文件', en: 'Import an organisation file' },
  choose: { zh: '选择机构文件', en: 'Choose the file' },
  hint: {
    zh: 'JSON，最大 1 MB；可以只含一部分单位或人员。文件中的单位为完整内容；人员的 memberships 为自现在起的全部任职。',
    en: 'JSON, at most 1 MB; it may hold a part. A unit in it is complete; the memberships of a person are all they hold from now on.',
  },
  holds: (units: number, people: number, policies: number): Title => ({
    zh: `含 ${units} 个单位、${people} 名人员、${policies} 套阶梯`,
    en: `Holds ${counted(units, 'unit')}, ${counted(people, 'person', 'people')}, ${counted(policies, 'policy', 'policies')}`,
  }),
  check: { zh: '校验，不导入', en: 'Check, without importing' },
  checking: { zh: '正在校验，不改变任何内容', en: 'Checking; nothing changes' },
  importing: { zh: '正在导入', en: 'Importing' },
  load: { zh: '导入', en: 'Import' },
  loadConsequence: (n: number): Title => ({
    zh: `导入将作 ${n} 项变更，自现在起生效，以您的名义记入台账；要么全部导入，要么完全不导入。`,
    en: `${counted(n, 'change')} from now on, recorded in your name: all of it, or nothing.`,
  }),
  faults: (n: number): Title => ({ zh: `${n} 处须更正，未导入`, en: `${n} to correct; nothing was imported` }),
  faultsHow: {
    zh: '按行更正文件后重新选择；更正前不能导入。',
    en: 'Correct the file line by line and choose it again; until then it cannot be imported.',
  },
  fine: { zh: '文件无误', en: 'Nothing is wrong' },
  nothing: { zh: '与现有机构相同，无须导入', en: 'Nothing would change: it is all there' },
  changes: (n: number): Title => ({ zh: `将作 ${n} 项变更`, en: counted(n, 'change') }),
  loaded: (n: number): Title => ({ zh: `已导入，共 ${n} 项变更`, en: `Imported: ${counted(n, 'change')}` }),
  line: { zh: '行', en: 'Line' },
  place: { zh: '位置', en: 'Place' },
  fault: { zh: '问题与办法', en: 'What is wrong, and what to do' },
  what: { zh: '内容', en: 'What' },
  whose: { zh: '对象', en: 'Of' },
  before: { zh: '变更前', en: 'Before' },
  after: { zh: '变更后', en: 'After' },
  firstOf: (shown: number, all: number): Title => ({
    zh: `显示前 ${shown} 项，共 ${all} 项`,
    en: `The first ${shown} of ${all}`,
  }),
} as const;

export const kindWords: Readonly<Record<string, Title>> = {
  unit: { zh: '单位', en: 'Unit' },
  person: { zh: '人员', en: 'Person' },
  superior: { zh: '上级单位', en: 'Superior' },
  supervisor: { zh: '监督检察院', en: 'Supervisor' },
  checklist: { zh: '办案清单', en: 'Checklist' },
  policy: { zh: '督办阶梯', en: 'Ladders' },
  'policy-line': { zh: '施行阶梯', en: 'Ladders in force' },
  membership: { zh: '任职', en: 'Post' },
  absence: { zh: '缺勤', en: 'Absence' },
};

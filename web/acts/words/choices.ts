import { agencyWords, levelOfUnitWords } from '../../words/office';
import type { Title } from '../../words/title';

type Choices = Readonly<Record<string, Readonly<Record<string, Title>>>>;

/** What the values of a field are called, by the field's name. */
const ofReports: Choices = {
  channel: {
    'in-person': { zh: '上门', en: 'In person' },
    telephone: { zh: '电话', en: 'By telephone' },
    letter: { zh: '信件', en: 'By letter' },
    'e-mail': { zh: '电子邮件', en: 'By e-mail' },
    fax: { zh: '传真', en: 'By fax' },
    online: { zh: '网络', en: 'Online' },
  },
  method: {
    'in-person': { zh: '当面', en: 'In person' },
    telephone: { zh: '电话', en: 'By telephone' },
    message: { zh: '短信', en: 'By message' },
    letter: { zh: '书信', en: 'By letter' },
    online: { zh: '网络', en: 'Online' },
    written: { zh: '书面', en: 'In writing' },
    'oral-recorded': { zh: '口头并记入笔录', en: 'Orally, on record' },
  },
  result: {
    handled: { zh: '现场处置', en: 'Dealt with on the spot' },
    'passed-on': { zh: '转有关部门', en: 'Passed on' },
    unfounded: { zh: '报警不实', en: 'Unfounded' },
    'nobody-found': { zh: '现场无人', en: 'Nobody found' },
    'in-order': { zh: '符合规定', en: 'In order' },
    defects: { zh: '存在问题', en: 'With defects' },
  },
  standing: {
    suspect: { zh: '犯罪嫌疑人', en: 'Suspect' },
    victim: { zh: '被害人', en: 'Victim' },
    witness: { zh: '证人', en: 'Witness' },
  },
};

const ofProcedure: Choices = {
  ground: {
    'no-criminal-fact': { zh: '没有犯罪事实', en: 'There is no criminal fact' },
    'manifestly-minor': { zh: '犯罪情节显著轻微', en: 'It is manifestly minor' },
    'not-to-be-pursued': { zh: '依法不追究刑事责任', en: 'The law does not pursue it' },
    'no-crime': { zh: '不构成犯罪', en: 'It is no crime' },
    evidence: { zh: '证据不足', en: 'The evidence does not suffice' },
    'not-necessary': { zh: '无社会危险性', en: 'An arrest is not necessary' },
    'not-punishable': { zh: '依法不需要判处刑罚或者免除刑罚', en: 'No punishment is called for' },
    'party-or-relative': { zh: '是本案当事人或者其近亲属', en: 'Is a party, or a relative of one' },
    'own-interest': { zh: '与本案有利害关系', en: 'Has an interest in the case' },
    'other-role-in-case': { zh: '曾任证人、鉴定人、辩护人等', en: 'Had another role in the case' },
    'other-relation': { zh: '与当事人有其他关系', en: 'Stands in another relation to a party' },
    'improper-contact': { zh: '违规会见当事人', en: 'Met a party improperly' },
  },
  by: {
    suspect: { zh: '犯罪嫌疑人', en: 'The suspect' },
    representative: { zh: '法定代理人', en: 'Their legal representative' },
    relative: { zh: '近亲属', en: 'A close relative' },
    defender: { zh: '辩护人', en: 'Their defender' },
  },
  surety: {
    guarantor: { zh: '保证人', en: 'A guarantor' },
    deposit: { zh: '保证金', en: 'A deposit' },
  },
  outcome: {
    maintained: { zh: '维持原决定', en: 'The decision stands' },
    changed: { zh: '变更原决定', en: 'The decision is changed' },
    'not-filed': { zh: '不予立案', en: 'Not filed' },
    transferred: { zh: '移送其他机关', en: 'Transferred' },
    charged: { zh: '已起诉', en: 'Charged' },
    concluded: { zh: '已审结', en: 'Concluded' },
    'recorded-elsewhere': { zh: '另案记录', en: 'Recorded elsewhere' },
    confirmed: { zh: '预警属实', en: 'The warning was right' },
    unfounded: { zh: '预警不实', en: 'Unfounded' },
    mended: { zh: '属实并已改正', en: 'Right, and mended' },
  },
};

const ofOversight: Choices = {
  direction: { in: { zh: '收', en: 'In' }, out: { zh: '发', en: 'Out' } },
  disposition: {
    settled: { zh: '已办结', en: 'Settled' },
    transferred: { zh: '已移送', en: 'Transferred' },
    continues: { zh: '继续办理', en: 'Goes on' },
  },
  kind: {
    complainant: { zh: '控告人', en: 'Complainant' },
    informant: { zh: '举报人', en: 'Informant' },
    victim: { zh: '被害人', en: 'Victim' },
    self: { zh: '自首', en: 'Somebody giving themself up' },
    anonymous: { zh: '匿名', en: 'Anonymous' },
    'psychiatric-evaluation': { zh: '精神病鉴定', en: 'Psychiatric evaluation' },
    'injury-appraisal': { zh: '伤情鉴定', en: 'Appraisal of injuries' },
    'other-appraisal': { zh: '其他鉴定', en: 'Another appraisal' },
    file: { zh: '案卷', en: 'File' },
    document: { zh: '文书', en: 'Document' },
    'seized-property': { zh: '涉案财物', en: 'Seized property' },
    seal: { zh: '印章', en: 'Seal' },
    day: { zh: '警情日清', en: 'Daily' },
    month: { zh: '案件月结', en: 'Monthly' },
    quarter: { zh: '积案季清', en: 'Quarterly' },
  },
  level: {
    ...levelOfUnitWords,
    none: { zh: '无风险', en: 'None' },
    blue: { zh: '蓝（一般）', en: 'Blue' },
    orange: { zh: '橙（较大）', en: 'Orange' },
    red: { zh: '红（重大）', en: 'Red' },
  },
  mark: {
    major: { zh: '重大案件', en: 'Major' },
    complex: { zh: '复杂案件', en: 'Complex' },
    petition: { zh: '涉信访案件', en: 'Petitioned about' },
  },
  opinion: { agree: { zh: '同意', en: 'Agree' }, return: { zh: '退回', en: 'Send back' } },
  to: {
    chief: { zh: '本院检察长（本机关负责人）', en: 'The chief' },
    superior: { zh: '上一级机关', en: 'The organ above' },
  },
  what: {
    acceptance: { zh: '受案', en: 'Acceptance' },
    filing: { zh: '立案', en: 'Filing' },
    measures: { zh: '强制措施', en: 'Measures' },
  },
  agency: agencyWords,
  owedBy: agencyWords,
};

export const choiceWords: Choices = { ...ofReports, ...ofProcedure, ...ofOversight };

/** What a value of a field is called; acts bear the titles of the catalogue, and what is newer than the page its own code. */
export const choiceTitle = (name: string, value: string, titles: Readonly<Record<string, Title>> = {}): Title =>
  choiceWords[name]?.[value] ?? titles[value] ?? { zh: value, en: value };

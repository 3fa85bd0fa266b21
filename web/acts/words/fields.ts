import type { Title } from '../../words/title';

/** What the fields of acts are called, by their names in the schemas. */
const common: Readonly<Record<string, Title>> = {
  agency: { zh: '机关', en: 'Agency' },
  assistants: { zh: '协办人', en: 'Assistants' },
  by: { zh: '完成期限', en: 'To be done by' },
  category: { zh: '案件类别', en: 'Kind of case' },
  decidedBy: { zh: '审批决定', en: 'Decision' },
  direction: { zh: '收或者发', en: 'In or out' },
  documentNo: { zh: '文号', en: 'Document number' },
  level: { zh: '层级', en: 'Level' },
  note: { zh: '说明', en: 'Note' },
  occurredAt: { zh: '发生时间', en: 'When it happened' },
  organ: { zh: '审批机关名称', en: 'Name of the deciding organ' },
  owner: { zh: '责任人', en: 'Who is responsible' },
  person: { zh: '人员', en: 'Person' },
  persons: { zh: '涉及人员', en: 'Persons concerned' },
  reasons: { zh: '理由', en: 'Reasons' },
  reference: { zh: '凭证编号', en: 'Reference' },
  to: { zh: '送往', en: 'To' },
  unit: { zh: '单位', en: 'Unit' },
  ground: { zh: '事由', en: 'Ground' },
  kind: { zh: '种类', en: 'Kind' },
  outcome: { zh: '结果', en: 'Outcome' },
  decision: { zh: '所涉决定', en: 'Decision in question' },
  opinion: { zh: '意见', en: 'Opinion' },
  method: { zh: '方式', en: 'How' },
};

/** What an act is about: mostly chosen among words before its form is shown. */
const targets: Readonly<Record<string, Title>> = {
  act: { zh: '所涉行为', en: 'Act concerned' },
  approval: { zh: '所依据的呈请', en: 'Approved proposal' },
  clearing: { zh: '清理批次', en: 'Clearing' },
  clock: { zh: '期限', en: 'Time limit' },
  duty: { zh: '义务', en: 'Duty' },
  extension: { zh: '延长事由', en: 'Ground of the extension' },
  fields: { zh: '内容', en: 'Content' },
  from: { zh: '起因事项', en: 'What it follows from' },
  gate: { zh: '环节', en: 'Gate' },
  item: { zh: '清理事项', en: 'Item of the clearing' },
  items: { zh: '核对事项', en: 'Items' },
  law: { zh: '规则版本', en: 'Version of the law' },
  model: { zh: '预警模型', en: 'Warning model' },
  open: { zh: '未结事项', en: 'Still open' },
  proposal: { zh: '呈请', en: 'Proposal' },
  right: { zh: '权利', en: 'Right' },
  rollOut: { zh: '施行批次', en: 'Roll-out' },
  type: { zh: '改为何种行为', en: 'Is in truth another act' },
  version: { zh: '版本', en: 'Version' },
  warning: { zh: '模型预警', en: 'Warning' },
  why: { zh: '预警理由', en: 'Why it hit' },
};

const ofReports: Readonly<Record<string, Title>> = {
  channel: { zh: '报案渠道', en: 'How it came in' },
  reporter: { zh: '报案人', en: 'Reporter' },
  reporterTold: { zh: '已告知报案人', en: 'The reporter has been told' },
  receiptNo: { zh: '回执编号', en: 'Number of the receipt' },
  summary: { zh: '简要情况', en: 'What is reported' },
  competentUnit: { zh: '有管辖权的单位', en: 'Competent unit' },
  result: { zh: '结果', en: 'Result' },
  suspectedOffence: { zh: '涉嫌罪名', en: 'Suspected offence' },
  label: { zh: '人员代号', en: 'Label' },
  standing: { zh: '诉讼身份', en: 'Standing' },
  name: { zh: '姓名', en: 'Name' },
  idNumber: { zh: '证件号码', en: 'Identity number' },
  phone: { zh: '电话', en: 'Telephone' },
};

const ofProcedure: Readonly<Record<string, Title>> = {
  crime: { zh: '另有的重要罪行', en: 'The other important crime' },
  designated: { zh: '指定居所', en: 'At a designated place' },
  identityUnknown: { zh: '身份不明', en: 'Identity is unknown' },
  indictmentNo: { zh: '起诉书文号', en: 'Number of the indictment' },
  judgmentNo: { zh: '判决书文号', en: 'Number of the judgment' },
  opinionNo: { zh: '起诉意见书文号', en: 'Number of the opinion to prosecute' },
  place: { zh: '讯问地点', en: 'Place of the interrogation' },
  recordNo: { zh: '笔录编号', en: 'Number of the record' },
  surety: { zh: '保证方式', en: 'Surety' },
  until: { zh: '延长至', en: 'Extended until' },
  volumes: { zh: '案卷册数', en: 'Volumes of the file' },
};

const ofOversight: Readonly<Record<string, Title>> = {
  counterpart: { zh: '对方单位或人员', en: 'Other side' },
  disposition: { zh: '处置', en: 'What becomes of it' },
  evidence: { zh: '落实情况', en: 'How it was carried out' },
  finding: { zh: '发现的问题', en: 'Finding' },
  handler: { zh: '承办人', en: 'Handler' },
  indicators: { zh: '风险指征', en: 'Indicators of risk' },
  instruction: { zh: '指令内容', en: 'Instruction' },
  likelyPetition: { zh: '可能引发信访', en: 'Somebody is likely to petition' },
  mark: { zh: '标记', en: 'Mark' },
  measures: { zh: '化解措施', en: 'Measures' },
  owedBy: { zh: '应由哪个机关办理', en: 'Agency that owes it' },
  quantity: { zh: '数量', en: 'Quantity' },
  title: { zh: '名称', en: 'Title' },
  what: { zh: '共享内容', en: 'What is shared' },
};

/** Where a name says something of its own in one act. */
const ofOneAct: Readonly<Record<string, Title>> = {
  'act.correct.act': { zh: '更正哪一项', en: 'Which act' },
  'act.correct.fields': { zh: '更正后的内容', en: 'Its content, put right' },
  'act.correct.occurredAt': { zh: '实际发生时间', en: 'When it really happened' },
  'act.correct.persons': { zh: '更正后的人员', en: 'Persons, put right' },
  'act.correct.documentNo': { zh: '更正后的文号', en: 'Document number, put right' },
  'assessment.assess.level': { zh: '风险等级', en: 'Level of risk' },
  'case.pass.to': { zh: '移交给哪个单位', en: 'Unit to take it' },
  'case.recuse.person': { zh: '回避的人员', en: 'Who is recused' },
  'case.share.to': { zh: '共享给哪个单位', en: 'Unit to be told' },
  'measure.demand-lifting.by': { zh: '由谁要求', en: 'Who demands it' },
  'prosecution-review.pass-on.to': { zh: '有管辖权的检察院', en: 'Competent procuratorate' },
  'reception.transfer.to': { zh: '接收机关', en: 'Receiving organ' },
  'rectification.order.by': { zh: '整改期限', en: 'To be put right by' },
  'supervision.correct.by': { zh: '回复期限', en: 'Reply due by' },
  'supervision.report.to': { zh: '报告对象', en: 'Report to' },
};

/** Every name that is spoken of, for whoever checks that none is missing and none is idle. */
export const fieldWords: Readonly<Record<string, Title>> = {
  ...common,
  ...targets,
  ...ofReports,
  ...ofProcedure,
  ...ofOversight,
  ...ofOneAct,
};

/** What a field of an act is called; its own name where the server is newer than the page. */
export const fieldTitle = (act: string, name: string): Title =>
  fieldWords[`${act}.${name}`] ?? fieldWords[name] ?? { zh: name, en: name };

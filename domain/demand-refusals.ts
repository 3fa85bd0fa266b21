import { row } from './refusal-row';

/** Why oversight may not ask for something, or nothing answers what it has asked. */
export const demandRefusals = {
  'law-too-old': row(
    '本案适用的法律版本没有该项监督义务',
    'The law of the case does not know this duty of oversight',
    '先将本案转入 2027-01 或者以后的法律版本',
    'Have the case adopt law pack 2027-01 or a later one first',
  ),
  'day-past': row(
    '限期早于作出之日',
    'The day named was over before the act was done',
    '另定限期后重新提交',
    'Name a day that is still to come, and submit it again',
  ),
  'no-such-source': row(
    '本案没有该提醒、预警或者清理事项',
    'The case has no such alert, warning or item of a clearing',
    '核对来源编号，或者不填',
    'Check the id it follows from, or leave it out',
  ),
  'evidence-missing': row(
    '未附落实情况和证据',
    'Nothing is said that proves it was done',
    '在 note 中写明落实情况和证据后重新提交',
    'Say in the note what was done and what proves it, and submit it again',
  ),
  'not-overseeing': row(
    '您的单位对承办单位没有监督职责',
    'Your unit does not oversee the one that handles the case',
    '由上级单位、负责监督的检察院或者受通报的检察院提出',
    'Have a unit above it do it, or the procuratorate that supervises it or was given notice',
  ),
  'not-the-issuer': row(
    '应当由发出单位核验',
    'It is verified by whoever issued it',
    '由发出单位或者其上级核验',
    'Have the unit that issued it verify it, or one above that',
  ),
  'no-such-owner': row(
    '责任人不是承办单位的人员',
    'The owner holds no post in the unit that handles the case',
    '指定承办单位的人员，或者不填，由承办人负责',
    'Name somebody of that unit, or leave it out: then it is the handler',
  ),
  'nobody-above': row(
    '没有上级单位',
    'Nobody stands above your unit',
    '由本级负责人处理',
    'Let your own leader see to it',
  ),
  'warning-open': row(
    '该模型的预警尚未处置',
    'A warning of this model waits for its answer already',
    '先处置在先的预警',
    'Answer the one that is open first',
  ),
  'clearing-open': row(
    '该清理事项尚未处置',
    'The item stands on a clearing already, and nobody has disposed of it',
    '先处置在先的事项',
    'Dispose of the one that is open first',
  ),
} as const;

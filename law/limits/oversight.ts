import type { TimeLimit } from '../../domain/limit';
import { words } from './row';

const ofTheOffice = {
  kind: 'limit',
  owedBy: 'actor',
  subject: 'case',
  custody: 'no',
  extensions: [],
  excludes: [],
  basis: ['Oversight policy of the office'],
  confidence: 'L',
  inForce: { from: '2012-01-01' },
  note: words('机关内部规定，非法定期限。', 'A rule of the office, not of law.'),
} as const;

/** How long oversight waits for what it has asked of a case. No statute gives these lengths; PRR 665(3) stands in its own row. */
export const oversightLimits = [
  {
    ...ofTheOffice,
    id: 'warning-answer',
    row: 'P-08',
    title: words('处置模型预警', 'Answer to the warning of a model'),
    length: 'P3D',
  },
  {
    ...ofTheOffice,
    id: 'rectification',
    row: 'P-09',
    title: words('落实整改', 'Putting right what was found'),
    named: true,
    length: 'P7D',
  },
  {
    ...ofTheOffice,
    id: 'rectification-verification',
    row: 'P-10',
    title: words('核验整改', 'Verification of what was put right'),
    length: 'P3D',
  },
  {
    ...ofTheOffice,
    id: 'oral-hint',
    row: 'P-11',
    title: words('口头提示的签收', 'Acknowledgement of an oral hint'),
    length: 'PT24H',
  },
  {
    ...ofTheOffice,
    id: 'monitoring-verification',
    row: 'P-12',
    title: words('核验流程监控回复', 'Verification of the reply to a monitoring notice'),
    length: 'P5D',
  },
  {
    ...ofTheOffice,
    id: 'correction-reply',
    row: 'P-13',
    title: words('纠正违法通知书回复', 'Reply to a notice to correct a violation'),
    named: true,
    length: 'P15D',
    note: words(
      '机关内部规定，非法定期限：规则553条未定天数，以通知书所载为准。',
      'A rule of the office, not of law: PRR 553 gives no days; those that the notice names count.',
    ),
  },
  {
    ...ofTheOffice,
    id: 'clearing-day',
    row: 'P-20',
    title: words('警情日清处置', 'Disposition of an item of the daily clearing'),
    length: 'PT24H',
  },
  {
    ...ofTheOffice,
    id: 'clearing-month',
    row: 'P-21',
    title: words('案件月结处置', 'Disposition of an item of the monthly clearing'),
    length: 'P3D',
  },
  {
    ...ofTheOffice,
    id: 'clearing-quarter',
    row: 'P-22',
    title: words('积案季清处置', 'Disposition of an item of the quarterly clearing'),
    length: 'P7D',
  },
  {
    ...ofTheOffice,
    id: 'reporter-notice',
    row: 'P-23',
    title: words('登记回告', 'Notice to the reporter after registration'),
    owedBy: 'police',
    length: 'P3D',
    note: words(
      '机关内部规定，非法定期限：规定171条要求交付回执，未定天数。',
      'A rule of the office, not of law: CPR 171 asks for the receipt and gives no days.',
    ),
  },
  {
    ...ofTheOffice,
    id: 'filing-check',
    row: 'P-24',
    title: words('立案后核查', 'Check of a case after it was filed'),
    owedBy: 'police',
    length: 'P7D',
  },
  {
    ...ofTheOffice,
    id: 'alarm-response',
    row: 'P-25',
    title: words('处警反馈', 'Response to an alarm by telephone'),
    owedBy: 'police',
    length: 'PT24H',
  },
] as const satisfies readonly TimeLimit[];

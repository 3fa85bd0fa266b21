import type { TimeLimit } from '../../domain/limit';
import { filingOpinion } from './sources';

/** The decision whether to open a criminal case (立案审查). */
export const filingLimits: readonly TimeLimit[] = [
  {
    id: 'criminal-filing-review',
    row: 'A-06',
    title: { zh: '刑事立案审查', en: 'Review whether to open a criminal case' },
    kind: 'limit',
    owedBy: 'police',
    subject: 'case',
    startsWith: 'reception.accept',
    length: 'P3D',
    custody: 'no',
    extensions: [
      {
        id: 'clue-verification',
        to: 'P7D',
        approver: 'department',
        ground: { zh: '涉嫌犯罪线索需要查证', en: 'The clue must be verified' },
        basis: [`${filingOpinion} 二(一)2`],
        confidence: 'M',
      },
      {
        id: 'major-difficult-complex',
        to: 'P30D',
        approver: 'county',
        ground: { zh: '重大疑难复杂案件', en: 'Major, difficult or complex case' },
        basis: [`${filingOpinion} 二(一)2`],
        confidence: 'M',
      },
    ],
    excludes: [],
    basis: [`${filingOpinion} 二(一)2`, 'CPL 112'],
    confidence: 'M',
    inForce: { from: '2015-11-06' },
    note: {
      zh: '刑诉法第112条仅规定“迅速进行审查”，三、七、三十日出自公安部意见；查证延长至七日未规定批准人',
      en: 'CPL 112 only says "promptly"; 3, 7 and 30 days come from the ministry. No approver is named for 7 days',
    },
  },
  {
    id: 'non-filing-notice',
    row: 'A-10',
    title: { zh: '不予立案通知书送达', en: 'Service of the notice that no case is opened' },
    kind: 'limit',
    owedBy: 'police',
    subject: 'case',
    startsWith: 'filing.refuse',
    length: 'P3D',
    custody: 'no',
    extensions: [],
    excludes: [],
    basis: ['CPR 178(2)'],
    confidence: 'H',
    inForce: { from: '2020-09-01' },
    note: { zh: '仅适用于有控告人的案件', en: 'Owed only where there is a complainant' },
  },
];

import type { TimeLimit } from '../../domain/limit';
import { arrestLimits2026_11 } from '../released/arrest-2026-11';
import { extension, personLimit, psychiatric, since } from './row';

const major = {
  zh: '案情特别重大、复杂，需要采取拘留、逮捕措施',
  en: 'Especially major and complex, and detention or arrest is needed',
};

/** What may happen to a person before detention: durations of restraint, counted to the minute (R3). */
const restraint: readonly TimeLimit[] = [
  personLimit({
    id: 'summons-duration',
    row: 'C-01',
    title: { zh: '传唤持续时间', en: 'Duration of a summons' },
    kind: 'cap',
    owedBy: 'police',
    startsWith: 'measure.summon',
    length: 'PT12H',
    custody: 'always',
    extensions: [
      extension({
        id: 'major-complex',
        to: 'PT24H',
        approver: 'department',
        ground: major,
        basis: ['CPL 119', 'CPR 200'],
      }),
    ],
    basis: ['CPL 119', 'CPR 199, 200', 'PRR 185'],
    inForce: { from: since.cpl },
    note: {
      zh: '自到案时间起算；不得以连续传唤的形式变相拘禁',
      en: 'From the arrival written on the summons; no chained summons',
    },
  }),
  personLimit({
    id: 'compelled-appearance-duration',
    row: 'C-02',
    title: { zh: '拘传持续时间', en: 'Duration of a compelled appearance' },
    kind: 'cap',
    owedBy: 'police',
    startsWith: 'measure.compel',
    length: 'PT12H',
    custody: 'always',
    extensions: [
      extension({ id: 'major-complex', to: 'PT24H', approver: 'county', ground: major, basis: ['CPL 119', 'CPR 80'] }),
    ],
    basis: ['CPL 119', 'CPR 80', 'PRR 83'],
    inForce: { from: since.cpl },
  }),
  personLimit({
    id: 'continued-questioning',
    row: 'C-03',
    title: { zh: '继续盘问', en: 'Continued questioning' },
    kind: 'cap',
    owedBy: 'police',
    startsWith: 'measure.question',
    length: 'PT12H',
    custody: 'always',
    extensions: [
      extension({
        id: 'duty-leader',
        to: 'PT24H',
        approver: 'county',
        ground: { zh: '十二小时以内不能查明', en: 'It cannot be cleared up within twelve hours' },
        basis: ['公安机关适用继续盘问规定 11'],
      }),
      extension({
        id: 'identity-refused',
        to: 'PT48H',
        approver: 'county',
        ground: {
          zh: '不讲真实姓名、住址，不能查明身份',
          en: 'Name and address are refused and identity cannot be established',
        },
        after: ['duty-leader'],
        basis: ['公安机关适用继续盘问规定 11, 17'],
      }),
    ],
    basis: ['公安机关适用继续盘问规定 11, 13, 17', '公安机关办理行政案件程序规定 57'],
    inForce: { from: '2004-10-01' },
    note: {
      zh: '延长至二十四小时由值班负责人批准，至四十八小时由主管负责人批准；审批时间计算在内，不得由十二小时直接延长至四十八小时',
      en: 'The leader on duty approves 24 hours, the leader in charge 48; approval time counts, and 12 never becomes 48 at once',
    },
  }),
];

const afterDetention = (row: string, id: string, zh: string, en: string, basis: readonly string[]): TimeLimit =>
  personLimit({
    id,
    row,
    title: { zh, en },
    owedBy: 'police',
    startsWith: ['measure.detain', 'measure.detain-own', 'measure.arrest'],
    length: 'PT24H',
    custody: row === 'C-05' || row === 'C-14' ? 'no' : 'always',
    basis,
    inForce: { from: since.cpl },
  });

/** What is owed within 24 hours of detention and arrest, and the return of the papers. */
const owed: readonly TimeLimit[] = [
  afterDetention('C-04', 'to-detention-house', '送看守所羁押', 'Delivery to the detention house', [
    'CPL 85',
    'CPR 126',
  ]),
  afterDetention('C-05', 'detention-family-notice', '拘留通知家属', 'Notice of detention to the family', [
    'CPL 85',
    'CPR 127',
  ]),
  afterDetention('C-06', 'detention-first-interrogation', '拘留后讯问', 'First interrogation after detention', [
    'CPL 86',
    'CPR 128',
  ]),
  afterDetention('C-13', 'arrest-first-interrogation', '逮捕后讯问', 'First interrogation after arrest', [
    'CPL 94',
    'CPR 144',
    'PRR 302',
  ]),
  afterDetention('C-14', 'arrest-family-notice', '逮捕通知家属', 'Notice of arrest to the family', [
    'CPL 93',
    'CPR 145',
    'PRR 301',
  ]),
  personLimit({
    id: 'arrest-execution-return',
    row: 'C-12',
    title: { zh: '逮捕执行回执', en: 'Return on the execution of an arrest' },
    owedBy: 'police',
    startsWith: 'measure.arrest',
    length: 'P3D',
    basis: ['CPR 142'],
    inForce: { from: since.cpr },
    note: { zh: '未能执行的，退回并说明理由', en: 'If it could not be executed, the papers go back with the reason' },
  }),
];

const review: readonly TimeLimit[] = [
  personLimit({
    id: 'arrest-review-not-detained',
    row: 'C-09',
    title: { zh: '审查批准逮捕（未拘留）', en: 'Review of an arrest request, suspect not detained' },
    owedBy: 'procuratorate',
    startsWith: 'arrest-review.receive',
    length: 'P15D',
    extensions: [
      extension({
        id: 'major-complex',
        to: 'P20D',
        approver: 'county',
        ground: { zh: '重大、复杂案件', en: 'Major and complex case' },
        basis: ['PRR 282'],
        confidence: 'M',
      }),
    ],
    excludes: psychiatric,
    basis: ['PRR 282'],
    inForce: { from: since.prr },
    note: { zh: '延长的批准人未规定', en: 'No approver is named for twenty days' },
  }),
  personLimit({
    id: 'pr-own-detention',
    row: 'C-15',
    title: { zh: '检察院自侦案件拘留', en: 'Detention in a case that the procuratorate investigates itself' },
    kind: 'cap',
    owedBy: 'procuratorate',
    startsWith: 'measure.detain-own',
    length: 'P14D',
    custody: 'always',
    extensions: [
      extension({
        id: 'special-circumstances',
        to: 'P17D',
        approver: 'county',
        ground: { zh: '特殊情况，延长一日至三日', en: 'Special circumstances: one to three days more' },
        basis: ['CPL 167', 'PRR 297'],
      }),
    ],
    excludes: psychiatric,
    basis: ['CPL 167', 'PRR 126, 296, 297'],
    inForce: { from: since.cpl },
    note: {
      zh: '内部分为侦查七日、审查七日（PRR 296、297），此处只计总上限',
      en: 'Split inside into seven days for the investigators and seven for the arrest desk (PRR 296, 297); only the cap is counted',
    },
  }),
];

/** From capture to the decision on arrest (传唤、拘留、审查逮捕). */
export const detentionLimits: readonly TimeLimit[] = [...restraint, ...owed, ...arrestLimits2026_11, ...review];

import type { TimeLimit } from '../../domain/limit';
import { extension, personLimit, psychiatric, since } from './row';

const received = 'prosecution-review.receive';

/** From the receipt of a case by the procuratorate to indictment or non-prosecution (审查起诉). */
export const prosecutionLimits: readonly TimeLimit[] = [
  personLimit({
    id: 'review-prosecution',
    row: 'F-01',
    title: { zh: '审查起诉', en: 'Review for prosecution' },
    owedBy: 'procuratorate',
    startsWith: received,
    length: 'P1M',
    custody: 'if-detained',
    extensions: [
      extension({
        id: 'major-complex',
        add: 'P15D',
        approver: 'county',
        ground: { zh: '重大、复杂案件', en: 'Major and complex case' },
        basis: ['CPL 172', 'PRR 351'],
        confidence: 'M',
      }),
    ],
    excludes: psychiatric,
    basis: ['CPL 172, 175', 'PRR 346, 351'],
    inForce: { from: since.cpl },
    note: {
      zh: '退回补充侦查重新移送、改变管辖的，自收到之日重新计算；延长十五日的批准人法律未规定，由各院权力清单确定',
      en: 'Counted anew from receipt after a return or a change of jurisdiction. No approver is named for fifteen days',
    },
  }),
  personLimit({
    id: 'review-fasttrack',
    row: 'F-02',
    title: { zh: '速裁程序审查起诉', en: 'Review for prosecution under the fast track' },
    owedBy: 'procuratorate',
    startsWith: received,
    length: 'P10D',
    custody: 'if-detained',
    extensions: [
      extension({
        id: 'more-than-a-year',
        to: 'P15D',
        approver: 'department',
        ground: { zh: '可能判处的有期徒刑超过一年', en: 'A sentence of more than a year is possible' },
        basis: ['CPL 172', 'PRR 273'],
      }),
    ],
    excludes: psychiatric,
    basis: ['CPL 172', 'PRR 273'],
    inForce: { from: since.cpl },
  }),
  ...(
    [
      [
        'F-03',
        'rights-notice-suspect',
        '告知委托辩护人的权利',
        'Notice of the right to a defender',
        ['CPL 34(2)', 'PRR 40'],
      ],
      [
        'F-04',
        'rights-notice-victim',
        '告知被害人委托诉讼代理人的权利',
        "Notice of the victim's right to a representative",
        ['CPL 46(2)', 'PRR 55'],
      ],
    ] as const
  ).map(([row, id, zh, en, basis]) =>
    personLimit({
      id,
      row,
      title: { zh, en },
      // The victim is told once, however many suspects there are.
      subject: id === 'rights-notice-victim' ? 'case' : 'person',
      owedBy: 'procuratorate',
      startsWith: received,
      length: 'P3D',
      basis,
      inForce: { from: since.cpl },
    }),
  ),
  personLimit({
    id: 'file-reading',
    row: 'F-05',
    title: { zh: '安排阅卷', en: 'Let the defender read the file' },
    owedBy: 'procuratorate',
    startsWith: 'prosecution-review.file-request',
    length: 'P3D',
    workingDays: true,
    basis: ['CPL 40', 'PRR 47, 49'],
    inForce: { from: since.prr },
    note: { zh: '应当及时安排，至迟三个工作日', en: 'At once, or within three working days at the latest' },
  }),
  personLimit({
    id: 'wrong-jurisdiction-transfer',
    row: 'F-06',
    title: { zh: '不属本院管辖的移送', en: 'Passing on a case of another procuratorate' },
    owedBy: 'procuratorate',
    startsWith: 'prosecution-review.find-not-mine',
    length: 'P5D',
    basis: ['PRR 328'],
    inForce: { from: since.prr },
  }),
  personLimit({
    id: 'supplementary-investigation',
    row: 'F-07',
    title: { zh: '补充侦查', en: 'Supplementary investigation' },
    owedBy: 'police',
    startsWith: 'prosecution-review.receive-back',
    length: 'P1M',
    custody: 'if-detained',
    excludes: psychiatric,
    basis: ['CPL 175(3)', 'CPR 295', 'PRR 346'],
    inForce: { from: since.cpl },
    note: {
      zh: '以二次为限，改变管辖前后合并计算（PRR 350）；自公安机关收到退回材料起算',
      en: 'Two times at most, counted over a change of jurisdiction (PRR 350); from the receipt of the papers by the police',
    },
  }),
  personLimit({
    id: 'release-on-non-prosecution',
    row: 'F-18',
    title: { zh: '不起诉立即释放', en: 'Release at once when there is no prosecution' },
    owedBy: 'police',
    startsWith: 'prosecution-review.not-prosecute',
    length: 'immediate',
    custody: 'always',
    basis: ['CPL 178', 'PRR 376'],
    inForce: { from: since.cpl },
  }),
];

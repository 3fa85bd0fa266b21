import type { TimeLimit } from '../../domain/limit';
import { extension, personLimit, psychiatric, since } from './row';

/** First instance, as far as a returned or adjourned case needs it (一审公诉). */
export const trialLimits: readonly TimeLimit[] = [
  personLimit({
    id: 'first-instance',
    row: 'H-02',
    title: { zh: '一审公诉案件审理', en: 'First instance of an indicted case' },
    owedBy: 'court',
    startsWith: ['trial.accept', 'trial.resume'],
    length: 'P3M',
    custody: 'if-detained',
    extensions: [
      extension({
        id: 'next-higher-court',
        to: 'P6M',
        approver: 'city',
        ground: {
          zh: '可能判处死刑、附带民事诉讼，以及第158条规定情形之一',
          en: 'Possible death penalty, a civil claim, or a case of CPL 158',
        },
        basis: ['CPL 208(1)', 'SPCI 210'],
        askBefore: 15,
      }),
      extension({
        id: 'supreme-court',
        open: true,
        approver: 'national',
        after: ['next-higher-court'],
        ground: {
          zh: '因特殊情况还需要延长（最高人民法院每次批准一至三个月）',
          en: 'Special circumstances ask for more: the Supreme Court grants one to three months each time',
        },
        basis: ['CPL 208(1)', 'SPCI 210'],
        askBefore: 15,
      }),
    ],
    excludes: psychiatric,
    basis: ['CPL 208', 'SPCI 209–211'],
    inForce: { from: since.cpl },
    note: {
      zh: '应在二个月以内宣判，至迟不得超过三个月；补充侦查完毕后重新计算',
      en: 'Judgment within two months, three at the latest; counted anew after supplementary investigation',
    },
  }),
  personLimit({
    id: 'trial-supplement',
    row: 'H-06',
    title: { zh: '审判阶段补充侦查', en: 'Supplementary investigation during trial' },
    owedBy: 'procuratorate',
    startsWith: 'trial.adjourn',
    length: 'P1M',
    custody: 'if-detained',
    basis: ['CPL 204, 205, 208(3)', 'PRR 421, 422', 'SPCI 274'],
    inForce: { from: since.cpl },
    note: { zh: '以二次为限', en: 'Two times at most' },
  }),
];

import type { TimeLimit } from '../../domain/limit';
import { personLimit, since } from './row';

/** Measures outside custody (取保候审、监视居住). Their caps are hard: no holiday moves them. */
export const bailLimits: readonly TimeLimit[] = [
  personLimit({
    id: 'bail-cap',
    row: 'G-01',
    title: { zh: '取保候审期限', en: 'Cap of bail' },
    kind: 'cap',
    owedBy: 'actor',
    startsWith: 'measure.bail',
    length: 'P12M',
    // A cap on the person's liberty, not custody; only its end is as fixed.
    roll: 'none',
    basis: ['CPL 79', 'CPR 107', 'PRR 102, 103', 'SPCI 162'],
    inForce: { from: since.cpl },
    note: {
      zh: '自执行之日起算（通说）；公检法各自决定的，期限重新计算；三机关累计是否可达三十六个月有争议',
      en: 'From execution, by the usual reading; each organ that decides anew has its own twelve months; whether three may add up is disputed',
    },
  }),
  personLimit({
    id: 'residential-cap',
    row: 'G-02',
    title: { zh: '监视居住期限', en: 'Cap of residential surveillance' },
    kind: 'cap',
    owedBy: 'actor',
    startsWith: 'measure.residence',
    length: 'P6M',
    roll: 'none',
    basis: ['CPL 79', 'CPR 122', 'PRR 100, 112, 113'],
    inForce: { from: since.cpl },
  }),
  personLimit({
    id: 'bail-receiving-decision',
    row: 'G-05',
    title: { zh: '受案机关续保决定', en: 'Decision of the receiving organ on bail' },
    owedBy: 'procuratorate',
    startsWith: 'prosecution-review.receive',
    length: 'P7D',
    basis: ['公通字〔2022〕25号 26', 'SPCI 162'],
    inForce: { from: since.bail },
  }),
  personLimit({
    id: 'bail-expiry-warning',
    row: 'G-06',
    title: { zh: '取保候审期满前通知', en: 'Notice before bail expires' },
    owedBy: 'police',
    backward: 'by',
    length: 'P15D',
    basis: ['公通字〔2022〕25号 26(3)'],
    inForce: { from: since.bail },
    note: {
      zh: '期满十五日前受案机关尚未作出决定的，由移送案件的机关通知',
      en: 'Owed by the organ that transferred the case while the receiving one has not decided',
    },
  }),
];

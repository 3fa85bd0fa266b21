import type { TimeLimit } from '../../domain/limit';
import { extension, personLimit, psychiatric, since } from './row';

const askBefore = 7;

/** Custody after arrest, while the investigation goes on (侦查羁押). It never moves for a holiday (CPL 105(4)). */
export const custodyLimits: readonly TimeLimit[] = [
  personLimit({
    id: 'custody-base',
    row: 'E-01',
    title: { zh: '侦查羁押期限', en: 'Custody during investigation' },
    kind: 'cap',
    owedBy: 'police',
    // Another important crime and an identity found late give a new day 0 (CPL 160).
    startsWith: ['measure.arrest', 'measure.restart-custody', 'measure.establish-identity'],
    length: 'P2M',
    custody: 'always',
    extensions: [
      extension({
        id: 'custody-ext-1',
        row: 'E-02',
        to: 'P3M',
        approver: 'city',
        approverAgency: 'procuratorate',
        askBefore,
        ground: { zh: '案情复杂、期限届满不能终结', en: 'The case is complex and cannot be concluded in time' },
        basis: ['CPL 156', 'CPR 148', 'PRR 305, 309–311'],
      }),
      extension({
        id: 'custody-ext-2',
        row: 'E-03',
        to: 'P5M',
        approver: 'province',
        approverAgency: 'procuratorate',
        askBefore,
        after: ['custody-ext-1'],
        ground: {
          zh: '交通不便的边远地区、犯罪集团、流窜作案、取证困难的重大复杂案件',
          en: 'Major and complex: remote area, crime group, roaming, or wide and hard to prove',
        },
        basis: ['CPL 158', 'CPR 149', 'PRR 306'],
      }),
      extension({
        id: 'custody-ext-3',
        row: 'E-04',
        to: 'P7M',
        approver: 'province',
        approverAgency: 'procuratorate',
        askBefore,
        after: ['custody-ext-1', 'custody-ext-2'],
        ground: { zh: '可能判处十年有期徒刑以上刑罚', en: 'A sentence of ten years or more is possible' },
        basis: ['CPL 159', 'CPR 150', 'PRR 307'],
      }),
      extension({
        id: 'custody-npcsc',
        row: 'E-05',
        open: true,
        approver: 'national',
        ground: {
          zh: '特殊原因，较长时间内不宜交付审判的特别重大复杂案件（最高检报请全国人大常委会批准）',
          en: 'Especially major and complex, not fit for trial for long: the NPC Standing Committee approves',
        },
        approverAgency: 'procuratorate',
        basis: ['CPL 157', 'PRR 314'],
      }),
    ],
    excludes: psychiatric,
    basis: ['CPL 156', 'CPR 148', 'PRR 305'],
    inForce: { from: since.cpl },
    note: {
      zh: '期限届满后提出的延长申请不予受理（PRR 309(3)）；次序以156、158、159条为准',
      en: 'A request after expiry is not accepted (PRR 309(3)); the sequence 156, 158, 159 is arguable, lateness is certain',
    },
  }),
  personLimit({
    id: 'new-crime-report',
    row: 'E-06',
    title: { zh: '重新计算侦查羁押期限报批', en: 'Report on counting custody anew' },
    owedBy: 'police',
    startsWith: 'measure.restart-custody',
    length: 'P5D',
    basis: ['CPL 160(1)', 'CPR 151', 'PRR 315–317'],
    inForce: { from: since.cpr },
    note: {
      zh: '自发现之日起五日内报县级以上公安机关负责人批准，并报原批准逮捕的检察院备案；是否顺延有争议，按日历日预警',
      en: 'Within five days of discovery, to the county-level head, and filed with the procuratorate; whether it rolls is arguable',
    },
  }),
  personLimit({
    id: 'expiry-demand-decision',
    row: 'C-20',
    title: { zh: '对要求解除强制措施的决定', en: 'Decision on a demand to lift an expired measure' },
    owedBy: 'procuratorate',
    startsWith: 'measure.demand-lifting',
    length: 'P3D',
    basis: ['PRR 150, 338', 'CPL 99'],
    inForce: { from: since.prr },
  }),
  personLimit({
    id: 'dh-expiry-notice',
    row: 'C-21',
    title: { zh: '羁押期限即将届满通知', en: 'Notice of the detention house that custody is about to expire' },
    owedBy: 'police',
    backward: 'within',
    length: 'P7D',
    custody: 'always',
    basis: ['PRR 615(2)(3)'],
    inForce: { from: since.prr },
    note: {
      zh: '看守所在期限届满前七日以内通知办案机关；超期的应当立即报告检察院和办案机关',
      en: 'The detention house tells the handling organ within the last seven days; overdue custody it reports at once',
    },
  }),
];

import type { PowersOf } from '../../domain/authority';
import { everybody, handler, legalReview as countersign, organ, policeHead, takers } from './organs';
import type { LaterAct } from './oversight';

const investigators = (...basis: string[]) => organ('侦查人员', 'investigators', basis);

/** Acts of the police. CPR names the head of a public security organ at county level or above nearly everywhere. */
export const policeActs: PowersOf<'police', LaterAct> = {
  'reception.receive': {
    propose: takers,
    by: organ('公安机关接报案人员', 'whoever receives the report', ['CPR 169']),
  },
  'reception.register': {
    propose: takers,
    by: organ('接受案件的公安机关', 'the organ that received it', ['CPR 171']),
  },
  'reception.accept': { propose: takers, by: organ('接受案件的公安机关', 'the organ that received it', ['CPR 171']) },
  'reception.find-not-mine': {
    propose: takers,
    countersign,
    decide: policeHead('CPR 175(1)', 'Reception and filing rules 2023, item 8(2)'),
  },
  'reception.transfer': { propose: takers, by: organ('公安机关', 'the police organ', ['CPR 175(1)']) },
  'filing.file': { propose: handler, countersign, decide: policeHead('CPL 112', 'CPR 178(1)') },
  'filing.refuse': { propose: handler, countersign, decide: policeHead('CPL 112', 'CPR 178(1)') },
  'measure.summon': {
    propose: handler,
    by: {
      ...organ(
        '办案部门负责人（传唤证）；侦查人员（现场口头传唤）',
        'head of the department (written); investigators (on the spot)',
        ['CPL 119(1)', 'CPR 198(4), 199(1)(3)'],
      ),
      note: {
        zh: '现场口头传唤无需审批，故不一律要求审批；使用传唤证的，审批在呈批文书上',
        en: 'An oral summons on the spot needs nobody, so that no decision is asked for; a written one is approved on its own paper',
      },
    },
  },
  'measure.compel': { propose: handler, countersign, decide: policeHead('CPL 66, 119', 'CPR 78(2)') },
  'measure.question': {
    propose: handler,
    by: {
      ...organ('公安派出所负责人', 'head of the police station', ['公安机关适用继续盘问规定 13(1)']),
      note: {
        zh: '批准十二小时；延长由县局负责人审批，见期限C-03各行',
        en: 'For twelve hours; more is for the county organ, as the row of limit C-03 says',
      },
    },
  },
  'measure.detain': { propose: handler, countersign, decide: policeHead('CPL 82', 'CPR 125(1)') },
  'measure.request-arrest': { propose: handler, countersign, decide: policeHead('CPL 87', 'CPR 137(1)') },
  'measure.arrest': {
    propose: handler,
    by: {
      ...organ('县级以上公安机关负责人签发逮捕证', 'head at county level or above signs the warrant', [
        'CPL 80, 93',
        'CPR 142',
      ]),
      note: {
        zh: '逮捕由检察院批准或者检察院、法院决定，公安机关只是执行',
        en: 'The procuratorate approves it, or it or the court decides it; the police carry it out',
      },
    },
  },
  'measure.establish-identity': { propose: handler, countersign, decide: policeHead('CPL 160(2)', 'CPR 152(1)') },
  'measure.restart-custody': { propose: handler, countersign, decide: policeHead('CPL 160(1)', 'CPR 151(1)') },
  'measure.release': {
    propose: handler,
    by: organ('采取措施的公安机关', 'the police organ that took the measure', ['CPL 91(3), 96, 99', 'CPR 140']),
  },
  'arrest-review.withdraw': {
    propose: handler,
    decide: { ...policeHead('Practice; no article found'), confidence: 'L' },
  },
  'arrest-objection.request': { propose: handler, decide: policeHead('CPL 92', 'CPR 141(1)') },
  'arrest-objection.ask-review': { propose: handler, decide: policeHead('CPL 92', 'CPR 141(2)') },
  'investigation.conclude': {
    propose: handler,
    decide: {
      ...policeHead('CPR 286'),
      note: {
        zh: '重大、复杂、疑难的案件应当经过集体讨论',
        en: 'Major, complex or difficult cases are discussed by a group first',
      },
    },
  },
  'investigation.resume': { propose: handler, decide: { ...policeHead('CPR 296'), confidence: 'M' } },
  'investigation.withdraw': {
    propose: handler,
    decide: {
      ...policeHead('CPL 163', 'CPR 187(1)'),
      note: {
        zh: '重大立功或者涉及国家重大利益而撤销案件的，层报公安部，由最高人民检察院核准（CPL 182, CPR 188）',
        en: 'Withdrawn for a great service or a great interest of the state: by way of the ministry, with leave of the Supreme Procuratorate (CPL 182, CPR 188)',
      },
    },
  },
  'investigation.transfer': { propose: handler, countersign, decide: policeHead('CPL 162', 'CPR 289(1)') },
  'prosecution-review.receive-back': { propose: takers, by: organ('公安机关', 'the police organ', ['CPR 295']) },
  'prosecution-review.resend': { propose: handler, countersign, decide: policeHead('CPL 175(3)', 'CPR 296') },
  'case.classify': { propose: ['receiver', 'intake', ...everybody], by: investigators('CPR 14–29') },
};

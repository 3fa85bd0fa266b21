import type { Holder, PowersOf } from '../../domain/authority';
import {
  byAgency,
  chiefProcurator,
  deciders,
  departmentHead,
  everybody,
  handler,
  legalReview as countersign,
  organ,
  policeHead,
  president,
  procuratorate,
} from './organs';
import type { LaterAct } from './oversight';

const anybody = ['receiver', 'intake', ...everybody] as const;

/** Bail and residence that another organ took may be continued by those who try the case (SPCI 147(2)). */
const panel: Holder = {
  roles: ['head', 'handler'],
  level: 'county',
  organ: {
    zh: '合议庭或者独任审判员（继续取保、监视居住）',
    en: 'the panel or the sole judge, to continue the measure',
  },
  basis: ['SPCI 147(2)'],
  confidence: 'H',
};

/** PRR 178(2) stands among the rules on investigations of its own; for a case under review no article names anybody. */
const chiefTakes = (basis: string) => ({
  ...chiefProcurator(basis, 'PRR 178(2)'),
  confidence: 'M' as const,
  note: {
    zh: '178条第2款规定的是直接受理侦查的案件；审查起诉阶段未写明由谁决定',
    en: 'PRR 178(2) speaks of investigations of its own; for a case under review no article says who decides',
  },
});

/** What no article gives to anybody: the head of whichever agency it is. */
const head = (basis: string) =>
  byAgency(
    { ...policeHead(basis), confidence: 'L' },
    { ...chiefProcurator(basis), confidence: 'L' },
    president('L', basis),
  );

/** Acts that any agency takes: measures outside custody, and what offices do with their cases and with the record. */
export const officeActs: PowersOf<'any', LaterAct> = {
  'measure.bail': {
    propose: handler,
    countersign,
    decide: byAgency(
      policeHead('CPL 67', 'CPR 83'),
      chiefTakes('CPL 67; PRR 86'),
      president('H', 'SPCI 147(2)'),
      panel,
    ),
  },
  'measure.residence': {
    propose: handler,
    countersign,
    decide: byAgency(
      policeHead('CPL 74', 'CPR 110'),
      chiefTakes('CPL 74; PRR 107'),
      president('H', 'SPCI 147(2)'),
      panel,
    ),
  },
  'appraisal.begin': {
    propose: handler,
    decide: byAgency(
      {
        ...policeHead('CPL 146', 'CPR 248(2)'),
        note: {
          zh: '批准的是聘请；指派本机关鉴定人条文未要求审批',
          en: 'For outside appraisers; the articles ask nothing for one of its own',
        },
      },
      procuratorate('CPL 146', 'PRR 218, 332'),
      { ...president('L', 'CPL 146'), organ: { zh: '人民法院', en: 'the court' } },
    ),
  },
  'appraisal.end': { propose: handler },
  'duty.acknowledge': { propose: everybody },
  'duty.plan': { propose: everybody },
  'duty.do': { propose: everybody },
  'duty.verify': { propose: everybody },
  'duty.excuse': { propose: everybody, decide: head("The duty's row names ground and article") },
  'person.register': { propose: handler, by: organ('接受案件的机关', 'the organ that has the case', ['CPR 171']) },
  'assessment.assess': { propose: ['handler', 'head'] },
  'limit.extend': {
    propose: handler,
    decide: { ...departmentHead("The extension's row names the article"), confidence: 'L' },
  },
  'act.correct': { propose: handler, decide: { ...departmentHead('Practice; no article found'), confidence: 'L' } },
  'case.close': { propose: handler },
  'approval.propose': { propose: everybody },
  'approval.review': { propose: countersign },
  'approval.approve': { propose: deciders },
  'approval.return': { propose: deciders },
  'approval.withdraw': { propose: handler },
  'case.assign': { propose: ['intake', ...deciders] },
  'case.recuse': {
    propose: deciders,
    decide: {
      ...byAgency(
        policeHead('CPL 31(1)', 'CPR 35'),
        chiefProcurator('CPL 31(1)', 'PRR 29(2), 31(2)'),
        president('H', 'CPL 31(1)', 'SPCI 38'),
      ),
      note: {
        zh: '院长的回避由本院审判委员会决定，检察长、公安机关负责人的回避由同级检察委员会决定（刑诉法31条）',
        en: 'That of a president is for the adjudication committee, that of a chief procurator or police head for the procuratorial committee (CPL 31)',
      },
    },
  },
  'case.pass': { propose: anybody },
  'case.take': { propose: anybody },
  'case.take-over': {
    propose: deciders,
    by: organ('上级机关', 'the organ above', ['CPR 24(3)', 'PRR 9(1)']),
  },
  'case.instruct': {
    propose: ['supervisor', ...deciders],
    by: organ('上级机关', 'the organ above', ['PRR 9(1)'], 'M'),
  },
  'case.observe': { propose: ['supervisor', ...deciders], by: organ('上级机关', 'the organ above', ['PRR 9(1)'], 'M') },
  'case.share': { propose: ['intake', 'resident', ...everybody] },
  'checklist.tick': { propose: ['receiver', ...handler] },
  'rights.notify': {
    propose: handler,
    by: organ('侦查人员、检察人员、审判人员', 'investigators, prosecutors, judges', ['CPL 34(2), 120(2), 173(2)']),
  },
  'investigation.interrogate': {
    propose: handler,
    by: organ('检察人员或者侦查人员，不得少于二人', 'prosecutors or investigators, two at least', ['CPL 118(1)']),
  },
  'register.enter': { propose: ['receiver', 'intake', ...handler] },
  'law.adopt': { propose: ['administrator'] },
  'law.keep': {
    propose: ['head', 'leader'],
    decide: head('Rule of the product: a case moves by a recorded act that two people stand for'),
  },
};

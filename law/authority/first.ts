import type { AuthorityMatrix, Decider } from '../../domain/authority';
import type { Role } from '../../domain/office';

const handler: readonly Role[] = ['handler'];
const everybody: readonly Role[] = ['handler', 'head', 'leader'];
const deciders: readonly Role[] = ['head', 'deputy', 'leader'];

const heads: readonly Role[] = ['deputy', 'leader'];

/** 县级以上公安机关负责人. */
const policeHead = (...basis: string[]): Decider => ({
  roles: heads,
  level: 'county',
  organ: { zh: '县级以上公安机关负责人', en: 'head of a public security organ at county level or above' },
  basis,
  confidence: 'H',
});

/** 检察长. */
const chiefProcurator = (...basis: string[]): Decider => ({
  roles: heads,
  level: 'county',
  organ: { zh: '检察长', en: 'chief procurator' },
  basis,
  confidence: 'M',
});

const upperProcurator = (...basis: string[]): Decider => ({
  roles: heads,
  level: 'city',
  organ: { zh: '上一级人民检察院', en: 'procuratorate at the next higher level' },
  basis,
  confidence: 'H',
});

/** The head of whichever agency takes the act: 公安机关负责人, 检察长, 院长. */
const agencyHead = (...basis: string[]): Decider => ({
  roles: heads,
  level: 'county',
  organ: { zh: '办案机关负责人', en: 'head of the agency that handles the case' },
  basis,
  confidence: 'M',
});

const departmentHead = (...basis: string[]): Decider => ({
  roles: ['head', 'leader'],
  level: 'department',
  organ: { zh: '办案部门负责人', en: 'head of the department that handles the case' },
  basis,
  confidence: 'M',
});

/** The list of powers (权力清单) that the first releases worked by. */
export const firstMatrix: AuthorityMatrix = {
  id: 'authority@1',
  inForce: { from: '1980-01-01' },
  acts: {
    'reception.receive': { propose: handler },
    'reception.register': { propose: handler },
    'reception.accept': { propose: handler },
    'reception.find-not-mine': {
      propose: handler,
      decide: policeHead('CPR 175', 'Reception and filing rules 2023, item 8(2)'),
    },
    'reception.transfer': { propose: handler },
    'filing.file': { propose: handler, decide: policeHead('CPL 112', 'CPR 178(1)') },
    'filing.refuse': { propose: handler, decide: policeHead('CPL 112', 'CPR 178(1)') },
    'measure.summon': { propose: handler },
    'measure.compel': { propose: handler, decide: policeHead('CPL 66, 119', 'CPR 78–80') },
    'measure.question': { propose: handler },
    'measure.detain': { propose: handler, decide: policeHead('CPL 82', 'CPR 124, 125') },
    'measure.detain-own': { propose: handler, decide: chiefProcurator('CPL 165, 167', 'PRR 121, 126') },
    'measure.request-arrest': { propose: handler, decide: policeHead('CPL 87, 91', 'CPR 129, 137') },
    'measure.decide-arrest': { propose: handler, decide: chiefProcurator('CPL 165', 'PRR 296, 297') },
    'measure.arrest': { propose: handler },
    'measure.establish-identity': { propose: handler, decide: policeHead('CPL 160(2)', 'CPR 152') },
    'measure.restart-custody': { propose: handler, decide: policeHead('CPL 160(1)', 'CPR 151', 'PRR 315–317') },
    'measure.bail': { propose: handler, decide: agencyHead('CPL 67, 79', 'CPR 81, 107', 'PRR 86, 102') },
    'measure.residence': { propose: handler, decide: agencyHead('CPL 74, 79', 'CPR 109, 122', 'PRR 107, 112') },
    'measure.demand-lifting': { propose: handler },
    'measure.release': { propose: handler },
    'arrest-review.receive': { propose: handler },
    'arrest-review.withdraw': { propose: handler, decide: policeHead('Practice; no article found') },
    'arrest-review.approve': { propose: handler, decide: chiefProcurator('CPL 90', 'PRR 284') },
    'arrest-review.refuse': { propose: handler, decide: chiefProcurator('CPL 90, 91(3)', 'PRR 284, 285') },
    'arrest-objection.request': { propose: handler, decide: policeHead('CPL 92', 'CPR 141(1)') },
    'arrest-objection.receive': { propose: handler },
    'arrest-objection.decide': { propose: handler, decide: chiefProcurator('PRR 290') },
    'arrest-objection.ask-review': { propose: handler, decide: policeHead('CPL 92', 'CPR 141(2)') },
    'arrest-objection.receive-review': { propose: handler },
    'arrest-objection.decide-review': { propose: handler, decide: upperProcurator('CPL 92', 'PRR 291') },
    'investigation.conclude': { propose: handler, decide: policeHead('CPL 162', 'CPR 283–285') },
    'investigation.resume': { propose: handler, decide: policeHead('CPR 295') },
    'investigation.withdraw': { propose: handler, decide: policeHead('CPL 163', 'CPR 186, 187') },
    'investigation.transfer': { propose: handler, decide: policeHead('CPL 162', 'CPR 289') },
    'prosecution-review.receive': { propose: handler },
    'prosecution-review.choose-fast-track': { propose: handler },
    'prosecution-review.leave-fast-track': { propose: handler },
    'prosecution-review.file-request': { propose: handler },
    'prosecution-review.send-back': { propose: handler, decide: chiefProcurator('CPL 175(3)', 'PRR 342, 346') },
    'prosecution-review.receive-back': { propose: handler },
    'prosecution-review.resend': { propose: handler, decide: policeHead('CPL 175(3)', 'CPR 296') },
    'prosecution-review.find-not-mine': { propose: handler },
    'prosecution-review.pass-on': { propose: handler, decide: chiefProcurator('CPL 172(2)', 'PRR 328') },
    'prosecution-review.indict': { propose: handler, decide: chiefProcurator('CPL 176', 'PRR 355, 358') },
    'prosecution-review.not-prosecute': {
      propose: handler,
      decide: chiefProcurator('CPL 16, 175(4), 177', 'PRR 365–370'),
    },
    'trial.accept': { propose: handler },
    'trial.adjourn': { propose: handler },
    'trial.resume': { propose: handler },
    'trial.judge': { propose: handler },
    'appraisal.begin': { propose: handler, decide: agencyHead('CPL 146, 149', 'CPR 248, 257', 'PRR 218, 222') },
    'appraisal.end': { propose: handler },
    'duty.acknowledge': { propose: everybody },
    'duty.plan': { propose: everybody },
    'duty.do': { propose: everybody },
    'duty.verify': { propose: everybody },
    'duty.excuse': { propose: everybody, decide: agencyHead("The duty's row names ground and article") },
    'person.register': { propose: handler },
    'assessment.assess': { propose: ['handler', 'head'] },
    'limit.extend': { propose: handler, decide: departmentHead("The extension's row names the article") },
    'act.correct': { propose: handler, decide: departmentHead('CPR 61') },
    'case.close': { propose: handler },
    'approval.propose': { propose: handler },
    'approval.review': { propose: ['legal-reviewer'] },
    'approval.approve': { propose: deciders },
    'approval.return': { propose: deciders },
    'approval.withdraw': { propose: handler },
    'case.assign': { propose: ['intake', ...deciders] },
    'case.recuse': { propose: deciders, decide: agencyHead('CPL 31', 'CPR 35, 36') },
    'case.classify': { propose: ['receiver', 'intake', ...everybody] },
    'case.pass': { propose: ['receiver', 'intake', ...everybody] },
    'case.take': { propose: ['receiver', 'intake', ...everybody] },
    'case.take-over': { propose: deciders },
    'case.instruct': { propose: ['supervisor', ...deciders] },
    'case.observe': { propose: ['supervisor', ...deciders] },
    'case.share': { propose: ['intake', 'resident', ...everybody] },
    'checklist.tick': { propose: ['receiver', ...handler] },
    'rights.notify': { propose: handler },
    'investigation.interrogate': { propose: handler },
    'register.enter': { propose: ['receiver', 'intake', ...handler] },
    'law.adopt': { propose: ['administrator'] },
    'law.keep': {
      propose: ['head', 'leader'],
      decide: agencyHead('Released law is immutable: a case moves by a recorded act that two people stand for'),
    },
  },
};

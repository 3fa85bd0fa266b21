import type { Decider, Organ, PowersOf } from '../../domain/authority';
import { chiefProcurator, handler, organ, procuratorate, takers } from './organs';
import type { LaterAct } from './oversight';

const caseManagement = organ('负责案件管理的部门', 'case-management department', ['PRR 156–158']);
const prosecutor = (...basis: string[]): Organ => organ('检察官', 'prosecutor', [...basis, 'PRR 4(1)'], 'M');

const groupDecides = {
  zh: '重大案件应当提交检察委员会讨论决定；是否委托检察官，以省级院权力清单为准，未读到',
  en: 'Major cases go to the procuratorial committee; whether a list delegates it to prosecutors was not read',
};

/** 上一级人民检察院: one level above the police organ that asks for the review. */
const upperChief = (...basis: string[]): Decider => {
  const { also = [], ...chief } = chiefProcurator(...basis);
  return {
    ...chief,
    level: 'next-higher',
    above: 'police',
    organ: { zh: '上一级人民检察院检察长', en: 'chief procurator at the next higher level' },
    also: also.map((one) => ({ ...one, level: 'next-higher' as const })),
  };
};

/** Acts of the procuratorate: 检察长 where the rules say so; what they leave open the chief decides or delegates (PRR 4). */
export const procuratorateActs: PowersOf<'procuratorate', LaterAct> = {
  'measure.detain-own': { propose: handler, decide: chiefProcurator('CPL 165', 'PRR 121, 178(2)') },
  'measure.decide-arrest': { propose: handler, decide: chiefProcurator('CPL 165', 'PRR 297') },
  'measure.demand-lifting': {
    propose: handler,
    by: organ('收到要求的人民检察院', 'the procuratorate that is asked', ['CPL 99', 'PRR 150, 338']),
  },
  'arrest-review.receive': { propose: takers, by: caseManagement },
  'arrest-review.approve': {
    propose: handler,
    decide: { ...chiefProcurator('CPL 89, 90', 'PRR 284'), note: groupDecides },
  },
  'arrest-review.refuse': {
    propose: handler,
    decide: {
      ...chiefProcurator('CPL 89, 90', 'PRR 285(3)'),
      note: {
        zh: '没有犯罪事实、具有刑诉法第16条情形或者证据不足的，检察规则285条第3款写明检察长；其他情形依刑诉法第89条',
        en: 'PRR 285(3) says so for no crime, a case of CPL 16, or too little evidence; for other grounds it is CPL 89',
      },
    },
  },
  'arrest-objection.receive': { propose: takers, by: caseManagement },
  'arrest-objection.decide': {
    propose: handler,
    decide: {
      ...chiefProcurator('PRR 290'),
      note: { zh: '另行指派检察官审查', en: 'Another prosecutor than the first looks at it' },
    },
  },
  'arrest-objection.receive-review': { propose: takers, by: caseManagement },
  'arrest-objection.decide-review': { propose: handler, decide: upperChief('CPL 92', 'PRR 291') },
  'prosecution-review.receive': { propose: takers, by: caseManagement },
  'prosecution-review.choose-fast-track': { propose: handler, by: prosecutor('PRR 273') },
  'prosecution-review.leave-fast-track': { propose: handler, by: prosecutor('PRR 273') },
  'prosecution-review.file-request': {
    propose: handler,
    by: organ('负责案件管理的部门', 'case-management department', ['CPL 40', 'PRR 47, 49']),
  },
  'prosecution-review.send-back': { propose: handler, decide: procuratorate('CPL 175(2)', 'PRR 342') },
  'prosecution-review.find-not-mine': {
    propose: handler,
    by: organ('负责捕诉的部门', 'department that reviews arrests and prosecutes', ['PRR 328(1)']),
  },
  'prosecution-review.pass-on': { propose: handler, decide: procuratorate('CPL 172(2)', 'PRR 328') },
  'prosecution-review.indict': { propose: handler, decide: procuratorate('CPL 176', 'PRR 339, 355, 358') },
  'prosecution-review.not-prosecute': {
    propose: handler,
    decide: {
      ...chiefProcurator('CPL 175(4), 177', 'PRR 365(1), 367, 370'),
      note: {
        zh: '三种不起诉均经检察长批准，检察长可以提交检察委员会（PRR 4(2)）；直接受理侦查和监察机关移送的案件，报上一级人民检察院批准（PRR 371），不在本程序内',
        en: 'All three kinds need the chief, who may ask the committee (PRR 4(2)); in cases of its own or of a supervision commission the next-higher procuratorate approves (PRR 371), which this procedure does not have',
      },
    },
  },
};

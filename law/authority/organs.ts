import type { Decider, Holder, Organ } from '../../domain/authority';
import type { Confidence, Title } from '../../domain/limit';
import { leadingRoles, type Role } from '../../domain/office';

export const handler: readonly Role[] = ['handler'];
/** Whoever takes cases in: handlers, and the clerk of a unit that has one. */
export const takers: readonly Role[] = ['handler', 'receiver', 'intake'];
export const everybody: readonly Role[] = ['handler', 'head', 'leader'];
export const deciders = leadingRoles;
export const heads: readonly Role[] = ['deputy', 'leader'];

/** 法制员: looks at what the police file, what measures they take and what they hand on. */
export const legalReview: readonly Role[] = ['legal-reviewer'];

const w = (zh: string, en: string): Title => ({ zh, en });

/** Whose an act is that nobody else decides, in the words of the article. */
export const organ = (zh: string, en: string, basis: readonly string[], confidence: Confidence = 'H'): Organ => ({
  organ: w(zh, en),
  basis,
  confidence,
});

/** 县级以上公安机关负责人: the deputy heads are heads, too. */
export const policeHead = (...basis: string[]): Decider => ({
  roles: heads,
  level: 'county',
  organ: w('县级以上公安机关负责人', 'head of a public security organ at county level or above'),
  basis,
  confidence: 'H',
});

/** 办案部门负责人; a station is a department that handles cases. */
export const departmentHead = (...basis: string[]): Decider => ({
  roles: deciders,
  level: 'department',
  organ: w('办案部门负责人', 'head of the department that handles the case'),
  basis,
  confidence: 'H',
});

const delegable = ['PRR 4(2)', '人民检察院组织法 29'];

/** A deputy is a prosecutor (PRR 682): what the rules give to the chief, a deputy decides for the chief and by delegation. */
const deputyProcurator: Holder = {
  roles: ['deputy'],
  level: 'county',
  organ: w('副检察长（经检察长授权）', 'deputy chief procurator, by authorisation of the chief'),
  basis: ['PRR 4(2), 682', '人民检察院组织法 29, 36'],
  confidence: 'M',
  note: w(
    '条文写明检察长；副检察长协助检察长，授权范围以本院规定为准',
    'The articles say the chief; a deputy assists, and how far an authorisation goes is for the office to say',
  ),
};

/** 检察官 within the list of powers: for what the rules keep for nobody above. */
const prosecutorByDelegation: Holder = {
  roles: ['head', 'handler'],
  level: 'county',
  organ: w('检察官（权力清单委托的）', 'prosecutor to whom the list of powers delegates it'),
  basis: delegable,
  confidence: 'M',
  note: w(
    '委托范围由省级院权力清单规定，未读到；决定人不得是提出人',
    'How far it is delegated stands in provincial lists that were not read; nobody decides what they put forward themselves',
  ),
};

/** 检察长, because an article says so. */
export const chiefProcurator = (...basis: string[]): Decider => ({
  roles: ['leader'],
  level: 'county',
  organ: w('检察长', 'chief procurator'),
  basis,
  confidence: 'H',
  also: [deputyProcurator],
});

/** 检察院: no article says who in it, so that it is the chief's to decide or to delegate. */
export const procuratorate = (...basis: string[]): Decider => ({
  roles: ['leader'],
  level: 'county',
  organ: w('检察长，或者其委托的检察官', 'chief procurator, or a prosecutor to whom it is delegated'),
  basis: [...basis, ...delegable],
  confidence: 'M',
  also: [deputyProcurator, prosecutorByDelegation],
});

/** Where each agency has its own organ for the same act. */
export const byAgency = (police: Decider, chief: Decider, ...courts: readonly Holder[]): Decider => {
  const { also = [], ...usual } = chief;
  const others = [usual, ...also].map((one): Holder => ({ ...one, agency: 'procuratorate' }));
  return {
    ...police,
    agency: 'police',
    also: [...others, ...courts.map((one): Holder => ({ ...one, agency: 'court' }))],
  };
};

/** 院长. */
export const president = (confidence: Confidence, ...basis: string[]): Holder => ({
  roles: ['leader'],
  level: 'county',
  organ: w('院长', 'president of the court'),
  basis,
  confidence,
});

import type { ActType } from '../domain/act';
import type { PersonInCase } from '../domain/case';
import type { Agency } from '../domain/office';
import type { Right, Teller } from '../domain/right';

const threeDays = {
  zh: '自收到移送审查起诉的案件材料之日起三日以内',
  en: 'within three days of receiving the papers of the case',
};

const interrogation = { zh: '讯问时', en: 'when the suspect is interrogated' };

/** Rights that somebody must be told of. Articles read in full text: CPL 2018, CPR 2020, PRR 2019. */
export const rights: readonly Right[] = [
  {
    id: 'counsel',
    title: { zh: '有权委托辩护人', en: 'Right to a defender' },
    of: 'suspect',
    tellers: [
      {
        agency: 'police',
        when: { zh: '第一次讯问或者采取强制措施时', en: 'at the first interrogation, or when a measure is taken' },
        basis: ['CPL 34(2)', 'CPR 43(1)'],
        confidence: 'H',
        before: 'investigation.interrogate',
      },
      {
        agency: 'procuratorate',
        when: threeDays,
        basis: ['CPL 34(2)', 'PRR 40(2)'],
        confidence: 'H',
        duty: 'rights-notice-suspect',
      },
      {
        agency: 'court',
        when: { zh: '自受理案件之日起三日以内', en: 'within three days of accepting the case' },
        basis: ['CPL 34(2)'],
        confidence: 'H',
      },
    ],
  },
  {
    id: 'suspect',
    title: {
      zh: '诉讼权利义务，如实供述从宽和认罪认罚的法律规定',
      en: 'Rights and duties of a suspect, and the law on leniency for telling the truth and for admitting guilt',
    },
    of: 'suspect',
    tellers: [
      {
        agency: 'police',
        when: interrogation,
        basis: ['CPL 120(2)', 'CPR 203(1)'],
        confidence: 'H',
        before: 'investigation.interrogate',
      },
      {
        agency: 'procuratorate',
        when: interrogation,
        basis: ['PRR 258(1)'],
        confidence: 'H',
        before: 'investigation.interrogate',
      },
    ],
  },
  {
    id: 'legal-aid',
    title: { zh: '可以申请法律援助', en: 'Legal aid may be applied for' },
    of: 'suspect',
    tellers: [
      {
        agency: 'police',
        when: { zh: '第一次讯问或者采取强制措施时', en: 'at the first interrogation, or when a measure is taken' },
        basis: ['CPR 43(1)'],
        confidence: 'H',
      },
      { agency: 'procuratorate', when: threeDays, basis: ['PRR 40(2)'], confidence: 'H' },
    ],
  },
  {
    id: 'duty-lawyer',
    title: { zh: '有权约见值班律师', en: 'Right to see the duty lawyer' },
    of: 'suspect',
    tellers: [
      {
        agency: 'police',
        when: { zh: '入所羁押时，由看守所告知', en: 'on arrival in the detention house, which tells it' },
        basis: ['CPL 36(2)', 'CPR 49(1)'],
        confidence: 'H',
      },
      {
        agency: 'procuratorate',
        when: { zh: '案件在检察院期间', en: 'while the case is with the procuratorate' },
        basis: ['CPL 36(2)', 'PRR 268(2)'],
        confidence: 'H',
      },
      {
        agency: 'court',
        when: { zh: '案件在法院期间', en: 'while the case is with the court' },
        basis: ['CPL 36(2)'],
        confidence: 'H',
      },
    ],
  },
  {
    id: 'leniency',
    title: {
      zh: '认罪认罚的，其诉讼权利和认罪认罚的法律规定',
      en: 'Rights of a suspect who admits guilt and accepts punishment, and the law on it',
    },
    of: 'suspect',
    tellers: [
      {
        agency: 'procuratorate',
        when: { zh: '审查案件时，犯罪嫌疑人认罪认罚的', en: 'in the review, where the suspect admits guilt' },
        basis: ['CPL 173(2)', 'PRR 269(1)'],
        confidence: 'H',
      },
    ],
  },
  {
    id: 'representative',
    title: { zh: '有权委托诉讼代理人', en: 'Right to a representative' },
    of: 'victim',
    tellers: [
      {
        agency: 'procuratorate',
        when: threeDays,
        basis: ['CPL 46(2)', 'PRR 55(1)'],
        confidence: 'H',
        duty: 'rights-notice-victim',
      },
    ],
  },
];

/** A right with the one who must tell it. */
export type RightTold = Right & { readonly teller: Teller };

/** What an agency must tell somebody of this standing. */
export const rightsToTell = (agency: Agency, of: PersonInCase['standing']): readonly RightTold[] =>
  rights.flatMap((right) => {
    const teller = right.of === of ? right.tellers.find((one) => one.agency === agency) : undefined;
    return teller ? [{ ...right, teller }] : [];
  });

/** What an agency must have told a suspect before an act. */
export const rightsBefore = (agency: Agency, act: ActType): readonly RightTold[] =>
  rightsToTell(agency, 'suspect').filter(({ teller }) => teller.before === act);

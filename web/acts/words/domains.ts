import type { Title } from '../../words/title';

/** Where an act belongs in the work, in the order in which people look for it. */
export interface Domain {
  readonly id: string;
  readonly title: Title;
  /** What its acts begin with. */
  readonly acts: readonly string[];
}

export const domains: readonly Domain[] = [
  { id: 'reception', title: { zh: '受案', en: 'Reception' }, acts: ['reception.'] },
  { id: 'filing', title: { zh: '立案', en: 'Filing' }, acts: ['filing.'] },
  { id: 'persons', title: { zh: '涉案人员与权利', en: 'Persons and rights' }, acts: ['person.', 'rights.'] },
  { id: 'measures', title: { zh: '强制措施', en: 'Measures' }, acts: ['measure.'] },
  {
    id: 'investigation',
    title: { zh: '侦查与鉴定', en: 'Investigation' },
    acts: ['investigation.', 'appraisal.'],
  },
  {
    id: 'arrest',
    title: { zh: '审查逮捕', en: 'Arrest review' },
    acts: ['arrest-review.', 'arrest-objection.'],
  },
  { id: 'prosecution', title: { zh: '审查起诉', en: 'Review for prosecution' }, acts: ['prosecution-review.'] },
  { id: 'trial', title: { zh: '审判', en: 'Trial' }, acts: ['trial.', 'protest.', 'compensation.'] },
  { id: 'limits', title: { zh: '期限', en: 'Time limits' }, acts: ['limit.'] },
  { id: 'duties', title: { zh: '义务与告警', en: 'Duties and alerts' }, acts: ['duty.'] },
  { id: 'approval', title: { zh: '呈请审批', en: 'Approval' }, acts: ['approval.'] },
  { id: 'risk', title: { zh: '风险', en: 'Risk' }, acts: ['assessment.', 'emergency.'] },
  {
    id: 'oversight',
    title: { zh: '监督', en: 'Oversight' },
    acts: ['supervision.', 'rectification.', 'warning.', 'clearing.'],
  },
  { id: 'handling', title: { zh: '移送分案', en: 'Handling' }, acts: ['case.'] },
  { id: 'record', title: { zh: '清单与登记', en: 'Checklists and register' }, acts: ['checklist.', 'register.'] },
  { id: 'correction', title: { zh: '更正与规则', en: 'Correction and law' }, acts: ['act.', 'law.'] },
];

const other: Domain = { id: 'other', title: { zh: '其他', en: 'Other' }, acts: [] };

export const domainOf = (type: string): Domain =>
  domains.find(({ acts }) => acts.some((one) => type.startsWith(one))) ?? other;

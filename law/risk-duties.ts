import type { ActType } from '../domain/act';
import type { DutyRow } from '../domain/duty';

const basis = ['Oversight policy of the office', '最高检《关于加强检察机关执法办案风险评估预警工作的意见》(2011)'];

/** Done by the act alone: to tick a duty off would be no assessment, and no report. */
const byActs = (...acts: readonly ActType[]) => ({ fulfilledBy: acts, doneBy: acts, basis });

const reassessment: Omit<DutyRow, 'id'> = {
  title: { zh: '新环节重新评估风险', en: 'Assess the risk anew at the new stage' },
  steps: [{ step: 'do', limit: 'risk-reassessment' }],
  ...byActs('assessment.assess'),
  byOwner: true,
};

/** What risk makes owed in a case. */
export const riskDuties: readonly DutyRow[] = [
  { id: 'risk-reassessment', ...reassessment },
  // A court decides nothing adverse of this kind: at its stage the risk is the procuratorate's to assess.
  { id: 'risk-reassessment-at-trial', owedBy: 'procuratorate', ...reassessment },
  {
    id: 'emergency',
    title: { zh: '应急情况首报', en: 'Report the situation of an emergency' },
    steps: [{ step: 'do', limit: 'emergency-report' }],
    ...byActs('emergency.log', 'emergency.end'),
  },
  {
    id: 'emergency-going-on',
    title: { zh: '应急情况续报', en: 'Report again while the emergency goes on' },
    steps: [{ step: 'do', limit: 'emergency-next-report' }],
    ...byActs('emergency.log', 'emergency.end'),
    each: true,
  },
];

/** Opinion of the Ministry of Public Security on reception and filing, issued 2015-11-06, published 2015-12-29. */
export const filingOpinion = '公通字〔2015〕32号';

/** Rules on reports and filing of the Ministry of Public Security, in force 2024-01-01; only part of them is public. */
export const receptionRules = '公安机关接报案与立案工作规定（2024）';

export const onlyPartlyPublic = {
  zh: '2024年规定仅部分公开，未公开部分可能另有规定',
  en: 'Only part of the 2024 rules is public; the unpublished part may say more',
} as const;

/** Names of texts that are cited without an abbreviation. */
export const administrativeCases = '公安机关办理行政案件程序规定';
export const economicCrime = '公通字〔2017〕25号';
export const bailRules = '公通字〔2022〕25号';
export const necessityRules = '羁押必要性审查、评估工作规定（2023）';
export const publicSecurity = 'PSAPL';
export const publicSecurityBefore = 'PSAPL 2012';
export const penalties = '行政处罚法';
export const reconsideration = '行政复议法';
export const petitions = '信访工作条例';
export const compensation = '国家赔偿法';

export const noApprover = {
  zh: '延长的批准人未规定',
  en: 'No approver is named for the extension',
} as const;

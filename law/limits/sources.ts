/** Opinion of the Ministry of Public Security on reception and filing, issued 2015-11-06, published 2015-12-29. */
export const filingOpinion = '公通字〔2015〕32号';

/** Rules on reports and filing of the Ministry of Public Security, in force 2024-01-01; only part of them is public. */
export const receptionRules = '公安机关接报案与立案工作规定（2024）';

export const onlyPartlyPublic = {
  zh: '2024年规定仅部分公开，未公开部分可能另有规定',
  en: 'Only part of the 2024 rules is public; the unpublished part may say more',
} as const;

import type { Title } from './language';

/** Steps in which an alert or a duty is answered, as the API names them. */
export const stepWords: Readonly<Record<string, Title>> = {
  acknowledge: { zh: '签收', en: 'Acknowledge' },
  plan: { zh: '定方案', en: 'Plan' },
  do: { zh: '办理', en: 'Do' },
  verify: { zh: '核验', en: 'Verify' },
};

/** The same, while somebody owes it. */
export const waitingWords: Readonly<Record<string, Title>> = {
  acknowledge: { zh: '待签收', en: 'To acknowledge' },
  plan: { zh: '待定方案', en: 'To plan' },
  do: { zh: '待办理', en: 'To do' },
  verify: { zh: '待核验', en: 'To verify' },
};

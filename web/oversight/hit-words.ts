import type { Title } from '../words/language';

/** What is said about a hit of a model. */
export const hitWords = {
  level: { zh: '级别', en: 'Level' },
  found: { zh: '查得', en: 'Found' },
  first: { zh: '首次发现', en: 'First found' },
  last: { zh: '最近一次', en: 'Last found' },
  cleared: { zh: '已消除', en: 'Cleared' },
  refusal: { zh: '案件未受理预警的原因', en: 'Why the case did not take the warning' },
  confirm: {
    zh: '确认属实的，责令整改；模型预警须在三日内处置。',
    en: 'What is confirmed is ordered to be put right; the warning of a model is answered within three days.',
  },
} as const satisfies Record<string, Title>;

import { setup } from 'xstate';
import { delaysOf, effects, hasComplainant, open, owe, type ActEvent, type Opening } from './kit';

/**
 * Filing review (立案审查) to filing, which begins the investigation, or non-filing. That an adverse decision was
 * risk-assessed is a need of the act.
 * @see 公通字〔2015〕32号 二(一)2; CPL 112; CPR 178
 */
export const filing = setup({
  types: { input: {} as Opening, events: {} as ActEvent<'filing.file' | 'filing.refuse'> },
  delays: delaysOf('criminal-filing-review'),
  guards: { hasComplainant },
  actions: effects,
}).createMachine({
  id: 'filing@2',
  initial: 'underReview',
  states: {
    underReview: {
      meta: { owedBy: 'police', basis: ['公通字〔2015〕32号 二(一)2'] },
      after: { 'criminal-filing-review': { actions: 'overdue' } },
      on: {
        'filing.file': { target: 'filed', actions: open('investigation') },
        'filing.refuse': [
          { guard: 'hasComplainant', target: 'refused', actions: owe('non-filing-notice') },
          { target: 'refused' },
        ],
      },
    },
    filed: { type: 'final' },
    refused: { type: 'final' },
  },
});

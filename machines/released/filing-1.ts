import { setup } from 'xstate';
import { delaysOf, effects, hasComplainant, type ActEvent, type Opening } from '../kit';

/**
 * Filing review (立案审查) to filing or non-filing. That an adverse decision was risk-assessed is a need of the act.
 * @see 公通字〔2015〕32号 二(一)2; CPL 112; CPR 178
 */
export const filing1 = setup({
  types: { input: {} as Opening, events: {} as ActEvent<'filing.file' | 'filing.refuse'> },
  delays: delaysOf('criminal-filing-review'),
  guards: { hasComplainant },
  actions: effects,
}).createMachine({
  id: 'filing@1',
  initial: 'underReview',
  states: {
    underReview: {
      meta: { owedBy: 'police', basis: ['公通字〔2015〕32号 二(一)2'] },
      after: { 'criminal-filing-review': { actions: 'overdue' } },
      on: {
        'filing.file': 'filed',
        'filing.refuse': [
          {
            guard: 'hasComplainant',
            target: 'refused',
            actions: { type: 'owe', params: { duty: 'non-filing-notice' } },
          },
          { target: 'refused' },
        ],
      },
    },
    filed: {
      meta: {
        owedBy: 'police',
        untimed:
          'No general limit bounds the investigation of a suspect who is not held; each measure has a clock of its own.',
      },
    },
    refused: { type: 'final' },
  },
});

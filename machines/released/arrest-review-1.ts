import { setup } from 'xstate';
import { delaysOf, effects, type ActEvent, type Opening, type ProcedureMeta } from '../kit';

/**
 * Review of an arrest request, one run a person (审查逮捕), for a suspect who is detained.
 * @see CPL 88–91; PRR 282–285
 */
export const arrestReview1 = setup({
  types: {
    input: {} as Opening,
    events: {} as ActEvent<
      'arrest-review.receive' | 'arrest-review.withdraw' | 'arrest-review.approve' | 'arrest-review.refuse'
    >,
  },
  delays: delaysOf('arrest-request-receipt', 'arrest-review-detained'),
  actions: effects,
}).createMachine({
  id: 'arrest-review@1',
  meta: { owedBy: 'procuratorate' } satisfies ProcedureMeta,
  initial: 'requested',
  states: {
    requested: {
      // On its way: the limit of the request is met, and that of the review starts when it is received. No article bounds
      // the way; somebody is held meanwhile, so the office does.
      meta: { owedBy: 'procuratorate', basis: ['Oversight policy of the office'] },
      after: { 'arrest-request-receipt': { actions: 'overdue' } },
      on: { 'arrest-review.receive': 'underReview', 'arrest-review.withdraw': 'withdrawn' },
    },
    underReview: {
      meta: { owedBy: 'procuratorate', basis: ['CPL 91(3)', 'PRR 282'] },
      after: { 'arrest-review-detained': { actions: 'overdue' } },
      on: {
        'arrest-review.approve': 'approved',
        'arrest-review.refuse': 'refused',
        'arrest-review.withdraw': 'withdrawn',
      },
    },
    approved: { type: 'final' },
    refused: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});

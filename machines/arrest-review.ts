import { setup } from 'xstate';
import { delaysOf, effects, type ActEvent, type Opening } from './kit';

/**
 * Review of an arrest request, one run a person (审查逮捕), for a suspect who is detained.
 * @see CPL 88–91; PRR 282–285
 */
export const arrestReview = setup({
  types: {
    input: {} as Opening,
    events: {} as ActEvent<'arrest-review.receive' | 'arrest-review.approve' | 'arrest-review.refuse'>,
  },
  delays: delaysOf('arrest-review-detained'),
  actions: effects,
}).createMachine({
  id: 'arrest-review@1',
  initial: 'requested',
  states: {
    requested: {
      meta: {
        owedBy: 'procuratorate',
        untimed: 'On its way: the limit of the request is met, the limit of the review starts when it is received.',
      },
      on: { 'arrest-review.receive': 'underReview' },
    },
    underReview: {
      meta: { owedBy: 'procuratorate', basis: ['CPL 91(3)', 'PRR 282'] },
      after: { 'arrest-review-detained': { actions: 'overdue' } },
      on: { 'arrest-review.approve': 'approved', 'arrest-review.refuse': 'refused' },
    },
    approved: { type: 'final' },
    refused: { type: 'final' },
  },
});

import { setup } from 'xstate';
import { delaysOf, effects, open, owe, type ActEvent, type Opening, type ProcedureMeta } from './kit';

/** A refusal ends the review and gives the police the right to object; one without crime is followed up (PRR 287(3)). */
const decided = {
  'arrest-review.approve': 'approved',
  'arrest-review.refuse': [
    { guard: 'noCrime', target: 'refused', actions: [open('arrest-objection'), owe('no-crime-refusal-followup')] },
    { target: 'refused', actions: open('arrest-objection') },
  ],
  'arrest-review.withdraw': 'withdrawn',
} as const;

/**
 * Review of an arrest request, one run a person (审查逮捕): seven days for somebody detained, fifteen or twenty for
 * somebody who is not, counted from receipt either way.
 * @see CPL 88–91; PRR 280–287
 */
export const arrestReview = setup({
  types: {
    input: {} as Opening,
    events: {} as ActEvent<
      | `arrest-review.${'receive' | 'withdraw' | 'approve' | 'refuse'}`
      | `measure.${'release' | 'bail' | 'residence' | 'detain'}`
    >,
  },
  delays: delaysOf('arrest-request-receipt', 'arrest-review-detained', 'arrest-review-not-detained'),
  guards: {
    held: ({ event }) => event.facts.held,
    noCrime: ({ event }) => event.act.fields.ground === 'no-crime',
  },
  actions: effects,
}).createMachine({
  id: 'arrest-review@2',
  meta: {
    opensWith: { 'measure.request-arrest': ['caseFiled', 'isSuspect'] },
    owedBy: 'procuratorate',
  } satisfies ProcedureMeta,
  initial: 'requested',
  states: {
    requested: {
      // On its way: the limit of the request is met, and that of the review starts when it is received. No article bounds
      // the way; somebody is held meanwhile, so the office does.
      meta: { owedBy: 'procuratorate', basis: ['Oversight policy of the office'] },
      after: { 'arrest-request-receipt': { actions: 'overdue' } },
      on: {
        'arrest-review.receive': [{ guard: 'held', target: 'underReview' }, { target: 'underReviewAtLarge' }],
        'arrest-review.withdraw': 'withdrawn',
      },
    },
    underReview: {
      meta: { owedBy: 'procuratorate', basis: ['CPL 91(3)', 'PRR 282'] },
      after: { 'arrest-review-detained': { actions: 'overdue' } },
      on: {
        ...decided,
        'measure.release': 'underReviewAtLarge',
        'measure.bail': 'underReviewAtLarge',
        'measure.residence': 'underReviewAtLarge',
      },
    },
    underReviewAtLarge: {
      meta: { owedBy: 'procuratorate', basis: ['PRR 282'] },
      after: { 'arrest-review-not-detained': { actions: 'overdue' } },
      on: { ...decided, 'measure.detain': 'underReview' },
    },
    approved: { type: 'final' },
    refused: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});

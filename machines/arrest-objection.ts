import { setup } from 'xstate';
import { delaysOf, effects, type ActEvent, type Opening, type ProcedureMeta } from './kit';

/**
 * Objection of the police to a refused arrest (不批准逮捕的复议、复核), one run a person. A right that is not used in its
 * days lapses.
 * @see CPL 92; CPR 141; PRR 290, 291
 */
export const arrestObjection = setup({
  types: {
    input: {} as Opening,
    events:
      {} as ActEvent<`arrest-objection.${'request' | 'receive' | 'decide' | 'ask-review' | 'receive-review' | 'decide-review'}`>,
  },
  delays: delaysOf(
    'no-arrest-reconsider-request',
    'papers-receipt',
    'no-arrest-reconsider-decision',
    'no-arrest-review-request',
    'no-arrest-review-decision',
  ),
  guards: { changed: ({ event }) => event.act.fields.outcome === 'changed' },
  actions: effects,
}).createMachine({
  id: 'arrest-objection@1',
  meta: { owedBy: 'police' } satisfies ProcedureMeta,
  initial: 'mayRequest',
  states: {
    mayRequest: {
      meta: { owedBy: 'police', basis: ['CPL 92', 'CPR 141(1)'] },
      after: { 'no-arrest-reconsider-request': 'lapsed' },
      on: { 'arrest-objection.request': 'requested' },
    },
    requested: {
      meta: { owedBy: 'procuratorate', basis: ['Oversight policy of the office'] },
      after: { 'papers-receipt': { actions: 'overdue' } },
      on: { 'arrest-objection.receive': 'reconsidering' },
    },
    reconsidering: {
      meta: { owedBy: 'procuratorate', basis: ['PRR 290'] },
      after: { 'no-arrest-reconsider-decision': { actions: 'overdue' } },
      on: { 'arrest-objection.decide': [{ guard: 'changed', target: 'changed' }, { target: 'mayAskReview' }] },
    },
    mayAskReview: {
      meta: { owedBy: 'police', basis: ['CPR 141(2)'] },
      after: { 'no-arrest-review-request': 'lapsed' },
      on: { 'arrest-objection.ask-review': 'reviewRequested' },
    },
    reviewRequested: {
      meta: { owedBy: 'procuratorate', basis: ['Oversight policy of the office'] },
      after: { 'papers-receipt': { actions: 'overdue' } },
      on: { 'arrest-objection.receive-review': 'reviewing' },
    },
    reviewing: {
      meta: { owedBy: 'procuratorate', basis: ['PRR 291'] },
      after: { 'no-arrest-review-decision': { actions: 'overdue' } },
      on: { 'arrest-objection.decide-review': [{ guard: 'changed', target: 'changed' }, { target: 'maintained' }] },
    },
    changed: { type: 'final' },
    maintained: { type: 'final' },
    lapsed: { type: 'final' },
  },
});

import { setup } from 'xstate';
import { delaysOf, effects, type ActEvent, type Opening, type ProcedureMeta } from '../kit';

/**
 * Compulsory measure against one person (强制措施), first stretch: detention to arrest or release.
 * Decision and execution are two acts: the review's limit is met by the approval, not by the arrest.
 * @see CPL 82–93, CPR 124–145
 */
export const measure1 = setup({
  types: {
    input: {} as Opening,
    events: {} as ActEvent<
      | 'measure.request-arrest'
      | 'arrest-review.withdraw'
      | 'arrest-review.approve'
      | 'arrest-review.refuse'
      | 'measure.arrest'
      | 'measure.release'
    >,
  },
  delays: delaysOf('request-arrest', 'release-on-refusal'),
  actions: effects,
}).createMachine({
  id: 'measure@1',
  meta: { opensWith: { 'measure.detain': [] } } satisfies ProcedureMeta,
  initial: 'held',
  states: {
    held: {
      entry: { type: 'custody', params: { held: true } },
      exit: { type: 'custody', params: { held: false } },
      initial: 'detained',
      on: { 'measure.release': 'released' },
      states: {
        detained: {
          meta: { owedBy: 'police', basis: ['CPL 91', 'CPR 129'] },
          after: { 'request-arrest': { actions: 'overdue' } },
          on: {
            'measure.request-arrest': {
              target: 'arrestRequested',
              actions: { type: 'openProcedure', params: { machine: 'arrest-review' } },
            },
          },
        },
        arrestRequested: {
          meta: { owedBy: 'procuratorate', untimed: 'The clock runs in the arrest review of the same person.' },
          on: {
            'arrest-review.approve': 'arrestApproved',
            'arrest-review.refuse': 'releaseOwed',
            'arrest-review.withdraw': 'detained',
          },
        },
        arrestApproved: {
          meta: { owedBy: 'police', untimed: 'CPL 90 asks for execution at once and sets no length.' },
          on: { 'measure.arrest': 'arrested' },
        },
        releaseOwed: {
          meta: { owedBy: 'police', basis: ['CPL 91(3)', 'CPR 140'] },
          after: { 'release-on-refusal': { actions: 'overdue' } },
        },
        arrested: {
          meta: {
            owedBy: 'police',
            untimed:
              'Custody during investigation (CPL 156) is counted by the investigation, which is not modelled yet.',
          },
        },
      },
    },
    released: { type: 'final' },
  },
});

import { setup } from 'xstate';
import { effects, type ActEvent, type Opening, type ProcedureMeta } from './kit';

const untimed = 'The limit of the act proposed runs on, whoever has the papers';
const basis = ['CPR 78(2), 83, 110, 125(1), 178(1)', 'PRR 6(2)'];

/**
 * A proposal on its way to a decision (呈请审批), one run a proposal. Who may take a step is no part of it. Carrying out is no
 * step of it either: the act that was approved ends it, whichever that is (`engine/approvals.ts`).
 * @see CPR 78(2), 83, 110, 125(1) (呈请报告书), 178(1); PRR 6(2)
 */
export const approval = setup({
  types: {
    input: {} as Opening,
    events: {} as ActEvent<`approval.${'review' | 'approve' | 'return' | 'withdraw'}`>,
  },
  guards: { agreed: ({ event }) => event.act.fields.opinion === 'agree' },
  actions: effects,
}).createMachine({
  id: 'approval@1',
  meta: { opensWith: { 'approval.propose': [] } } satisfies ProcedureMeta,
  initial: 'proposed',
  states: {
    proposed: {
      meta: { untimed, basis },
      on: {
        'approval.review': [{ guard: 'agreed', target: 'reviewed' }, { target: 'returned' }],
        'approval.approve': 'approved',
        'approval.return': 'returned',
        'approval.withdraw': 'withdrawn',
      },
    },
    reviewed: {
      meta: { untimed, basis },
      on: { 'approval.approve': 'approved', 'approval.return': 'returned', 'approval.withdraw': 'withdrawn' },
    },
    approved: {
      meta: { untimed: 'The act that was approved carries it out and ends it; that act has a limit of its own', basis },
      on: { 'approval.return': 'returned', 'approval.withdraw': 'withdrawn' },
    },
    returned: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});

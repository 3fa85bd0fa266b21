import { assign, setup } from 'xstate';
import { delaysOf, effects, type ActEvent, type Opening, type ProcedureMeta } from './kit';

/**
 * First instance of an indicted case (一审公诉), one run a person, as far as adjournment and its new count need it.
 * @see CPL 186–208; SPCI 209–219, 274; PRR 421, 422
 */
export const trial = setup({
  types: {
    context: {} as { readonly supplements: number },
    input: {} as Opening,
    events: {} as ActEvent<'trial.adjourn' | 'trial.resume' | 'trial.judge'>,
  },
  delays: delaysOf('first-instance', 'trial-supplement'),
  guards: { supplementLeft: ({ event }) => event.facts.supplementLeft },
  actions: { ...effects, countSupplement: assign({ supplements: ({ context }) => context.supplements + 1 }) },
}).createMachine({
  id: 'trial@1',
  meta: { opensWith: { 'trial.accept': ['indicted'] }, owedBy: 'court' } satisfies ProcedureMeta,
  context: { supplements: 0 },
  initial: 'hearing',
  states: {
    hearing: {
      meta: { owedBy: 'court', basis: ['CPL 208'] },
      after: { 'first-instance': { actions: 'overdue' } },
      on: {
        'trial.adjourn': { guard: 'supplementLeft', target: 'supplementing', actions: 'countSupplement' },
        'trial.judge': 'judged',
      },
    },
    supplementing: {
      meta: { owedBy: 'procuratorate', basis: ['CPL 204, 208(3)', 'PRR 421'] },
      after: { 'trial-supplement': { actions: 'overdue' } },
      on: { 'trial.resume': 'hearing' },
    },
    judged: { type: 'final' },
  },
});

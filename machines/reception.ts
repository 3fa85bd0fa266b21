import { setup } from 'xstate';
import { delaysOf, effects, type ActEvent, type Opening, type ProcedureMeta } from './kit';

/**
 * Reception of a report (接报案) to acceptance or transfer.
 * @see 公安机关接报案与立案工作规定 (2024-01-01) items 4, 8, 10; CPR 169–175
 */
export const reception = setup({
  types: {
    context: {} as { readonly remote: boolean },
    input: {} as Opening,
    events: {} as ActEvent<
      'reception.register' | 'reception.accept' | 'reception.find-not-mine' | 'reception.transfer'
    >,
  },
  delays: delaysOf('report-registration', 'remote-report-contact', 'jurisdiction-unclear', 'not-mine-transfer'),
  guards: { remote: ({ context }) => context.remote },
  actions: effects,
}).createMachine({
  id: 'reception@1',
  meta: { opensWith: { 'reception.receive': [] } } satisfies ProcedureMeta,
  // XState asks for a context without input at every step, and discards it: an answer costs less than an exception.
  context: ({ input }: { readonly input?: Opening }) => ({ remote: input?.facts.remoteReport ?? false }),
  initial: 'arriving',
  states: {
    arriving: {
      meta: { untimed: 'Passed through at once: the channel decides which registration is owed.' },
      always: [{ guard: 'remote', target: 'contacting' }, { target: 'registering' }],
    },
    registering: {
      meta: { owedBy: 'police', basis: ['Reception and filing rules 2023, item 4'] },
      after: { 'report-registration': { actions: 'overdue' } },
      on: { 'reception.register': 'judging' },
    },
    contacting: {
      meta: { owedBy: 'police', basis: ['Reception and filing rules 2023, item 10'] },
      after: { 'remote-report-contact': { actions: 'overdue' } },
      on: { 'reception.register': 'judging' },
    },
    judging: {
      meta: { owedBy: 'police', basis: ['Reception and filing rules 2023, item 8(4)'] },
      after: { 'jurisdiction-unclear': { actions: 'overdue' } },
      on: {
        'reception.accept': { target: 'accepted', actions: { type: 'openProcedure', params: { machine: 'filing' } } },
        'reception.find-not-mine': 'transferring',
      },
    },
    transferring: {
      meta: { owedBy: 'police', basis: ['CPR 175', 'Reception and filing rules 2023, item 8(2)'] },
      after: { 'not-mine-transfer': { actions: 'overdue' } },
      on: { 'reception.transfer': 'transferred' },
    },
    accepted: { type: 'final' },
    transferred: { type: 'final' },
  },
});

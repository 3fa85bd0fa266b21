import { assign, setup } from 'xstate';
import type { DutyStep } from '../domain/duty';
import { delaysOf, effects, type ActEvent } from './kit';

interface DutyContext {
  readonly steps: readonly DutyStep[];
  readonly index: number;
  /** Who did what is to be verified: somebody else must do that. */
  readonly doer: string | null;
  /** Whom they stood in for as they did it. */
  readonly doneFor: string | null;
}

type DutyInput = Pick<DutyContext, 'steps' | 'doer'>;

type DutyEvent = ActEvent<'duty.acknowledge' | 'duty.plan' | 'duty.do' | 'duty.verify' | 'duty.reject'>;

const stepOf = (event: DutyEvent): string => event.type.slice('duty.'.length);

/** The step whose work a verification looks at. */
const doing = ({ steps }: DutyContext): number => steps.findIndex(({ step }) => step === 'do');

/** The reserved key `owed` stands for the limit that the duty's own row gives to the step at hand. */
const on = [
  {
    guard: 'lastStep' as const,
    target: 'done',
  },
  {
    guard: 'nextStep' as const,
    target: 'owed',
    reenter: true,
    actions: 'advance' as const,
  },
];

/** Anything somebody owes once (义务): its steps are data, any subset of acknowledge → plan → do → verify; what is found not done is done again. */
export const duty = setup({
  types: {
    context: {} as DutyContext,
    input: {} as DutyInput,
    events: {} as DutyEvent,
  },
  delays: delaysOf('owed'),
  guards: {
    nextStep: ({ context, event }) => context.steps[context.index]?.step === stepOf(event),
    lastStep: ({ context, event }) =>
      context.index === context.steps.length - 1 && context.steps[context.index]?.step === stepOf(event),
    done: ({ context }) => context.steps[context.index]?.step === 'verify' && doing(context) >= 0,
  },
  actions: {
    ...effects,
    advance: assign({
      index: ({ context }) => context.index + 1,
      doer: ({ context, event }) => (event.type === 'duty.do' ? event.act.actor.person : context.doer),
      doneFor: ({ context, event }) =>
        event.type === 'duty.do' ? (event.act.actor.onBehalfOf ?? null) : context.doneFor,
    }),
    again: assign({ index: ({ context }) => doing(context), doer: null, doneFor: null }),
  },
}).createMachine({
  id: 'duty@2',
  // XState asks for a context without input at every step, and discards it: an answer costs less than an exception.
  context: ({ input }: { readonly input?: DutyInput }) => ({
    steps: input?.steps ?? [],
    index: 0,
    doer: input?.doer ?? null,
    doneFor: null,
  }),
  initial: 'owed',
  states: {
    owed: {
      meta: { basis: ['The row of the duty names its article'] },
      after: { owed: { actions: 'overdue' } },
      on: {
        'duty.acknowledge': on,
        'duty.plan': on,
        'duty.do': on,
        'duty.verify': on,
        'duty.reject': { guard: 'done', target: 'owed', reenter: true, actions: 'again' },
      },
    },
    done: { type: 'final' },
  },
});

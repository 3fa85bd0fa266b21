import { assign, setup } from 'xstate';
import { type RiskTier, signers } from '../domain/risk';
import { delaysOf, effects, owe, type ActEvent, type Opening } from './kit';

/** What the assessment asks for, as it was found when it was made. */
interface Asked {
  readonly signs: RiskTier;
  readonly plan: boolean;
}

interface RiskContext extends Asked {
  /** The head has signed what a leader is to sign. */
  readonly headed: boolean;
}

const basis = ['最高检《关于加强检察机关执法办案风险评估预警工作的意见》(2011)', 'Oversight policy of the office'];

/**
 * Risk of one adverse decision (执法风险评估), one run an assessment: signed by its tier, planned for, carried out. It stands behind its
 * end, too, until another assessment of the same decision takes its place (`engine/risk.ts`).
 */
export const riskAssessment = setup({
  types: {
    context: {} as RiskContext,
    input: {} as Opening & Partial<Asked>,
    events: {} as ActEvent<`assessment.${'sign' | 'plan' | 'carry-out'}`>,
  },
  delays: delaysOf('risk-signature', 'mitigation-plan', 'mitigation'),
  guards: {
    asksSignature: ({ context }) => context.signs !== 'handler',
    asksPlan: ({ context }) => context.plan,
    sentBack: ({ event }) => event.act.fields.opinion === 'return',
    signedPlanNext: ({ context, event }) =>
      context.plan && event.act.actor.roles.some((role) => signers[context.signs].includes(role)),
    signedByTier: ({ context, event }) => event.act.actor.roles.some((role) => signers[context.signs].includes(role)),
    headFirst: ({ context }) => !context.headed,
  },
  actions: { ...effects, head: assign({ headed: true }) },
}).createMachine({
  id: 'risk-assessment@1',
  // XState asks for a context without input at every step, and discards it.
  context: ({ input }: { readonly input?: Partial<Asked> }) => ({
    signs: input?.signs ?? 'handler',
    plan: input?.plan ?? false,
    headed: false,
  }),
  initial: 'assessing',
  states: {
    assessing: {
      meta: { untimed: 'Passed through at once' },
      always: [
        { guard: 'asksSignature', target: 'toSign' },
        { guard: 'asksPlan', target: 'toPlan' },
        { target: 'settled' },
      ],
    },
    toSign: {
      meta: { basis },
      after: { 'risk-signature': { actions: 'overdue' } },
      on: {
        'assessment.sign': [
          { guard: 'sentBack', target: 'returned', actions: owe('risk-reassessment') },
          { guard: 'signedPlanNext', target: 'toPlan' },
          { guard: 'signedByTier', target: 'settled' },
          { guard: 'headFirst', target: 'toSign', reenter: true, actions: 'head' },
        ],
      },
    },
    returned: { type: 'final' },
    toPlan: {
      meta: { basis },
      after: { 'mitigation-plan': { actions: 'overdue' } },
      on: { 'assessment.plan': 'mitigating' },
    },
    mitigating: {
      meta: { basis },
      after: { mitigation: { actions: 'overdue' } },
      on: { 'assessment.carry-out': 'executed' },
    },
    executed: { type: 'final' },
    settled: { type: 'final' },
  },
});

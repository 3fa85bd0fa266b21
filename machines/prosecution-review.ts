import { assign, setup } from 'xstate';
import { delaysOf, effects, owe, type ActEvent, type Opening, type ProcedureMeta } from './kit';

type Step = 'receive' | 'choose-fast-track' | 'leave-fast-track' | 'file-request' | 'send-back' | 'receive-back';
type End = 'resend' | 'find-not-mine' | 'pass-on' | 'indict' | 'not-prosecute';

const policy = ['Oversight policy of the office'];

/** What may be decided while the procuratorate has the case. */
const decided = {
  'prosecution-review.file-request': { actions: owe('file-reading') },
  'prosecution-review.send-back': { guard: 'returnLeft', target: 'sentBack', actions: 'countReturn' },
  'prosecution-review.find-not-mine': 'passingOn',
  'prosecution-review.indict': 'indicted',
  'prosecution-review.not-prosecute': 'notProsecuted',
} as const;

const received = [
  { guard: 'hasVictim', target: 'underReview', actions: [owe('rights-notice-suspect'), owe('rights-notice-victim')] },
  { target: 'underReview', actions: owe('rights-notice-suspect') },
] as const;

/**
 * Review for prosecution (审查起诉), one run a person. The month begins anew whenever the case is received again; it may go
 * back twice, counted over a change of jurisdiction (PRR 350).
 * @see CPL 169–182; PRR 328–379
 */
export const prosecutionReview = setup({
  types: {
    context: {} as { readonly returns: number },
    input: {} as Opening,
    events: {} as ActEvent<`prosecution-review.${Step | End}` | 'trial.accept'>,
  },
  delays: delaysOf(
    'papers-receipt',
    'review-prosecution',
    'review-fasttrack',
    'wrong-jurisdiction-transfer',
    'supplementary-investigation',
  ),
  guards: {
    hasVictim: ({ event }) => event.facts.hasVictim,
    returnLeft: ({ event }) => event.facts.returnLeft,
  },
  actions: { ...effects, countReturn: assign({ returns: ({ context }) => context.returns + 1 }) },
}).createMachine({
  id: 'prosecution-review@1',
  meta: {
    opensWith: { 'investigation.transfer': ['investigationConcluded', 'notIndicted'] },
    owedBy: 'procuratorate',
  } satisfies ProcedureMeta,
  context: { returns: 0 },
  initial: 'sent',
  states: {
    sent: {
      meta: { owedBy: 'procuratorate', basis: policy },
      after: { 'papers-receipt': { actions: 'overdue' } },
      on: { 'prosecution-review.receive': received },
    },
    underReview: {
      meta: { owedBy: 'procuratorate', basis: ['CPL 172', 'PRR 351'] },
      after: { 'review-prosecution': { actions: 'overdue' } },
      on: { ...decided, 'prosecution-review.choose-fast-track': 'underFastTrack' },
    },
    underFastTrack: {
      meta: { owedBy: 'procuratorate', basis: ['CPL 172', 'PRR 273'] },
      after: { 'review-fasttrack': { actions: 'overdue' } },
      on: { ...decided, 'prosecution-review.leave-fast-track': 'underReview' },
    },
    passingOn: {
      meta: { owedBy: 'procuratorate', basis: ['PRR 328'] },
      after: { 'wrong-jurisdiction-transfer': { actions: 'overdue' } },
      on: { 'prosecution-review.pass-on': 'sentOn' },
    },
    sentOn: {
      meta: { owedBy: 'procuratorate', basis: policy },
      after: { 'papers-receipt': { actions: 'overdue' } },
      on: { 'prosecution-review.receive': 'underReview' },
    },
    sentBack: {
      meta: { owedBy: 'police', basis: policy },
      after: { 'papers-receipt': { actions: 'overdue' } },
      on: { 'prosecution-review.receive-back': 'supplementing' },
    },
    supplementing: {
      meta: { owedBy: 'police', basis: ['CPL 175(3)', 'CPR 295'] },
      after: { 'supplementary-investigation': { actions: 'overdue' } },
      on: { 'prosecution-review.resend': 'sentAgain' },
    },
    sentAgain: {
      meta: { owedBy: 'procuratorate', basis: policy },
      after: { 'papers-receipt': { actions: 'overdue' } },
      on: { 'prosecution-review.receive': 'underReview' },
    },
    indicted: {
      // The papers are on their way to the court, and somebody may be held meanwhile.
      meta: { owedBy: 'court', basis: policy },
      after: { 'papers-receipt': { actions: 'overdue' } },
      on: { 'trial.accept': 'accepted' },
    },
    accepted: { type: 'final' },
    notProsecuted: { type: 'final' },
  },
});

import { assign, setup } from 'xstate';
import type { Facts } from '../domain/facts';
import type { Agency } from '../domain/office';
import { delaysOf, effects, owe, type ActEvent, type Opening, type ProcedureMeta } from './kit';
import { atLarge, restrained, runsElsewhere } from './measure-parts';

interface MeasureContext {
  readonly openedWith: string;
  /** The organs that have decided on the bail or residential surveillance that runs: only another one may decide anew. */
  readonly organs: readonly Agency[];
  readonly identityUnknown: boolean;
}

type MeasureEvent = ActEvent<
  | `measure.${'detain' | 'detain-own' | 'request-arrest' | 'decide-arrest' | 'arrest' | 'establish-identity'}`
  | `measure.${'restart-custody' | 'bail' | 'residence' | 'demand-lifting' | 'release'}`
  | `arrest-review.${'withdraw' | 'approve' | 'refuse'}`
  | `prosecution-review.${'receive' | 'not-prosecute'}`
  | 'trial.accept'
>;

const by = (type: string) => ({ type: 'openedWith', params: { type } }) as const;

/** Facts of the act at hand, or of the act that opens: a stage that is passed through at once may be told of either. */
const factsIn = (event: MeasureEvent | { readonly type: 'xstate.init'; readonly input: Opening }): Facts =>
  'facts' in event ? event.facts : event.input.facts;

/** The way to an arrest of somebody who is at large: the cap of the measure goes on above it. `inForce`: its ordinary stage. */
const towardsArrest = <const S extends string>(inForce: S, cap: string) => {
  const untimed = `The cap of ${cap} runs over all of its stages.`;
  const stages = {
    // The procuratorate that has the case decides an arrest itself (PRR 126, 337).
    [inForce]: {
      meta: { untimed },
      on: { 'measure.request-arrest': 'arrestRequested', 'measure.decide-arrest': 'arrestApproved' },
    },
    arrestRequested: {
      meta: { owedBy: 'procuratorate', untimed: `${untimed} ${runsElsewhere('the arrest review')}` },
      on: {
        'arrest-review.approve': 'arrestApproved',
        'arrest-review.refuse': inForce,
        'arrest-review.withdraw': inForce,
      },
    },
    arrestApproved: {
      meta: { owedBy: 'police', untimed },
      on: { 'measure.arrest': { target: '#measure@2.held.arrested', actions: 'noteArrest' } },
    },
  } as const;
  return { initial: inForce, states: stages } as const;
};

/**
 * Compulsory measures against one person (强制措施), from the first to the day the person is free: one at a time. Decision
 * and execution are two acts: the review's limit is met by the approval, not by the arrest.
 * @see CPL 66–100, 156–160; CPR 78–160
 */
export const measure = setup({
  types: { context: {} as MeasureContext, input: {} as Opening, events: {} as MeasureEvent },
  delays: delaysOf(
    'summons-duration',
    'compelled-appearance-duration',
    'continued-questioning',
    'request-arrest',
    'release-on-refusal',
    'release-on-non-prosecution',
    'pr-own-detention',
    'custody-base',
    'bail-cap',
    'residential-cap',
  ),
  guards: {
    openedWith: ({ context }, { type }: { type: string }) => context.openedWith === type,
    anotherOrgan: ({ context, event }) => !context.organs.includes(event.act.actor.agency),
    arrestApproved: ({ event }) => factsIn(event).arrestApproved,
    identityUnknown: ({ context }) => context.identityUnknown,
    onTrial: ({ event }) => factsIn(event).onTrial,
    underProsecutionReview: ({ event }) => factsIn(event).underProsecutionReview,
    reviewRunning: ({ event }) => !factsIn(event).noReviewRunning,
  },
  actions: {
    ...effects,
    noteOrgan: assign({ organs: ({ event }) => [event.act.actor.agency] }),
    addOrgan: assign({ organs: ({ context, event }) => [...context.organs, event.act.actor.agency] }),
    noteArrest: assign({ identityUnknown: ({ event }) => event.act.fields.identityUnknown === true }),
  },
}).createMachine({
  id: 'measure@2',
  meta: {
    opensWith: {
      'measure.summon': [],
      'measure.compel': [],
      'measure.question': [],
      'measure.detain': [],
      'measure.detain-own': [],
      'measure.arrest': ['arrestApproved'],
      'measure.bail': [],
      'measure.residence': [],
    },
  } satisfies ProcedureMeta,
  // XState asks for a context without input at every step, and discards it.
  context: ({ input }: { readonly input?: Opening }) => ({
    openedWith: input?.act.type ?? '',
    organs: input ? [input.act.actor.agency] : [],
    identityUnknown: input?.act.fields.identityUnknown === true,
  }),
  initial: 'opening',
  states: {
    opening: {
      meta: { untimed: 'Passed through at once: the act that opens decides.' },
      always: [
        { guard: by('measure.summon'), target: 'summoned' },
        { guard: by('measure.compel'), target: 'compelled' },
        { guard: by('measure.question'), target: 'questioned' },
        { guard: by('measure.detain'), target: 'held.detaining' },
        { guard: by('measure.detain-own'), target: 'held.detainedByProcuratorate' },
        { guard: by('measure.arrest'), target: 'held.arrested' },
        { guard: by('measure.bail'), target: 'bailed' },
        { guard: by('measure.residence'), target: 'resident' },
      ],
    },
    summoned: {
      meta: { owedBy: 'police', basis: ['CPL 119', 'CPR 199, 200'] },
      after: { 'summons-duration': { actions: 'overdue' } },
      on: restrained,
    },
    compelled: {
      meta: { owedBy: 'police', basis: ['CPL 119', 'CPR 80'] },
      after: { 'compelled-appearance-duration': { actions: 'overdue' } },
      on: restrained,
    },
    questioned: {
      meta: { owedBy: 'police', basis: ['公安机关适用继续盘问规定 11'] },
      after: { 'continued-questioning': { actions: 'overdue' } },
      on: restrained,
    },
    held: {
      entry: { type: 'custody', params: { held: true } },
      exit: { type: 'custody', params: { held: false } },
      initial: 'detaining',
      on: {
        'measure.release': 'released',
        'measure.bail': { target: 'bailed', actions: 'noteOrgan' },
        'measure.residence': { target: 'resident', actions: 'noteOrgan' },
        'measure.demand-lifting': { actions: owe('expiry-demand-decision') },
        'prosecution-review.not-prosecute': '.dischargeOwed',
      },
      states: {
        detaining: {
          meta: {
            untimed:
              'Passed through at once: what a detention owes arises once, not again when a request is withdrawn.',
          },
          entry: [owe('to-detention-house'), owe('detention-family-notice'), owe('detention-first-interrogation')],
          // Detained while a request is out, or after the arrest was approved: nobody is owed the request once more (CPL 91).
          always: [
            { guard: 'arrestApproved', target: 'arrestApproved' },
            { guard: 'reviewRunning', target: 'arrestRequested' },
            { target: 'detained' },
          ],
        },
        detained: {
          meta: { owedBy: 'police', basis: ['CPL 91', 'CPR 129'] },
          after: { 'request-arrest': { actions: 'overdue' } },
          on: { 'measure.request-arrest': 'arrestRequested' },
        },
        detainedByProcuratorate: {
          meta: { owedBy: 'procuratorate', basis: ['CPL 167', 'PRR 296, 297'] },
          entry: [owe('to-detention-house'), owe('detention-family-notice'), owe('detention-first-interrogation')],
          after: { 'pr-own-detention': { actions: 'overdue' } },
          on: { 'measure.decide-arrest': 'arrestApproved' },
        },
        arrestRequested: {
          meta: { owedBy: 'procuratorate', untimed: runsElsewhere('the arrest review') },
          on: {
            'arrest-review.approve': 'arrestApproved',
            'arrest-review.refuse': 'releaseOwed',
            'arrest-review.withdraw': 'detained',
          },
        },
        arrestApproved: {
          meta: { owedBy: 'police', untimed: 'CPL 90 asks for execution at once and sets no length.' },
          on: { 'measure.arrest': { target: 'arrested', actions: 'noteArrest' } },
        },
        releaseOwed: {
          meta: { owedBy: 'police', basis: ['CPL 91(3)', 'CPR 140'] },
          after: { 'release-on-refusal': { actions: 'overdue' } },
        },
        dischargeOwed: {
          meta: { owedBy: 'police', basis: ['CPL 178'] },
          after: { 'release-on-non-prosecution': { actions: 'overdue' } },
        },
        arrested: {
          entry: [owe('arrest-first-interrogation'), owe('arrest-family-notice'), owe('arrest-execution-return')],
          initial: 'arresting',
          on: {
            'prosecution-review.receive': '.underReview',
            'trial.accept': '.onTrial',
          },
          states: {
            arresting: {
              meta: { untimed: 'Passed through at once: whether the person can be named decides what is counted.' },
              always: [
                { guard: 'identityUnknown', target: 'unnamed' },
                { guard: 'onTrial', target: 'onTrial' },
                { guard: 'underProsecutionReview', target: 'underReview' },
                { target: 'investigating' },
              ],
            },
            investigating: {
              meta: { owedBy: 'police', basis: ['CPL 156', 'CPR 148'] },
              after: { 'custody-base': { actions: 'overdue' } },
              on: {
                'measure.restart-custody': {
                  target: 'investigating',
                  reenter: true,
                  actions: owe('new-crime-report'),
                },
              },
            },
            unnamed: {
              meta: {
                owedBy: 'police',
                untimed:
                  'Custody is counted from the day the identity is known (CPL 160(2)); the inquiry itself has no limit.',
              },
              on: { 'measure.establish-identity': 'investigating' },
            },
            underReview: {
              meta: { owedBy: 'procuratorate', untimed: runsElsewhere('the review for prosecution') },
            },
            onTrial: {
              meta: {
                owedBy: 'court',
                untimed: `${runsElsewhere('the trial')} What follows its judgment is not modelled yet.`,
              },
            },
          },
        },
      },
    },
    bailed: {
      meta: { basis: ['CPL 79', 'CPR 107'] },
      after: { 'bail-cap': { actions: 'overdue' } },
      on: {
        ...atLarge,
        // Each organ decides anew and has a cap of its own (PRR 103, SPCI 162); one that had its own does not.
        'measure.bail': { guard: 'anotherOrgan', target: 'bailed', reenter: true, actions: 'addOrgan' },
        'measure.residence': { target: 'resident', actions: 'noteOrgan' },
        // Received again after a return, the bail is its own and goes on.
        'prosecution-review.receive': {
          guard: 'anotherOrgan',
          actions: [owe('bail-receiving-decision'), owe('bail-expiry-notice')],
        },
        'prosecution-review.not-prosecute': 'released',
      },
      ...towardsArrest('onBail', 'bail'),
    },
    resident: {
      meta: { basis: ['CPL 79', 'CPR 122'] },
      after: { 'residential-cap': { actions: 'overdue' } },
      on: {
        ...atLarge,
        'measure.bail': { target: 'bailed', actions: 'noteOrgan' },
        'measure.residence': { guard: 'anotherOrgan', target: 'resident', reenter: true, actions: 'addOrgan' },
        'prosecution-review.not-prosecute': 'released',
      },
      ...towardsArrest('inResidence', 'residential surveillance'),
    },
    released: { type: 'final' },
  },
});

import { owe } from './kit';

/** Why a stage has no clock of its own: another procedure of the person counts. */
export const runsElsewhere = (where: string): string => `The clock runs in ${where} of the same person.`;

/** The way to an arrest of somebody who is at large: the cap of the measure goes on above it. `inForce`: its ordinary stage. */
export const towardsArrest = <const S extends string>(inForce: S, cap: string) => {
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

/** Acts that follow from every measure outside custody. */
export const atLarge = {
  'measure.detain': '#measure@2.held.detaining',
  'measure.arrest': { guard: 'arrestApproved', target: '#measure@2.held.arrested', actions: 'noteArrest' },
  'measure.demand-lifting': { actions: owe('expiry-demand-decision') },
  'measure.release': '#measure@2.released',
} as const;

/** Restraint of some hours, before it is decided what follows. */
export const restrained = {
  'measure.detain': '#measure@2.held.detaining',
  'measure.arrest': { guard: 'arrestApproved', target: '#measure@2.held.arrested', actions: 'noteArrest' },
  'measure.bail': { target: '#measure@2.bailed', actions: 'noteOrgan' },
  'measure.residence': { target: '#measure@2.resident', actions: 'noteOrgan' },
  'measure.release': '#measure@2.released',
} as const;

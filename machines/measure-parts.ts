import { owe } from './kit';

/** Why a stage has no clock of its own: another procedure of the person counts. */
export const runsElsewhere = (where: string): string => `The clock runs in ${where} of the same person.`;

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

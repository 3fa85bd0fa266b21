import { setup } from 'xstate';
import { effects, type ActEvent, type Opening } from './kit';

/**
 * Investigation of a filed case (侦查). Custody and measures of each person have procedures of their own.
 * @see CPL 115–166; CPR 186, 283–296
 */
export const investigation = setup({
  types: {
    input: {} as Opening,
    events: {} as ActEvent<'investigation.conclude' | 'investigation.resume' | 'investigation.withdraw'>,
  },
  actions: effects,
}).createMachine({
  id: 'investigation@1',
  initial: 'investigating',
  states: {
    investigating: {
      meta: {
        owedBy: 'police',
        untimed:
          'No general limit bounds the investigation of a suspect who is not held; custody and each measure have clocks of their own.',
      },
      on: { 'investigation.conclude': 'concluded', 'investigation.withdraw': 'withdrawn' },
    },
    concluded: {
      meta: {
        owedBy: 'police',
        untimed: 'CPL 162 sets no length between conclusion and transfer; who is held has a clock of their own.',
      },
      on: { 'investigation.resume': 'investigating', 'investigation.withdraw': 'withdrawn' },
    },
    withdrawn: { type: 'final' },
  },
});

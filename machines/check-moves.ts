import type { AnyStateMachine } from 'xstate';
import { type Move, moves as declared } from './moves';
import { machineOf } from './registry';

type Stage = AnyStateMachine['root'];

const leaves = (stage: Stage): readonly Stage[] => {
  const inner = Object.values(stage.states);
  return inner.length === 0 ? [stage] : inner.flatMap(leaves);
};

/** Stages somebody may be found in: not those that are passed through at once, and not those in which nothing runs any more. */
const restingIn = (machine: AnyStateMachine): readonly string[] =>
  leaves(machine.root)
    .filter(({ type, always = [] }) => type !== 'final' && always.length === 0)
    .map(({ path }) => path.join('.'));

const rowFaults = (from: string, { to, stages }: Move): string[] => {
  const [before, after] = [machineOf(from), machineOf(to)];
  const known = leaves(after.root).map(({ path }) => path.join('.'));
  return [
    ...restingIn(before)
      .filter((stage) => stages[stage] === undefined)
      .map((stage) => `${from}.${stage} has no place in ${to}.`),
    ...Object.keys(stages)
      .filter((stage) => !leaves(before.root).some(({ path }) => path.join('.') === stage))
      .map((stage) => `${from} has no stage ${stage} to move from.`),
    ...Object.values(stages)
      .filter((stage) => !known.includes(stage))
      .map((stage) => `${to} has no stage ${stage} to move to.`),
  ];
};

/** What is wrong with the moves between versions: every stage in which a procedure may rest goes on somewhere. Empty when they fit. */
export const moveFaults = (moves: Readonly<Record<string, Move>> = declared): readonly string[] =>
  Object.entries(moves).flatMap(([from, move]) => rowFaults(from, move));

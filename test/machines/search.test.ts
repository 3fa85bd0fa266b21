import type { AnyStateMachine } from 'xstate';
import { acts } from '../../domain/acts';
import { duties } from '../../law/duties';
import { advance, begin, machines, nameOf, type Step } from '../../machines/registry';

/** Stages that stay open on purpose, until the procedure that follows them is modelled. */
const openEnds = ['filing@1 filed', 'measure@1 arrested'];

const inputs = (machine: AnyStateMachine): readonly object[] =>
  nameOf(machine.id) === 'duty'
    ? [...duties.values()].map(({ steps }) => ({ steps, doer: 'li' }))
    : [{ facts: { remoteReport: true } }, { facts: { remoteReport: false } }];

const events = Object.keys(acts).flatMap((type) =>
  [true, false].map((hasComplainant) => ({ type, facts: { hasComplainant }, act: { actor: { person: 'wang' } } })),
);

interface Found {
  readonly stages: ReadonlyMap<string, Step>;
  readonly moves: readonly (readonly [from: string, act: string, to: string])[];
  readonly refusals: number;
}

/** Every stage that any sequence of acts reaches, and every act tried in each of them. */
const search = (machine: AnyStateMachine): Found => {
  const stages = new Map<string, Step>();
  const moves: [string, string, string][] = [];
  let refusals = 0;
  const queue = inputs(machine).map((input) => begin(machine, input));
  const seen = new Set<string>();
  for (let step = queue.shift(); step; step = queue.shift()) {
    const key = JSON.stringify(step.snapshot);
    if (seen.has(key)) continue;
    seen.add(key);
    stages.set(step.stage, step);
    for (const event of step.done ? [] : events) {
      const next = advance(machine, step.snapshot, event);
      if (!next) refusals += 1;
      else moves.push([step.stage, event.type, next.stage]);
      if (next) queue.push(next);
    }
  }
  return { stages, moves, refusals };
};

const declared = (machine: AnyStateMachine): string[] => {
  const leaves = (stage: AnyStateMachine['root']): string[] => {
    const children = Object.values(stage.states);
    return children.length === 0 ? [stage.key] : children.flatMap(leaves);
  };
  return leaves(machine.root);
};

describe.each(machines.map((machine) => [machine.id, machine] as const))('%s, searched exhaustively', (id, machine) => {
  const found = search(machine);

  test('every stage is reached, but for those passed through at once', () => {
    const missing = declared(machine).filter((stage) => !found.stages.has(stage));
    expect(missing).toEqual(id === 'reception@1' ? ['arriving'] : []);
  });

  test('no stage is a dead end: each ends the procedure, leads on, or is named here as open', () => {
    const dead = [...found.stages]
      .filter(([stage, { done }]) => !done && !found.moves.some(([from]) => from === stage))
      .map(([stage]) => `${id} ${stage}`);
    expect(dead).toEqual(openEnds.filter((one) => one.startsWith(`${id} `) && dead.includes(one)));
  });

  test('in every stage that goes on some act is refused: order means something', () => {
    expect(found.refusals).toBeGreaterThan(0);
  });

  test('moves are exactly these', () => {
    const lines = [...new Set(found.moves.map(([from, act, to]) => `${from} —${act}→ ${to}`))].sort();
    expect(lines).toMatchSnapshot();
  });
});

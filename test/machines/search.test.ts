import type { AnyStateMachine } from 'xstate';
import type { StageMeta } from '../../machines/kit';
import { machines } from '../../machines/registry';
import { search, type Found } from '../support/search';

/** Stages that nothing leads on from although their procedure is not over, and why. */
const openEnds: Readonly<Record<string, string>> = {
  'filing@1 filed': 'The first release went no further than filing; cases under its pack stay as they are.',
};

type Stage = AnyStateMachine['root'];

const stagesBelow = (stage: Stage): Stage[] => [stage, ...Object.values(stage.states).flatMap(stagesBelow)];

/** Innermost stages as they are declared, by their path; `passing`: those left in the very step that enters them. */
const leavesOf = (machine: AnyStateMachine): { path: string; passing: boolean; meta: StageMeta }[] =>
  stagesBelow(machine.root)
    .filter(({ states }) => Object.keys(states).length === 0)
    .map(({ path, always, meta }) => ({
      path: path.join('.'),
      passing: (always ?? []).length > 0,
      meta: (meta ?? {}) as StageMeta,
    }));

/** Stages from which the procedure can still come to its end. */
const ending = ({ stages, moves }: Found): Set<string> => {
  const good = new Set([...stages].flatMap(([path, { done }]) => (done ? [path] : [])));
  for (let before = -1; before !== good.size;) {
    before = good.size;
    for (const { from, to } of moves) if (good.has(to)) good.add(from);
  }
  return good;
};

const counts: string[] = [];
const width = Math.max(...machines.map(({ id }) => id.length));

describe.each(machines.map((machine) => [machine.id, machine] as const))('%s, searched exhaustively', (id, machine) => {
  const found = search(machine);
  const moves = [
    ...new Set(found.moves.map((one) => `${one.from} —${one.by}${one.lapsed ? ' lapses' : ''}→ ${one.to}`)),
  ];
  const lapses = moves.filter((line) => line.includes(' lapses→ ')).length;
  const some = (n: number, what: string): string => `${String(n).padStart(5)} ${what}`;
  counts.push(
    [
      id.padEnd(width),
      some(found.stages.size, 'stages'),
      some(moves.length - lapses, 'moves'),
      some(lapses, 'lapses'),
      some(found.refusals, 'refusals'),
    ].join(' '),
  );

  test('every stage is reached, but for those passed through at once', () => {
    const leaves = leavesOf(machine);
    const waiting = leaves.filter(({ passing }) => !passing).map(({ path }) => path);
    expect([...found.stages.keys()].sort()).toEqual(waiting.sort());
  });

  test('no stage is a dead end: from each the procedure can come to its end, or it is named here as open', () => {
    const good = ending(found);
    const dead = [...found.stages.keys()].filter((stage) => !good.has(stage)).map((stage) => `${id} ${stage}`);
    expect(dead).toEqual(Object.keys(openEnds).filter((one) => one.startsWith(`${id} `)));
  });

  test('no stage is without a clock or a reason', () => {
    const reasons = new Map(leavesOf(machine).map(({ path, meta }) => [path, meta.untimed]));
    const unbounded = [...found.stages]
      .filter(([path, { done, running }]) => !done && running.size === 0 && !reasons.get(path))
      .map(([path]) => path);
    expect(unbounded).toEqual([]);
  });

  test('nothing runs on when the procedure is over', () => {
    const running = [...found.stages].flatMap(([path, one]) =>
      one.done ? [...one.running].map((l) => [path, l]) : [],
    );
    expect(running).toEqual([]);
  });

  test('some act is refused: order means something', () => {
    expect(found.refusals).toBeGreaterThan(0);
  });

  test('moves are exactly these', () => {
    expect(moves.sort()).toMatchSnapshot();
  });
});

afterAll(() => {
  process.stdout.write(`${counts.join('\n')}\n`);
});

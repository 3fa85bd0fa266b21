import { readdirSync } from 'node:fs';
import path from 'node:path';
import { diagrams } from '../../law/diagrams';
import { diagramDocuments, diagramFolder } from '../../scripts/documents/procedures/diagrams';
import { folder, graphs, procedureDocuments } from '../../scripts/documents/procedures';
import { draw } from '../../scripts/documents/procedures/draw';
import { flat, start, type Arrow } from '../../scripts/documents/procedures/graph';
import { arrowLabels } from '../../scripts/documents/procedures/labels';
import { layout, type Box, type Placed } from '../../scripts/documents/procedures/layout';
import { outlined } from '../../scripts/documents/procedures/outline';
import { guards } from '../../scripts/documents/procedures/words';
import { machineOf, machines } from '../../machines/registry';
import { search } from '../support/search';
import { read, root } from './repository';

const all = graphs().map((graph) => [graph.id, graph] as const);

test('docs/procedures holds what the machines say, byte for byte, and nothing else', async () => {
  const made = await procedureDocuments();
  expect(
    readdirSync(path.join(root, folder))
      .map((name) => `${folder}/${name}`)
      .sort(),
  ).toEqual(Object.keys(made).sort());
  for (const [file, text] of Object.entries(made)) expect([file, read(file)]).toEqual([file, text]);
});

test('a diagram comes out the same whatever was drawn before it', async () => {
  for (const [, graph] of [...all].reverse()) {
    const drawn = outlined(graph);
    expect(draw(drawn, await layout(drawn))).toBe(read(`${folder}/${graph.name}.svg`));
  }
});

test('law/diagrams holds every released machine as it is drawn, byte for byte, and nothing else', async () => {
  const made = await diagramDocuments();
  const there = readdirSync(path.join(root, diagramFolder)).filter((name) => name.endsWith('.json'));
  expect(there.map((name) => `${diagramFolder}/${name}`).sort()).toEqual(Object.keys(made).sort());
  for (const [file, text] of Object.entries(made)) expect([file, read(file)]).toEqual([file, text]);
  expect([...diagrams.keys()].sort()).toEqual(machines.map(({ id }) => id).sort());
});

test('a diagram as data names every stage of its machine, with a title, and every line joins two of its nodes', () => {
  for (const { machine, nodes, arrows, begins } of diagrams.values()) {
    const drawn = nodes.map(({ id }) => id);
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(drawn).toEqual(expect.arrayContaining([begins, ...stagesOf(machine)]));
    expect(nodes.filter(({ id, title }) => !id.includes('#') && id !== start && title.zh === '')).toEqual([]);
    const joined = arrows.flatMap(({ from, to }) => [from, to]);
    expect([machine, joined.filter((id) => !drawn.includes(id))]).toEqual([machine, []]);
    expect(arrows.filter(({ points }) => points.length < 2)).toEqual([]);
  }
});

/** Path of every stage of a machine. */
function stagesOf(id: string): string[] {
  const within = (node: ReturnType<typeof machineOf>['root']): string[] =>
    Object.values(node.states).flatMap((one) => [one.path.join('.'), ...within(one)]);
  return within(machineOf(id).root);
}

/** Whether a stage is this one or stands inside it. */
const inside = (stage: string, group: string): boolean => stage === group || stage.startsWith(`${group}.`);

describe.each(all)('the diagram of %s', (id, graph) => {
  const found = search(machineOf(id));
  const stages = flat(graph.stages);
  const acting = graph.arrows.filter(({ from, by }) => by !== undefined && from !== start && !isPassing(from));

  function isPassing(at: string): boolean {
    return stages.some(({ path: one, kind }) => one === at && kind === 'passing');
  }

  /** Stages behind one that is passed through at once stand for it: an arrow to it leads on. */
  const leadsTo = (to: string, seen: readonly string[] = []): string[] => {
    const stage = stages.find((one) => one.path === to);
    if (seen.includes(to)) return [];
    if (stage?.kind === 'group') return leadsTo(stage.begins ?? '', [...seen, to]);
    if (stage?.kind !== 'passing') return [to];
    return graph.arrows.flatMap((one) =>
      one.from === to && one.to !== undefined ? leadsTo(one.to, [...seen, to]) : [],
    );
  };

  const isTaken = ({ from, to, by, lapsed }: Arrow): boolean =>
    found.moves.some(
      (move) =>
        move.by === by &&
        (move.lapsed ?? false) === (lapsed ?? false) &&
        inside(move.from, from) &&
        (to === undefined ? move.to === move.from : leadsTo(to).includes(move.to)),
    );

  test('shows no arrow that no sequence of acts takes', () => {
    expect(acting.filter((one) => !isTaken(one)).map(({ from, by, to }) => [from, by, to])).toEqual([]);
  });

  test('leaves out no move that a sequence of acts makes', () => {
    const missing = found.moves.filter(
      ({ from, by, to }) =>
        !acting.some(
          (one) =>
            one.by === by &&
            inside(from, one.from) &&
            (one.to === undefined ? to === from : leadsTo(one.to).includes(to)),
        ),
    );
    expect(missing).toEqual([]);
  });

  test('says every condition in words', () => {
    const asked = graph.arrows.flatMap(({ guard, needs = [] }) => [
      ...(typeof guard === 'object' && guard.openedBy === undefined ? [guard.name] : []),
      ...needs,
    ]);
    expect(asked.filter((name) => guards[name] === undefined)).toEqual([]);
  });
});

describe('the label of ways that are drawn as one', () => {
  const arrest = { by: 'measure.arrest', to: 'held.arrested', effects: [] } as const;
  const asked = { ...arrest, from: 'bailed', guard: { name: 'arrestApproved' } } as const;
  const label = (...arrows: Arrow[]): string =>
    arrowLabels(arrows, new Map())
      .map(({ text }) => text)
      .join(' ');

  test('keeps a condition that another stage of the group does not know', () => {
    expect(label(asked, { ...arrest, from: 'bailed.arrestApproved' })).toContain('arrest approved');
  });

  test('leaves a condition out where the same act leads there without it, too', () => {
    expect(label(asked, { ...arrest, from: 'bailed', guard: 'otherwise' })).not.toContain('arrest approved');
  });
});

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Pairs of boxes that lie on each other. */
const clashes = (boxes: readonly (Box & { readonly name: string })[]): string[] =>
  boxes.flatMap((a, index) => boxes.slice(index + 1).flatMap((b) => (overlap(a, b) ? [`${a.name} on ${b.name}`] : [])));

const boxesOf = ({ stages, arrows }: Placed): (Box & { readonly name: string })[] => [
  ...stages
    .filter(({ stage }) => stage.kind !== 'group' && stage.kind !== 'outline')
    .map((one) => ({ ...one, name: one.stage.path })),
  ...arrows.flatMap(({ label }) => (label ? [{ ...label, name: label.lines.map(({ text }) => text).join(' ') }] : [])),
];

describe.each(all)('in the diagram of %s', (_, graph) => {
  test('no stage and no label lies on another, and all of them stand inside it', async () => {
    const placed = await layout(outlined(graph));
    const boxes = boxesOf(placed);
    expect(clashes(boxes)).toEqual([]);
    const whole = { x: 0, y: 0, width: placed.width, height: placed.height };
    const outside = boxes.filter(
      (one) =>
        one.x < whole.x || one.y < whole.y || one.x + one.width > whole.width || one.y + one.height > whole.height,
    );
    expect(outside).toEqual([]);
  });
});

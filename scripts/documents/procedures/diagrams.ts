import type { Diagram } from '../../../law/diagrams/diagram';
import { currentPack, packs } from '../../../law/pack';
import { machines } from '../../../machines/registry';
import { graphOf, start, type Arrow, type Graph, type Stage } from './graph';
import { layout, type Placed, type PlacedArrow } from './layout';
import { outlined } from './outline';
import { owner } from './owner';
import { arrowTitle, conditions } from './words';

/** Folder of the diagrams as data. */
export const diagramFolder = 'law/diagrams';

type Node = Diagram['nodes'][number];

/** What stands around each stage. */
const around = (stages: readonly Stage[], outer?: string): [string, string | undefined][] =>
  stages.flatMap((one) => [[one.path, outer] as [string, string | undefined], ...around(one.stages, one.path)]);

const nodeOf = (graph: Graph, { stage, x, y, width, height }: Placed['stages'][number], within?: string): Node => ({
  id: stage.path,
  kind: stage.kind,
  ...(within === undefined ? {} : { within }),
  title: stage.title,
  ...(stage.kind === 'stage' ? { owedBy: owner(stage, graph) } : {}),
  limits: [...stage.limits],
  ...(stage.untimed === undefined ? {} : { untimed: stage.untimed }),
  ...{ x, y, width, height },
});

const signOf = ({ id, x, y, width, height }: Placed['signs'][number]): Node => ({
  id,
  kind: id.endsWith('#any') ? 'any' : 'begin',
  ...(id === start ? {} : { within: id.slice(0, id.lastIndexOf('#')) }),
  title: { zh: '', en: '' },
  limits: [],
  ...{ x, y, width, height },
});

const wayOf = (arrow: Arrow): Diagram['arrows'][number]['ways'][number] => ({
  from: arrow.from,
  to: arrow.to ?? arrow.from,
  ...(arrow.by === undefined ? {} : { [arrow.lapsed ? 'lapse' : 'act']: arrow.by }),
  title: arrowTitle(arrow),
  conditions: conditions(arrow),
});

const arrowOf = ({ bundle, points, lapsed, label }: PlacedArrow): Diagram['arrows'][number] => ({
  from: bundle.from,
  to: bundle.to,
  lapsed,
  ways: bundle.arrows.map(wayOf),
  points: points.map(({ x, y }) => [x, y]),
  ...(label ? { label: { x: label.x, y: label.y, width: label.width, height: label.height } } : {}),
});

const isFrame = ({ kind }: Node): boolean => kind === 'group' || kind === 'outline';

const diagramOf = async (graph: Graph): Promise<Diagram> => {
  const drawn = outlined(graph);
  const placed = await layout(drawn);
  const outer = new Map(around(drawn.stages));
  const nodes = placed.stages.map((one) => nodeOf(drawn, one, outer.get(one.stage.path)));
  return {
    ...{ machine: graph.id, name: graph.name, title: graph.title, begins: graph.begins },
    ...{ width: placed.width, height: placed.height },
    nodes: [...nodes.filter(isFrame), ...nodes.filter((one) => !isFrame(one)), ...placed.signs.map(signOf)],
    arrows: placed.arrows.map(arrowOf),
  };
};

/** One line a node and an arrow, so that a change of a machine shows as what it changed. */
const written = ({ nodes, arrows, ...head }: Diagram): string => {
  const lines = (all: readonly object[]): string => all.map((one) => `    ${JSON.stringify(one)}`).join(',\n');
  const first = JSON.stringify(head).slice(1, -1);
  return `{\n  ${first},\n  "nodes": [\n${lines(nodes)}\n  ],\n  "arrows": [\n${lines(arrows)}\n  ]\n}\n`;
};

/** The versions that go together: those of the newest pack that names this one. */
const procedures = (machine: string) =>
  [...packs.values()].reverse().find((pack) => Object.values(pack.procedures).includes(machine))?.procedures ??
  currentPack.procedures;

/** Diagram of every released machine: a running procedure keeps the version it began with. */
export const diagramDocuments = async (): Promise<Readonly<Record<string, string>>> => {
  const documents: Record<string, string> = {};
  for (const machine of machines) {
    const diagram = await diagramOf(graphOf(machine, procedures(machine.id)));
    documents[`${diagramFolder}/${machine.id}.json`] = written(diagram);
  }
  return documents;
};

import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { bundlesOf, deeper, signsIn, type Bundle } from './bundles';
import { flat, type Graph, type Stage } from './graph';
import { arrowLabels, groupHeader, heightOf, stageLines, type Line } from './labels';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface PlacedArrow {
  readonly bundle: Bundle;
  readonly points: readonly Point[];
  readonly lapsed: boolean;
  readonly label?: Box & { readonly lines: readonly Line[] };
}

/** Where everything stands, in whole pixels. */
export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly stages: readonly (Box & { readonly stage: Stage; readonly lines: readonly Line[] })[];
  /** Dots at which a procedure or a group begins, and rings that stand for any stage of a group. */
  readonly signs: readonly (Box & { readonly id: string })[];
  readonly arrows: readonly PlacedArrow[];
}

const padding = 10;
const sign = 14;

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '4',
  'elk.layered.spacing.nodeNodeBetweenLayers': '22',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
};

const sized = (lines: readonly Line[]): { width: number; height: number } => ({
  width: Math.ceil(Math.max(0, ...lines.map(({ width }) => width)) + 2 * padding),
  height: Math.ceil(heightOf(lines) + 2 * padding),
});

/** Lines that a stage shows in its box or, where it is a group, above the stages inside it. */
const linesOf = (stage: Stage, graph: Graph): Line[] => {
  if (stage.kind === 'outline') return [];
  return stage.kind === 'group' ? groupHeader(stage, graph) : stageLines(stage, graph);
};

const whole = ({ x = 0, y = 0, width = 0, height = 0 }: Partial<Box>): Box => ({
  x: Math.round(x),
  y: Math.round(y),
  width: Math.round(width),
  height: Math.round(height),
});

const moved = <T extends Point>(one: T, by: Point): T => ({ ...one, x: one.x + by.x, y: one.y + by.y });

/** A frame laid out further inside comes to stand where its box was put. */
const shifted = (inner: Placed, by: Point): Pick<Placed, 'stages' | 'signs' | 'arrows'> => ({
  stages: inner.stages.map((one) => moved(one, by)),
  signs: inner.signs.map((one) => moved(one, by)),
  arrows: inner.arrows.map(({ bundle, points, label, lapsed }) => ({
    bundle,
    points: points.map((one) => moved(one, by)),
    lapsed,
    ...(label ? { label: moved(label, by) } : {}),
  })),
});

const nodesIn = (node: ElkNode): ElkNode[] => [node, ...(node.children ?? []).flatMap(nodesIn)];

/** What a frame needs to know of the whole diagram. */
interface Whole {
  readonly graph: Graph;
  readonly bundles: readonly Bundle[];
  readonly labels: ReadonlyMap<Bundle, readonly Line[]>;
}

const edgeOf = (bundle: Bundle, index: number, lines: readonly Line[]): ElkExtendedEdge => {
  const { width, height } = sized(lines);
  const inline = { 'elk.edgeLabels.inline': 'true', 'elk.edgeLabels.placement': 'CENTER' };
  const size = { width: width - padding, height: height - padding };
  const labels = lines.length > 0 ? [{ text: String(index), ...size, layoutOptions: inline }] : [];
  return { id: `e${index}`, sources: [bundle.from], targets: [bundle.to], labels };
};

const arrowAt = (edge: ElkExtendedEdge, bundle: Bundle, lines: readonly Line[]): PlacedArrow => {
  const section = edge.sections?.[0];
  if (!section) throw new Error(`No way was found from ${bundle.from} to ${bundle.to}.`);
  const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
  const label = edge.labels?.[0];
  return {
    bundle,
    points: points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })),
    lapsed: bundle.lapsed,
    ...(label ? { label: { ...whole(label), lines } } : {}),
  };
};

const nodeOf = (stage: Stage, graph: Graph, groups: ReadonlyMap<string, Placed>): ElkNode => {
  if (stage.kind === 'outline') {
    const around = { 'elk.padding': '[top=14,left=14,bottom=14,right=14]' };
    return { id: stage.path, layoutOptions: around, children: stage.stages.map((one) => nodeOf(one, graph, groups)) };
  }
  const { width, height } = groups.get(stage.path) ?? sized(linesOf(stage, graph));
  return { id: stage.path, width, height };
};

/** Stages of a frame with those that stand in an outline of it. */
const flatOutlines = (stages: readonly Stage[]): Stage[] =>
  stages.flatMap((one) => (one.kind === 'outline' ? [one, ...flatOutlines(one.stages)] : [one]));

/** One frame: the groups in it are laid out first, and stand in it as boxes of their size. */
const frame = async (path: string, stages: readonly Stage[], header: readonly Line[], all: Whole): Promise<Placed> => {
  const { graph, bundles, labels } = all;
  const inside = flatOutlines(stages);
  const groups = new Map<string, Placed>();
  for (const one of inside) {
    if (one.kind === 'group') groups.set(one.path, await frame(one.path, one.stages, linesOf(one, graph), all));
  }
  const head = sized(header);
  const top = header.length > 0 ? head.height + 6 : padding;
  const lines = bundles.filter((one) => one.frame === path);
  const signs = signsIn(bundles, path);
  const root: ElkNode = await new ELK().layout<ElkNode>({
    id: '#root',
    layoutOptions: { ...options, 'elk.padding': `[top=${top},left=14,bottom=14,right=14]` },
    children: [
      ...signs.map((id) => ({ id, width: sign, height: sign })),
      ...stages.map((one) => nodeOf(one, graph, groups)),
    ],
    edges: lines.map((one, index) => edgeOf(one, index, labels.get(one) ?? [])),
  });
  const boxes = new Map(nodesIn(root).map((node) => [node.id, whole(node)]));
  const at = (id: string): Box => boxes.get(id) ?? whole({});
  const inner = [...groups].map(([id, placed]) => shifted(placed, at(id)));
  const { width, height } = whole(root);
  const edges = root.edges ?? [];
  return {
    width: Math.max(width, head.width),
    height,
    stages: [
      ...inside.map((stage) => ({ ...at(stage.path), stage, lines: linesOf(stage, graph) })),
      ...inner.flatMap((one) => one.stages),
    ],
    signs: [...signs.map((id) => ({ ...at(id), id })), ...inner.flatMap((one) => one.signs)],
    arrows: [
      ...lines.flatMap((one, index) => {
        const edge = edges[index];
        return edge ? [arrowAt(edge, one, labels.get(one) ?? [])] : [];
      }),
      ...inner.flatMap((one) => one.arrows),
    ],
  };
};

/** Lays a graph out in layers, frame by frame from the innermost: the same on every machine. */
export const layout = async (graph: Graph): Promise<Placed> => {
  const bundles = bundlesOf(graph);
  const known = flat(graph.stages);
  const labels = new Map(bundles.map((one) => [one, arrowLabels(one.arrows, deeper(one, known))]));
  return frame('', graph.stages, [], { graph, bundles, labels });
};

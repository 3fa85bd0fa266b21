import { flat, start, type Arrow, type Graph, type Stage } from './graph';

/** Arrows between the same two boxes of one frame are drawn as one. */
export interface Bundle {
  /** Path of the group inside which it is drawn; empty for the diagram itself. */
  readonly frame: string;
  readonly from: string;
  readonly to: string;
  readonly lapsed: boolean;
  readonly arrows: Arrow[];
}

/** Dot at which a group begins. */
const beginOf = (group: string): string => `${group}#begin`;
/** Ring that stands for any stage of a group, where an act leads from the group to one of its own stages. */
const anyOf = (group: string): string => `${group}#any`;

const segments = (path: string): string[] => path.split('.');

const common = (a: readonly string[], b: readonly string[]): string[] => {
  const end = a.findIndex((one, index) => one !== b[index]);
  return a.slice(0, end < 0 ? a.length : end);
};

/** The box of a frame in which a stage stands. */
const boxIn = (frame: string, path: string): string =>
  segments(path)
    .slice(0, frame === '' ? 1 : segments(frame).length + 1)
    .join('.');

const placedIn = ({ from, to, ...arrow }: Arrow): Omit<Bundle, 'arrows'> | undefined => {
  const lapsed = arrow.lapsed === true;
  if (to === undefined) return undefined;
  const shared = common(segments(from), segments(to)).join('.');
  if (shared === from && to !== from) return { frame: from, from: anyOf(from), to: boxIn(from, to), lapsed };
  const frame = shared === to ? segments(to).slice(0, -1).join('.') : shared;
  return { frame, from: boxIn(frame, from), to: boxIn(frame, to), lapsed };
};

/** Whether a group is entered by its own name: it then shows where it begins. */
const isEntered = ({ arrows }: Graph, path: string): boolean => arrows.some(({ to }) => to === path);

const beginnings = (graph: Graph): Bundle[] =>
  flat(graph.stages).flatMap(({ path, begins: to }) =>
    to !== undefined && isEntered(graph, path)
      ? [{ frame: path, from: beginOf(path), to, lapsed: false, arrows: [] }]
      : [],
  );

/** Every line of a diagram, by the frame in which it is drawn. */
export const bundlesOf = (graph: Graph): Bundle[] => {
  const all = new Map<string, Bundle>();
  for (const arrow of graph.arrows) {
    const place = placedIn(arrow);
    if (!place) continue;
    const key = JSON.stringify(place);
    const bundle = all.get(key) ?? { ...place, arrows: [] };
    bundle.arrows.push(arrow);
    all.set(key, bundle);
  }
  return [...all.values(), ...beginnings(graph)];
};

/** Dots and rings of a frame. */
export const signsIn = (bundles: readonly Bundle[], frame: string): string[] => {
  const inside = bundles.filter((one) => one.frame === frame).map(({ from }) => from);
  return [...new Set(inside.filter((from) => from === start || from === beginOf(frame) || from === anyOf(frame)))];
};

/** Stages between which an arrow leads, where its line joins the boxes around them. */
export interface Ends {
  readonly from?: Stage;
  readonly to?: Stage;
}

/** What the label of each arrow must name, since its line does not show it. */
export const deeper = ({ from, to, arrows }: Bundle, stages: readonly Stage[]): ReadonlyMap<Arrow, Ends> => {
  const at = (path: string | undefined, box: string): Stage | undefined =>
    path === box || box.includes('#') ? undefined : stages.find((one) => one.path === path);
  return new Map(
    arrows.map((arrow) => {
      const [source, target] = [at(arrow.from, from), at(arrow.to, to)];
      return [arrow, { ...(source ? { from: source } : {}), ...(target ? { to: target } : {}) }] as const;
    }),
  );
};

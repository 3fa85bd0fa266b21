import type { Arrow, Graph, Stage } from './graph';

/** Ways that stages must share before an outline around them is easier to read than the arrows it saves. */
const enough = 3;

const keyOf = ({ by = '', to = '', guard, lapsed }: Arrow): string => JSON.stringify([by, to, guard, lapsed]);

const waysOf = (stage: Stage, arrows: readonly Arrow[]): ReadonlyMap<string, Arrow> =>
  new Map(arrows.filter(({ from, to }) => from === stage.path && to !== undefined).map((one) => [keyOf(one), one]));

interface Pair {
  readonly first: Stage;
  readonly second: Stage;
  readonly shared: readonly Arrow[];
}

const sharedBy = (first: Stage, second: Stage, arrows: readonly Arrow[]): Arrow[] => {
  const others = waysOf(second, arrows);
  return [...waysOf(first, arrows)].flatMap(([key, arrow]) => (others.has(key) ? [arrow] : []));
};

/** The two siblings that share most ways, the first of them where several do. A group is a frame of its own. */
const closest = (stages: readonly Stage[], arrows: readonly Arrow[]): Pair | undefined => {
  let best: Pair | undefined;
  const single = stages.filter(({ kind }) => kind !== 'group');
  single.forEach((first, index) => {
    for (const second of single.slice(index + 1)) {
      const shared = sharedBy(first, second, arrows);
      if (shared.length >= enough && shared.length > (best?.shared.length ?? 0)) best = { first, second, shared };
    }
  });
  return best;
};

const outlineOf = (path: string, stages: readonly Stage[]): Stage => ({
  path,
  title: { zh: '', en: '' },
  kind: 'outline',
  limits: [],
  basis: [],
  stages,
});

type Drawn = Pick<Graph, 'stages' | 'arrows'>;

/** Draws a pair in one outline: what both have in common leads away from its border. */
const joined = ({ stages, arrows }: Drawn, { first, second, shared }: Pair, path: string): Drawn => {
  const grows = first.kind === 'outline' && waysOf(first, arrows).size === shared.length;
  const outline = grows ? { ...first, stages: [...first.stages, second] } : outlineOf(path, [first, second]);
  const keys = new Set(shared.map(keyOf));
  const rest = arrows.filter((one) => ![first.path, second.path].includes(one.from) || !keys.has(keyOf(one)));
  return {
    stages: stages.flatMap((one) => (one === first ? [outline] : one === second ? [] : [one])),
    arrows: [...rest, ...shared.map((one) => ({ ...one, from: outline.path }))],
  };
};

const within = (drawn: Drawn, around: string): Drawn => {
  let { stages, arrows } = drawn;
  const inner: Stage[] = [];
  for (const stage of stages) {
    const done = within({ stages: stage.stages, arrows }, stage.path);
    inner.push({ ...stage, stages: done.stages });
    ({ arrows } = done);
  }
  stages = inner;
  for (let count = 1, pair = closest(stages, arrows); pair; count += 1, pair = closest(stages, arrows)) {
    ({ stages, arrows } = joined({ stages, arrows }, pair, `${around}#${count}`));
  }
  return { stages, arrows };
};

/** A graph with stages from which the same acts lead to the same place put into outlines, and those arrows drawn once. */
export const outlined = (graph: Graph): Graph => ({ ...graph, ...within(graph, '') });

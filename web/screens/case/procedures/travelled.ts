import type { Schema } from '../../../api/client';
import type { Title } from '../../../words/language';
import type { Entry } from '../shown';

type Drawn = Schema<'Diagram'>;

/** The client reads pairs as lists of numbers. */
export type Arrow = Omit<Drawn['arrows'][number], 'points'> & { readonly points: readonly (readonly number[])[] };
export type Diagram = Omit<Drawn, 'arrows'> & { readonly arrows: readonly Arrow[] };
type Way = Arrow['ways'][number];

/** A stage that a procedure came to, and the entry that brought it there. */
export interface Step {
  readonly stage: string;
  readonly seq: number;
  readonly at: string;
  readonly title: Title;
  readonly act: string | undefined;
}

const leafOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

const shared = (a: string, b: string): number => {
  const [one, other] = [a.split('.'), b.split('.')];
  return one.findIndex((part, index) => part !== other[index]);
};

/** The ledger names a stage by its last part; where several groups have such a stage, it is the one nearest to the last. */
export const nodeOf = ({ nodes }: Diagram, stage: string, before = ''): string => {
  const named = nodes.map(({ id }) => id).filter((id) => !id.includes('#') && leafOf(id) === stage);
  return named.sort((a, b) => shared(b, before) - shared(a, before))[0] ?? stage;
};

/** Stages a procedure came to, in the order in which it did. */
export const stepsOf = (entries: readonly Entry[], procedure: string, diagram: Diagram): readonly Step[] => {
  const steps: Step[] = [];
  for (const { seq, at, title, act, effects = [] } of entries) {
    for (const effect of effects) {
      const to =
        effect.kind === 'procedure-opened' ? effect['stage'] : effect.kind === 'stage' ? effect['to'] : undefined;
      if (effect['procedure'] !== procedure || typeof to !== 'string') continue;
      steps.push({ stage: nodeOf(diagram, to, steps.at(-1)?.stage), seq, at, title, act: act?.type });
    }
  }
  return steps;
};

/** Whether a way that begins at a stage, a group or an outline begins at this stage, too. */
const covers = ({ nodes }: Diagram, from: string, stage: string): boolean =>
  from === stage ||
  stage.startsWith(`${from}.`) ||
  nodes.some(({ id, within }) => within === from && (id === stage || stage.startsWith(`${id}.`)));

interface Hop {
  readonly arrow: Arrow;
  readonly to: string;
}

/** Where one comes to by an arrow; the dot of a group has no act. */
const hopsFrom = (diagram: Diagram, at: string, act: string | undefined): readonly Hop[] =>
  diagram.arrows.flatMap((arrow) => {
    if (arrow.ways.length === 0) return arrow.from === at ? [{ arrow, to: arrow.to }] : [];
    return arrow.ways
      .filter((way) => covers(diagram, way.from, at) && (act === undefined || way.act === undefined || way.act === act))
      .map(({ to }) => ({ arrow, to }));
  });

const isPassed = ({ nodes }: Diagram, id: string): boolean =>
  nodes.some((node) => node.id === id && node.kind === 'passing');

const longest = 4;

/** The arrows from one stage to another, through what is passed at once. */
const routeOf = (diagram: Diagram, from: string, to: string, act: string | undefined): readonly Arrow[] => {
  let tried: readonly { readonly at: string; readonly arrows: readonly Arrow[] }[] = [{ at: from, arrows: [] }];
  for (let length = 0; length < longest; length += 1) {
    const next = tried.flatMap(({ at, arrows }) =>
      hopsFrom(diagram, at, act).map((hop) => ({ at: hop.to, arrows: [...arrows, hop.arrow] })),
    );
    const found = next.find(({ at }) => at === to);
    if (found) return found.arrows;
    tried = next.flatMap(({ at, arrows }) => [
      ...(isPassed(diagram, at) ? [{ at, arrows }] : []),
      { at: `${at}#begin`, arrows },
    ]);
  }
  return [];
};

/** The lines that a procedure has gone along. */
export const wentAlong = (diagram: Diagram, steps: readonly Step[]): ReadonlySet<Arrow> =>
  new Set(
    steps.flatMap(({ stage, act }, index) => {
      const from = steps[index - 1]?.stage ?? 'start';
      const byAct = routeOf(diagram, from, stage, act);
      return byAct.length > 0 ? byAct : routeOf(diagram, from, stage, undefined);
    }),
  );

/** What may follow upon a stage, each with where it leads. */
export const waysOn = (diagram: Diagram, stage: string): readonly Way[] =>
  diagram.arrows.flatMap(({ ways }) => ways).filter(({ from }) => from !== 'start' && covers(diagram, from, stage));

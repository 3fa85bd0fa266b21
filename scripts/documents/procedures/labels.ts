import type { Title } from '../../../domain/limit';
import type { Ends } from './bundles';
import type { Arrow, Graph, Stage } from './graph';
import { widthOf, wrapped } from './text';
import { arrowTitle, conditions, limitRow, limitText } from './words';

/** One line of a box or of a label; `mark`: a small sign in front of it. */
export interface Line {
  readonly text: string;
  readonly style: 'title' | 'plain' | 'small' | 'code';
  readonly mark?: 'clock' | 'untimed' | 'stays';
  readonly width: number;
  readonly height: number;
}

const sizes = { title: 14, plain: 12, small: 11, code: 10.5 } as const;
const markWidth = 16;

const line = (text: string, style: Line['style'], mark?: Line['mark']): Line => ({
  text,
  style,
  ...(mark ? { mark } : {}),
  width: widthOf(text, sizes[style], style === 'code') + (mark ? markWidth : 0),
  height: sizes[style] + 4,
});

const limitLines = (id: string): Line[] => {
  const row = limitRow(id);
  if (!row) return [line('期限见各项义务', 'small', 'clock'), line('limit of the row of each duty', 'small')];
  const { zh, en } = limitText(row);
  return [line(`${row.row} ${zh}`, 'small', 'clock'), line(en, 'small')];
};

/** Acts that leave the stage as it is stand in its box. */
const stayLines = ({ path }: Stage, { arrows }: Graph): Line[] =>
  arrows
    .filter(({ from, to }) => from === path && to === undefined)
    .flatMap((arrow) => [
      line(`${arrowTitle(arrow).zh}${conditionText(arrow)}`, 'small', 'stays'),
      line(arrow.by ?? '', 'code'),
    ]);

const conditionText = (arrow: Arrow): string => {
  const all = conditions(arrow).map(({ zh, en }) => `${zh} ${en}`);
  return all.length === 0 ? '' : ` [${all.join('; ')}]`;
};

const headLines = ({ title }: Stage): Line[] => [line(title.zh, 'title'), line(title.en, 'plain')];

export const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, { height }) => sum + height, 0);

export const stageLines = (stage: Stage, graph: Graph): Line[] => {
  if (stage.kind === 'passing') return [line(`${stage.title.zh} ${stage.title.en}`, 'small')];
  return [
    ...headLines(stage),
    ...stage.limits.flatMap(limitLines),
    ...(stage.untimed === undefined ? [] : [line('无期限 no limit', 'small', 'untimed')]),
    ...stayLines(stage, graph),
  ];
};

export const groupHeader = (stage: Stage, graph: Graph): Line[] => [
  line(`${stage.title.zh} ${stage.title.en}`, 'title'),
  ...stage.limits.flatMap(limitLines),
  ...stayLines(stage, graph),
];

/** Signs of a title that stand on one line of a label. */
const most = 13;
/** A condition that is wider stands on two lines. */
const widest = 130;

const labelOf = (arrow: Arrow): Line[] => {
  if (arrow.by === undefined) return conditions(arrow).flatMap(conditionLines);
  return [
    ...wrapped(arrowTitle(arrow).zh, most).map((text) => line(text, 'plain')),
    line(arrow.by, 'code'),
    ...conditions(arrow).flatMap(conditionLines),
  ];
};

const conditionLines = ({ zh, en }: Title): Line[] => {
  const one = line(`[${zh} ${en}]`, 'small');
  return one.width <= widest ? [one] : [line(`[${zh}`, 'small'), line(`${en}]`, 'small')];
};

const endLines = ({ from, to }: Ends = {}): Line[] => [
  ...(from ? [line(`自${from.title.zh} from ${from.title.en}`, 'small')] : []),
  ...(to ? [line(`→ ${to.title.zh} ${to.title.en}`, 'small')] : []),
];

/**
 * The label of arrows drawn as one; an act whose every way leads from one stage to one other need not say under which
 * condition.
 *
 * @param ends stages inside the boxes that the line joins
 */
export const arrowLabels = (arrows: readonly Arrow[], ends: ReadonlyMap<Arrow, Ends>): Line[] => {
  const wayOf = ({ by, from, to }: Arrow): string => JSON.stringify([by, from, to]);
  return [...new Set(arrows.map(wayOf))].flatMap((way) => {
    const same = arrows.filter((one) => wayOf(one) === way);
    const [first] = same;
    const free = same.some(({ guard }) => guard === 'otherwise' || guard === undefined);
    if (!first || same.length === 1 || !free)
      return same.flatMap((one) => [...labelOf(one), ...endLines(ends.get(one))]);
    const { guard: _, ...plain } = first;
    return [...labelOf(plain), ...endLines(ends.get(first))];
  });
};

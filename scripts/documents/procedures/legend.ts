import { owner } from './owner';
import type { Graph } from './graph';
import type { Line } from './labels';
import type { Placed } from './layout';
import { widthOf } from './text';
import { owners } from './words';

/** Small signs in front of a line. */
export const marks: Readonly<Record<NonNullable<Line['mark']>, string>> = {
  clock: '<circle r="5" class="mark"/><path d="M0-3V0H2.5" class="mark"/>',
  untimed: '<circle r="5" class="mark"/><path d="M-3.5 3.5 3.5-3.5" class="mark"/>',
  stays: '<path d="M3.5-2.5A4.5 4.5 0 1 0 4.5 1M4.5-5V-2H1.5" class="mark"/>',
};

interface Entry {
  readonly sign: string;
  readonly words: string;
}

const of = (there: boolean, sign: string, words: string): Entry[] => (there ? [{ sign, words }] : []);

const small = (kind: string): string => `<rect class="${kind}" x="-8" y="-6" width="16" height="12" rx="4"/>`;

/** The signs that a diagram uses, and no others. */
const entries = (graph: Graph, { stages, arrows, signs }: Placed): Entry[] => {
  const kinds = new Set(stages.map(({ stage }) => stage.kind));
  const marked = new Set(stages.flatMap(({ lines }) => lines.map(({ mark }) => mark)));
  const whose = new Set(stages.filter(({ stage }) => stage.kind === 'stage').map(({ stage }) => owner(stage, graph)));
  return [
    ...(['police', 'procuratorate', 'court', 'actor'] as const).flatMap((one) =>
      of(whose.has(one), `<path class="bar ${one}" d="M0-5V5"/>`, `${owners[one].zh} ${owners[one].en}`),
    ),
    ...of(marked.has('clock'), marks.clock, '期限 time limit'),
    ...of(marked.has('untimed'), marks.untimed, '无期限，理由见表 no limit, reason in the table'),
    ...of(marked.has('stays'), marks.stays, '环节不变 the stage stays'),
    ...of(
      arrows.some(({ lapsed }) => lapsed),
      '<path class="arrow lapse" d="M-9 0H9"/>',
      '逾期失权 a right lapses',
    ),
    ...of(kinds.has('passing'), small('passing'), '即时通过 passed at once'),
    ...of(kinds.has('outline'), small('outline'), '框内任一环节 any stage in the frame'),
    ...of(
      signs.some(({ id }) => id.endsWith('#any')),
      '<circle class="ring" r="5"/>',
      '组内任一环节 any stage of the group',
    ),
    ...of(
      kinds.has('final'),
      `${small('box')}<rect class="box" x="-5.5" y="-3.5" width="11" height="7" rx="2"/>`,
      '程序终结 the procedure ends',
    ),
  ];
};

const rowHeight = 20;
const signWidth = 26;
const gap = 14;

/** What the signs of a diagram mean, in rows no wider than the diagram where that is possible. */
export const legend = (
  graph: Graph,
  placed: Placed,
): { readonly svg: string; readonly width: number; readonly height: number } => {
  const most = Math.max(placed.width, 420);
  let [left, row, width] = [0, 0, 0];
  const drawn = entries(graph, placed).map(({ sign, words }) => {
    const wide = Math.ceil(signWidth + widthOf(words, 11) + gap);
    if (left > 0 && left + wide > most) [left, row] = [0, row + 1];
    const [x, y] = [left + 18, row * rowHeight + 8];
    left += wide;
    width = Math.max(width, left);
    return `<g transform="translate(${x} ${y})">${sign}</g><text class="small" x="${x + 14}" y="${y + 4}">${words}</text>`;
  });
  return { svg: drawn.join(''), width, height: (row + 1) * rowHeight + 14 };
};

import type { Graph, Stage } from './graph';
import { heightOf, type Line } from './labels';
import type { Box, Placed, PlacedArrow, Point } from './layout';
import { legend, marks } from './legend';
import { owner } from './owner';
import { style } from './style';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Lines below each other; `middle`: around x, else from x on. */
const text = (lines: readonly Line[], x: number, y: number, middle: boolean): string => {
  let top = y;
  return lines
    .map(({ text: words, style: kind, mark, width, height }) => {
      top += height;
      const base = Math.round(top - 4);
      const said = escaped(words);
      // Without a mark the viewer's own font decides where the middle is.
      if (middle && !mark) return `<text class="${kind} middle" x="${Math.round(x)}" y="${base}">${said}</text>`;
      const left = Math.round(middle ? x - width / 2 : x);
      const sign = mark ? `<g transform="translate(${left + 6} ${base - 4})">${marks[mark]}</g>` : '';
      return `${sign}<text class="${kind}" x="${mark ? left + 16 : left}" y="${base}">${said}</text>`;
    })
    .join('');
};

const rect = (box: Box, kind: string, inset = 0, radius = 6): string =>
  `<rect class="${kind}" x="${box.x + inset}" y="${box.y + inset}" width="${box.width - 2 * inset}" height="${box.height - 2 * inset}" rx="${radius}"/>`;

const stage = (one: Placed['stages'][number], graph: Graph): string => {
  const { stage: what, lines } = one;
  const said = `<title>${escaped(`${what.path}${what.untimed === undefined ? '' : `: ${what.untimed}`}`)}</title>`;
  if (what.kind === 'outline') return rect(one, 'outline', 0, 12);
  if (what.kind === 'group')
    return `<g>${said}${rect(one, 'group', 0, 10)}${text(lines, one.x + 16, one.y + 10, false)}</g>`;
  const words = text(lines, one.x + one.width / 2, one.y + (one.height - heightOf(lines)) / 2, true);
  if (what.kind === 'passing') return `<g>${said}${rect(one, 'passing', 0, 14)}${words}</g>`;
  const inner = what.kind === 'final' ? rect(one, 'box', 3.5, 4) : '';
  const bar =
    what.kind === 'final'
      ? ''
      : `<path class="bar ${owner(what, graph)}" d="M${one.x + 3} ${one.y + 5}v${one.height - 10}"/>`;
  return `<g>${said}${rect(one, 'box')}${inner}${bar}${words}</g>`;
};

const corner = 5;

/** A line around its corners. */
const path = (points: readonly Point[]): string =>
  points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${point.x} ${point.y}`;
      if (!after) return `L${point.x} ${point.y}`;
      const near = (other: Point): string => {
        const far = Math.max(Math.abs(other.x - point.x), Math.abs(other.y - point.y), 1);
        const part = Math.min(corner, far / 2) / far;
        return `${Math.round(point.x + (other.x - point.x) * part)} ${Math.round(point.y + (other.y - point.y) * part)}`;
      };
      return `L${near(before)}Q${point.x} ${point.y} ${near(after)}`;
    })
    .join('');

const arrowLine = ({ points, lapsed }: PlacedArrow): string =>
  `<path class="arrow${lapsed ? ' lapse' : ''}" d="${path(points)}" marker-end="url(#head)"/>`;

const arrowLabel = ({ label }: PlacedArrow): string =>
  label
    ? `${rect(label, 'label', 0, 3)}${text(label.lines, label.x + label.width / 2, label.y + (label.height - heightOf(label.lines)) / 2, true)}`
    : '';

const isFrame = ({ kind }: Stage): boolean => kind === 'group' || kind === 'outline';

const sign = ({ id, x, y, width }: Placed['signs'][number]): string =>
  `<circle class="${id.endsWith('#any') ? 'ring' : 'dot'}" cx="${x + width / 2}" cy="${y + width / 2}" r="${width / 2 - 1}"/>`;

const margin = 12;
const head = 44;

/** The diagram of a procedure as SVG: readable on light and dark ground, with the fonts of whoever looks at it. */
export const draw = (graph: Graph, placed: Placed): string => {
  const signs = legend(graph, placed);
  const width = Math.max(placed.width, signs.width) + 2 * margin;
  const height = placed.height + head + signs.height + 2 * margin;
  const title = `${graph.title.zh} ${graph.title.en}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '<defs><marker id="head" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path class="head" d="M0 0L8 4L0 8Z"/></marker></defs>',
    `<rect class="ground" width="${width}" height="${height}"/>`,
    `<text class="heading" x="${margin + 10}" y="32">${escaped(title)} <tspan class="code">${escaped(graph.id)}</tspan></text>`,
    `<g transform="translate(${margin} ${head})">`,
    ...placed.stages.filter((one) => isFrame(one.stage)).map((one) => stage(one, graph)),
    ...placed.arrows.map(arrowLine),
    ...placed.stages.filter((one) => !isFrame(one.stage)).map((one) => stage(one, graph)),
    ...placed.signs.map(sign),
    ...placed.arrows.map(arrowLabel),
    '</g>',
    `<g transform="translate(${margin} ${height - signs.height})">${signs.svg}</g>`,
    '</svg>',
    '',
  ].join('\n');
};

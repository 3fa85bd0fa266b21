import type { Axis } from './axis';
import type { Bar, Stretch } from './clock-bar';
import type { Words } from './history';
import type { Mark } from './marks';

/** What a hand can hit: nothing on the picture is smaller, and two that would be closer are drawn as one. */
export const least = 24;

export interface PlacedMark {
  readonly key: string;
  readonly marks: readonly Mark[];
  readonly x: number;
}

export interface PlacedBar {
  readonly key: string;
  readonly bars: readonly Bar[];
  readonly x: number;
  readonly width: number;
  readonly track: number;
  readonly pieces: readonly { readonly stretch: Stretch; readonly x: number; readonly width: number }[];
  /** Its name stands above it; `end`: to the left of its end, because there is no room on the right. */
  readonly label: 'none' | 'start' | 'end';
  readonly flagX?: number;
}

/** Marks of a lane from left to right; those that would lie upon each other are one. */
export const placeMarks = (marks: readonly Mark[], { place }: Axis): readonly PlacedMark[] => {
  const placed: { key: string; marks: Mark[]; x: number }[] = [];
  const sorted = marks
    .map((mark) => ({ mark, x: place(mark.at) }))
    .sort((a, b) => a.x - b.x || a.mark.seq - b.mark.seq);
  for (const { mark, x } of sorted) {
    const last = placed[placed.length - 1];
    if (last && x - last.x < least) last.marks.push(mark);
    else placed.push({ key: `mark ${mark.seq}`, marks: [mark], x });
  }
  return placed;
};

/** A Chinese character is as wide as two letters. */
const textWidth = (text: string): number =>
  [...text].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) > 0x2e7f ? 12.5 : 7), 0);

const labelOf = ({ title, flag, open }: Bar, language: keyof Words): string =>
  open && flag ? `${title[language]} ⚑ ${flag.text}` : title[language];

type Drawn = Omit<PlacedBar, 'track'>;

const drawn = (bar: Bar, { place, width: most }: Axis, language: keyof Words): Drawn => {
  const x = place(bar.from);
  const width = Math.max(place(bar.to) - x, 2);
  const text = textWidth(labelOf(bar, language)) + 8;
  const said = bar.open || text <= width;
  return {
    key: `bar ${bar.id}`,
    bars: [bar],
    x,
    width,
    pieces: bar.pieces.map(({ stretch, from, to }) => ({
      stretch,
      x: place(from) - x,
      width: place(to) - place(from),
    })),
    label: !said ? 'none' : x + text > most && x + width > text ? 'end' : 'start',
    ...(bar.flag && bar.open ? { flagX: place(bar.flag.at) - x } : {}),
  };
};

const isSmall = ({ width, label }: Drawn): boolean => width < least && label === 'none';

/** Clocks that were met within days of each other are one bar: at a scale at which they cannot be told apart. */
const clustered = (bars: readonly Drawn[]): readonly Drawn[] => {
  const done: Drawn[] = [];
  for (const bar of bars) {
    const at = done.findIndex((one) => isSmall(one) && isSmall(bar) && bar.x - one.x < least);
    const with_ = done[at];
    if (!with_) done.push(bar);
    else {
      const width = Math.max(with_.x + with_.width, bar.x + bar.width) - with_.x;
      done[at] = { ...with_, bars: [...with_.bars, ...bar.bars], width: Math.min(width, least) };
    }
  }
  return done;
};

const roomOf = ({ x, width, label, bars }: Drawn, language: keyof Words): readonly [number, number] => {
  const text = label === 'none' ? 0 : textWidth(bars[0] ? labelOf(bars[0], language) : '') + 8;
  const right = x + Math.max(width, least);
  return label === 'end' ? [Math.min(x, right - text), right] : [x, Math.max(right, x + text)];
};

/** Bars of a lane in as few tracks as hold them without overlap, names included. */
export const placeBars = (bars: readonly Bar[], axis: Axis, language: keyof Words): readonly PlacedBar[] => {
  const ends: number[] = [];
  const sorted = bars.map((bar) => drawn(bar, axis, language)).sort((a, b) => a.x - b.x || b.width - a.width);
  return clustered(sorted).map((bar) => {
    const [left, right] = roomOf(bar, language);
    const free = ends.findIndex((end) => end + 4 <= left);
    const track = free < 0 ? ends.length : free;
    ends[track] = right;
    return { ...bar, track };
  });
};

import { deadlineText, endOf, type Point, pointOf } from './days';
import type { HistoryClock, HistoryEntry, Period, Words } from './history';

/** How a stretch of a bar is drawn. Each has a pattern of its own, so that it is told apart on grey paper. */
export type Stretch = 'past' | 'planned' | 'suspended' | 'extended' | 'corrected' | 'over' | 'held';

export interface Piece {
  readonly stretch: Stretch;
  readonly from: Point;
  readonly to: Point;
}

export interface Bar {
  readonly id: string;
  readonly title: Words;
  readonly from: Point;
  readonly to: Point;
  readonly pieces: readonly Piece[];
  /** Nobody has met it yet: its name stands beside it even where the bar is short. */
  readonly open: boolean;
  /** The last day or minute, and where it ends. */
  readonly flag?: { readonly at: Point; readonly text: string };
}

/** A clock whose end was moved: by an extension, or because something was entered late or put right. */
export interface Move {
  readonly clock: string;
  readonly from: string;
  readonly to: string;
  readonly extended: boolean;
}

/** Where the entries say that the end of a clock has moved, in their order. */
export const movesOf = (entries: readonly HistoryEntry[]): readonly Move[] =>
  entries.flatMap(({ effects = [] }) =>
    effects.flatMap(({ kind, clock, from, due, why }): Move[] => {
      const to = (due as { effective?: unknown } | undefined)?.effective;
      if (kind !== 'clock-moved' || typeof from !== 'string' || typeof to !== 'string') return [];
      return [{ clock: String(clock), from, to, extended: why === 'extended' }];
    }),
  );

/** Takes stretches out of others: what is said later covers what was said before. */
const cover = (pieces: readonly Piece[], over: Piece): readonly Piece[] => [
  ...pieces.flatMap((piece) =>
    [
      { ...piece, to: Math.min(piece.to, over.from) },
      { ...piece, from: Math.max(piece.from, over.to) },
    ].filter(({ from, to }) => from < to),
  ),
  over,
];

const within = ({ from, to }: { from: Point; to: Point }, piece: Piece): Piece[] => {
  const cut = { ...piece, from: Math.max(piece.from, from), to: Math.min(piece.to, to) };
  return cut.from < cut.to ? [cut] : [];
};

/** Ends it had before, each setting off what was added to it. Only those on the way to its present end count. */
const added = (moves: readonly Move[], effective: string): Piece[] => {
  const pieces: Piece[] = [];
  let end = effective;
  for (const move of [...moves].reverse()) {
    if (move.to !== end) continue;
    end = move.from;
    if (endOf(move.from) >= endOf(move.to)) continue;
    pieces.push({ stretch: move.extended ? 'extended' : 'corrected', from: endOf(move.from), to: endOf(move.to) });
  }
  return pieces.reverse();
};

const stopped = (suspensions: readonly Period[], now: Point): Piece[] =>
  suspensions.map(({ from, to }) => ({
    stretch: 'suspended',
    from: pointOf(from),
    to: to === undefined ? now : pointOf(to),
  }));

/** The bar of a clock: what has passed, what is planned, what was added, not counted, or came too late. */
export const clockBar = (clock: HistoryClock, moves: readonly Move[], now: Point): Bar => {
  const { id, row, title, startedAt, due, closedAt, suspensions = [] } = clock;
  const from = pointOf(startedAt);
  const until = closedAt === undefined ? now : pointOf(closedAt);
  const end = due && endOf(due.effective);
  const to = Math.max(from, closedAt === undefined ? Math.max(until, end ?? until) : until);
  const whole = { from, to };
  const mine = moves.filter((move) => move.clock === id);
  const pieces = [
    ...within(whole, { stretch: 'past', from, to: until }),
    ...within(whole, { stretch: 'planned', from: until, to }),
  ];
  const over = [
    ...(due ? added(mine, due.effective) : []),
    ...stopped(suspensions, until),
    ...(end === undefined ? [] : [{ stretch: 'over' as const, from: end, to: until }]),
  ].flatMap((piece) => within(whole, piece));
  return {
    id,
    title: { zh: `${row} ${title.zh}`, en: `${row} ${title.en}` },
    ...whole,
    pieces: [...over.reduce(cover, pieces)].sort((a, b) => a.from - b.from),
    open: closedAt === undefined,
    ...(due && end !== undefined ? { flag: { at: end, text: deadlineText(due.effective) } } : {}),
  };
};

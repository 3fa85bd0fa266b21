import { dayText, partsOf, type Point } from './days';

/** How much a window shows: `fit` squeezes the whole case into it. */
export const zooms = ['week', 'month', 'whole', 'fit'] as const;
export type Zoom = (typeof zooms)[number];

export interface Gap {
  readonly x: number;
  readonly width: number;
  readonly days: number;
}

export interface Tick {
  readonly x: number;
  readonly text: string;
}

export interface Axis {
  readonly width: number;
  readonly place: (point: Point) => number;
  readonly gaps: readonly Gap[];
  readonly ticks: readonly Tick[];
}

export interface Asked {
  readonly zoom: Zoom;
  /** Pixels there are for the picture without the titles of its lanes. */
  readonly width: number;
  /** Idle stretches are left out. */
  readonly collapse: boolean;
}

interface Idle {
  readonly from: Point;
  readonly to: Point;
}

/** A mark at the very beginning, or end, has room beside it. */
const inset = 18;
const gapWidth = 64;
const tickRoom = 78;
/** A stretch with nothing in it is left out when it is longer than so many days; so many of them are kept on each side. */
const idleAfter: Readonly<Record<Zoom, number>> = { week: 7, month: 21, whole: 45, fit: 45 };
const kept: Readonly<Record<Zoom, number>> = { week: 1, month: 3, whole: 7, fit: 7 };
const leastOfWhole = 6;

const idleBetween = (points: readonly Point[], { zoom, width }: Asked): readonly Idle[] => {
  const sorted = [...new Set(points.map(Math.floor))].sort((a, b) => a - b);
  const all = sorted.flatMap((to, index) => {
    const from = sorted[index - 1];
    if (from === undefined || to - from <= idleAfter[zoom]) return [];
    return [{ from: from + 1 + kept[zoom], to: to - kept[zoom] }];
  });
  if (zoom !== 'fit') return all;
  // Gaps take room, too: of a long history only the longest are left out, and half of the window stays for what happened.
  const most = Math.floor(width / 2 / gapWidth);
  const longest = new Set([...all].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, most));
  return all.filter((one) => longest.has(one));
};

const scaleOf = ({ zoom, width }: Asked, days: number, room: number): number => {
  const fit = Math.max(room, 1) / Math.max(days, 1);
  const scales = { week: width / 7, month: width / 31, whole: Math.max(leastOfWhole, fit), fit };
  return scales[zoom];
};

type Step = (point: Point) => boolean;

/** From day to day, week to week, …: the first that leaves room for its labels is taken. */
const steps: readonly (readonly [days: number, on: Step, length: number])[] = [
  [1, () => true, 10],
  [7, (point) => partsOf(point).weekday === 1, 10],
  [28, (point) => partsOf(point).day === 1, 7],
  [90, (point) => partsOf(point).day === 1 && partsOf(point).month % 3 === 1, 7],
  [365, (point) => partsOf(point).day === 1 && partsOf(point).month === 1, 4],
  [1_825, (point) => partsOf(point).day === 1 && partsOf(point).month === 1 && partsOf(point).year % 5 === 0, 4],
];

interface Drawn {
  readonly from: Point;
  readonly to: Point;
  readonly scale: number;
  readonly idle: readonly Idle[];
  readonly place: (point: Point) => number;
}

/** Days that are named: where the picture begins or goes on after a gap, and between them at even steps. */
const ticksOf = ({ from, to, scale, idle, place }: Drawn): readonly Tick[] => {
  const [, isStep, length] = steps.find(([days]) => days * scale >= tickRoom) ??
    steps[steps.length - 1] ?? [0, () => true, 4];
  const starts = [from, ...idle.map((one) => one.to)];
  const inGap = (day: Point): boolean => idle.some((one) => day >= one.from && day < one.to);
  const even: Point[] = [];
  for (let day = Math.ceil(from); day <= to; day += 1) if (isStep(day) && !inGap(day)) even.push(day);
  const taken: Tick[] = [];
  const take = (day: Point, long: number): void => {
    const x = place(day);
    if (taken.every((one) => Math.abs(one.x - x) >= tickRoom)) taken.push({ x, text: dayText(day).slice(0, long) });
  };
  for (const day of starts) take(day, 10);
  for (const day of even) take(day, length);
  return taken.sort((a, b) => a.x - b.x);
};

/** Lays legal days along a line. `points`: whenever something begins, ends or happens; between them nothing is idle. */
export const axisOf = (points: readonly Point[], asked: Asked): Axis => {
  const [first = 0] = points;
  const from = Math.floor(points.reduce((least, one) => Math.min(least, one), first));
  const last = points.reduce((most, one) => Math.max(most, one), first);
  const idle = asked.collapse ? idleBetween(points, asked) : [];
  const skipped = idle.reduce((sum, gap) => sum + gap.to - gap.from, 0);
  const to = Math.max(from + 1, Math.ceil(last));
  const scale = scaleOf(asked, to - from - skipped, asked.width - idle.length * gapWidth - 2 * inset);
  const place = (point: Point): number => {
    let x = inset + (point - from) * scale;
    for (const gap of idle) {
      if (point <= gap.from) break;
      const inside = Math.min(point, gap.to) - gap.from;
      x += (inside / (gap.to - gap.from)) * gapWidth - inside * scale;
    }
    return x;
  };
  return {
    width: place(to) + inset,
    place,
    gaps: idle.map((gap) => ({ x: place(gap.from), width: gapWidth, days: gap.to - gap.from })),
    ticks: ticksOf({ from, to, scale, idle, place }),
  };
};

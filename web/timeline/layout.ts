import { type Asked, type Axis, axisOf, type Gap, type Tick } from './axis';
import type { Point } from './days';
import type { Words } from './history';
import type { Group, Lane } from './lanes';
import { placeBars, type PlacedBar, placeMarks, type PlacedMark } from './pack';

export interface Row {
  readonly id: string;
  readonly title: Words;
  readonly note?: Words;
  /** It opens and closes what belongs to it. */
  readonly opens?: { readonly isOpen: boolean; readonly lanes: number };
  /** It belongs to the row above it that opens. */
  readonly inside: boolean;
  readonly marks: readonly PlacedMark[];
  readonly bars: readonly PlacedBar[];
  readonly tracks: number;
}

export interface Picture {
  readonly width: number;
  readonly rows: readonly Row[];
  readonly ticks: readonly Tick[];
  readonly gaps: readonly Gap[];
  readonly todayX: number | undefined;
}

export interface Shown extends Asked {
  readonly language: keyof Words;
  /** Where now is; left out once the case is closed. */
  readonly today: Point | undefined;
  /** Groups whose lanes are shown one by one though there are many. */
  readonly open: ReadonlySet<string>;
}

/** More lanes than a screen holds are shown person by person. */
export const mostLanes = 8;

const others = { zh: (n: number) => `其余 ${n} 人`, en: (n: number) => `${n} others` };

const merged = (id: string, title: Words, lanes: readonly Lane[]): Lane => ({
  id,
  title,
  bars: lanes.flatMap(({ bars }) => bars),
  marks: lanes.flatMap(({ marks }) => marks),
});

const inOne = ({ id, title, lanes }: Group): Lane => merged(`group ${id}`, title, lanes);

/** Where there are more people than lanes, those after the first share one, with a lane each inside. */
const fewGroups = (groups: readonly Group[]): readonly Group[] => {
  if (groups.length <= mostLanes) return groups;
  const [first, rest] = [groups.slice(0, mostLanes - 1), groups.slice(mostLanes - 1)];
  const title = { zh: others.zh(rest.length), en: others.en(rest.length) };
  return [...first, { id: 'others', title, lanes: rest.map(inOne) }];
};

interface Plain {
  readonly lane: Lane;
  readonly inside: boolean;
  readonly opens?: Row['opens'];
}

const named = ({ id, title }: Group, lane: Lane): Lane => ({
  ...lane,
  title: id === 'case' ? lane.title : { zh: `${title.zh} · ${lane.title.zh}`, en: `${title.en} · ${lane.title.en}` },
});

/** Which lanes are shown: all, while they are few; otherwise one a group, and those of the groups that were opened. */
const lanesShown = (groups: readonly Group[], open: ReadonlySet<string>): readonly Plain[] => {
  const all = groups.flatMap((group) => group.lanes.map((lane) => ({ lane: named(group, lane), inside: false })));
  if (all.length <= mostLanes) return all;
  return fewGroups(groups).flatMap((group): Plain[] => {
    const [only] = group.lanes;
    if (only && group.lanes.length === 1) return [{ lane: named(group, only), inside: false }];
    const isOpen = open.has(group.id);
    const opens = { isOpen, lanes: group.lanes.length };
    if (!isOpen) return [{ lane: { ...inOne(group), id: group.id }, inside: false, opens }];
    const inner = group.lanes.map((lane) => ({ lane, inside: true }));
    return [{ lane: merged(group.id, group.title, []), inside: false, opens }, ...inner];
  });
};

const rowOf = ({ lane, inside, opens }: Plain, axis: Axis, language: keyof Words): Row => {
  const bars = placeBars(lane.bars, axis, language);
  return {
    id: lane.id,
    title: lane.title,
    ...(lane.note ? { note: lane.note } : {}),
    ...(opens ? { opens } : {}),
    inside,
    marks: placeMarks(lane.marks, axis),
    bars,
    tracks: bars.reduce((most, { track }) => Math.max(most, track + 1), 0),
  };
};

/** Whenever something begins, ends or happens: between these a case is idle. */
const pointsOf = (groups: readonly Group[], today: Point | undefined): readonly Point[] => [
  ...groups.flatMap(({ lanes }) =>
    lanes.flatMap(({ bars, marks }) => [
      ...marks.map(({ at }) => at),
      ...bars.flatMap(({ pieces }) => pieces.flatMap(({ from, to }) => [from, to])),
    ]),
  ),
  ...(today === undefined ? [] : [today]),
];

/** Where everything of a case stands on the picture. */
export const layout = (groups: readonly Group[], shown: Shown): Picture => {
  const axis = axisOf(pointsOf(groups, shown.today), shown);
  return {
    width: axis.width,
    rows: lanesShown(groups, shown.open).map((plain) => rowOf(plain, axis, shown.language)),
    ticks: axis.ticks,
    gaps: axis.gaps,
    todayX: shown.today === undefined ? undefined : axis.place(shown.today),
  };
};

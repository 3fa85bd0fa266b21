import { axisOf } from '../../web/timeline/axis';
import { clockBar } from '../../web/timeline/clock-bar';
import { dayText, pointOf } from '../../web/timeline/days';
import type { History, HistoryClock, HistoryEntry } from '../../web/timeline/history';
import { groupsOf } from '../../web/timeline/lanes';
import { layout, mostLanes, type Shown } from '../../web/timeline/layout';
import { placeBars, placeMarks } from '../../web/timeline/pack';

const title = { zh: '侦查羁押期限', en: 'Custody for investigation' };
const clock = (more: Partial<HistoryClock> = {}): HistoryClock => ({
  ...{ id: 'c', procedure: 'p', row: 'E-01', title, person: 'P1', startedAt: '2026-01-16T09:00:00+08:00' },
  ...{ status: 'running', due: { effective: '2026-03-16', at: '2026-03-17T00:00:00+08:00' } },
  ...more,
});
const entry = (seq: number, at: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...{ seq, kind: 'act', at, recordedAt: at, title: { zh: `记录 ${seq}`, en: `Entry ${seq}` } },
  ...more,
});
const history = (more: Partial<History> = {}): History => ({
  asOf: '2026-03-12T14:32:00+08:00',
  persons: [{ label: 'P1', custody: [{ from: '2026-01-16T09:00:00+08:00' }] }],
  procedures: [{ id: 'p', title: { zh: '强制措施', en: 'Measure' }, person: 'P1' }],
  clocks: [clock()],
  entries: [entry(1, '2026-01-16T09:00:00+08:00', { effects: [{ kind: 'clock-started', clock: 'c', text: title }] })],
  ...more,
});
const shown = (more: Partial<Shown> = {}): Shown => ({
  ...{ zoom: 'fit', width: 900, collapse: true, language: 'zh', today: pointOf('2026-03-12T14:32:00+08:00') },
  ...{ open: new Set<string>() },
  ...more,
});
const now = pointOf('2026-03-12T14:32:00+08:00');
const days = (from: string, to: string) => [pointOf(from), pointOf(to)];
const stretches = (one: ReturnType<typeof clockBar>) =>
  one.pieces.map(({ stretch, from, to }) => [stretch, dayText(from), dayText(to)]);

test('a running clock has passed until now, and is planned until the end of its last day', () => {
  const bar = clockBar(clock(), [], now);
  expect(stretches(bar)).toEqual([
    ['past', '2026-01-16', '2026-03-12'],
    ['planned', '2026-03-12', '2026-03-17'],
  ]);
  expect(bar.flag).toEqual({ at: pointOf('2026-03-17'), text: '03-16 24:00' });
});

test('several suspensions are cut out of what has passed, one that still lasts until now', () => {
  const suspensions = [
    { from: '2026-01-20T00:00:00+08:00', to: '2026-01-25T00:00:00+08:00' },
    { from: '2026-02-01T00:00:00+08:00', to: '2026-02-03T00:00:00+08:00' },
    { from: '2026-03-10T00:00:00+08:00' },
  ];
  expect(stretches(clockBar(clock({ suspensions, due: undefined }), [], now))).toEqual([
    ['past', '2026-01-16', '2026-01-20'],
    ['suspended', '2026-01-20', '2026-01-25'],
    ['past', '2026-01-25', '2026-02-01'],
    ['suspended', '2026-02-01', '2026-02-03'],
    ['past', '2026-02-03', '2026-03-10'],
    ['suspended', '2026-03-10', '2026-03-12'],
  ]);
});

test('what an extension added, and what a correction moved, is set off from what the clock had before', () => {
  const moves = [
    { clock: 'c', from: '2026-02-16', to: '2026-03-02', extended: true },
    { clock: 'c', from: '2026-03-02', to: '2026-03-16', extended: false },
    { clock: 'other', from: '2026-01-20', to: '2026-03-16', extended: true },
  ];
  expect(stretches(clockBar(clock(), moves, now))).toEqual([
    ['past', '2026-01-16', '2026-02-17'],
    ['extended', '2026-02-17', '2026-03-03'],
    ['corrected', '2026-03-03', '2026-03-17'],
  ]);
});

test('a clock that was met late has run over from its end to that day, and no flag stands before it', () => {
  const late = clock({ closedAt: '2026-03-20T10:00:00+08:00', status: 'met-late' });
  expect(stretches(clockBar(late, [], pointOf('2026-04-01')))).toEqual([
    ['past', '2026-01-16', '2026-03-17'],
    ['over', '2026-03-17', '2026-03-20'],
  ]);
});

test('the flag of a last day stands at its 24:00: after all of that day, and before anything of the next', () => {
  const picture = layout(groupsOf(history()), shown({ zoom: 'week' }));
  const bar = picture.rows.flatMap(({ bars }) => bars).find(({ flagX }) => flagX !== undefined);
  const axis = axisOf([pointOf('2026-01-16'), now, pointOf('2026-03-17')], shown({ zoom: 'week' }));
  const flag = (bar?.x ?? 0) + (bar?.flagX ?? 0);
  expect(flag).toBeCloseTo(axis.place(pointOf('2026-03-17')));
  expect(flag).toBeGreaterThan(axis.place(pointOf('2026-03-16T23:59:00+08:00')));
});

test('a stretch in which nothing happens is left out and says how many days it had; without collapsing nothing is', () => {
  const points = days('2026-01-01', '2026-06-30');
  const [gap, ...others] = axisOf(points, shown()).gaps;
  expect(others).toEqual([]);
  expect(gap?.days).toBe(180 - 2 * 7 - 1);
  expect(axisOf(points, shown({ collapse: false })).gaps).toEqual([]);
});

test('places go on in order across a gap, and nothing of the axis lies within it', () => {
  const axis = axisOf(days('2026-01-01', '2026-06-30'), shown());
  const places = Array.from({ length: 181 }, (_, day) => axis.place(pointOf('2026-01-01') + day));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const [gap] = axis.gaps;
  const [left, right] = [(gap?.x ?? 0) + 0.001, (gap?.x ?? 0) + (gap?.width ?? 0) - 0.001];
  expect(axis.ticks.filter(({ x }) => x > left && x < right)).toEqual([]);
});

test('fitted to the window it is no wider than the window, over ten years as over a week', () => {
  const many = Array.from({ length: 60 }, (_, month) => pointOf('2016-05-31') + month * 61);
  for (const points of [many, days('2026-03-09', '2026-03-16')]) {
    const axis = axisOf(points, shown());
    expect(axis.width).toBeLessThanOrEqual(900.001);
    expect(axis.ticks.length).toBeGreaterThanOrEqual(1);
    const gaps = axis.ticks.slice(1).map(({ x }, index) => x - (axis.ticks[index]?.x ?? 0));
    for (const between of gaps) expect(between).toBeGreaterThanOrEqual(78);
  }
});

test('a week fills the window from Monday to Monday', () => {
  const axis = axisOf(days('2026-03-02', '2026-03-30'), shown({ zoom: 'week', collapse: false }));
  expect(axis.place(pointOf('2026-03-16')) - axis.place(pointOf('2026-03-09'))).toBeCloseTo(900);
});

test('two hundred acts of one day are one mark while they cannot be told apart, and nothing of them is lost', () => {
  const entries = Array.from({ length: 200 }, (_, index) =>
    entry(
      index + 1,
      `2026-03-09T${String(8 + Math.floor(index / 20)).padStart(2, '0')}:${String((index % 20) * 3).padStart(2, '0')}:00+08:00`,
    ),
  );
  const groups = groupsOf(history({ entries }));
  const marks = (zoom: Shown['zoom']) => layout(groups, shown({ zoom })).rows.flatMap((row) => row.marks);
  expect(marks('fit')).toHaveLength(1);
  expect(marks('fit')[0]?.marks).toHaveLength(200);
  expect(marks('week').flatMap((one) => one.marks)).toHaveLength(200);
  expect(marks('week').length).toBeGreaterThan(1);
});

test('marks that can be told apart are at least as far from each other as a hand needs', () => {
  const axis = axisOf(days('2026-01-01', '2026-03-01'), shown());
  const marks = Array.from({ length: 50 }, (_, index) => ({
    ...{ seq: index, at: pointOf('2026-01-01') + index, shape: 'act' as const, title, light: false },
  }));
  const xs = placeMarks(marks, axis).map(({ x }) => x);
  for (const [index, x] of xs.slice(1).entries()) expect(x - (xs[index] ?? 0)).toBeGreaterThanOrEqual(24);
});

test('bars that would lie upon each other, with their names, have tracks of their own; others share one', () => {
  const bars = [
    clock({ id: 'a' }),
    clock({ id: 'b', startedAt: '2026-02-01T09:00:00+08:00' }),
    clock({ id: 'c', startedAt: '2026-01-16T09:00:00+08:00', closedAt: '2026-01-28T09:00:00+08:00', status: 'met' }),
    clock({ id: 'd', startedAt: '2026-03-01T09:00:00+08:00', closedAt: '2026-03-12T09:00:00+08:00', status: 'met' }),
  ].map((one) => clockBar(one, [], now));
  const axis = axisOf(days('2026-01-16', '2026-03-17'), shown({ collapse: false }));
  const placed = placeBars(bars, axis, 'zh');
  const track = (id: string) => placed.find(({ key }) => key === `bar ${id}`)?.track;
  expect(new Set([track('a'), track('b')]).size).toBe(2);
  expect(track('c')).toBe(track('b'));
  for (const one of placed) {
    const over = placed.filter(
      ({ key, track: other, x }) => key !== one.key && other === one.track && x < one.x + one.width && one.x < x,
    );
    expect(over).toEqual([]);
  }
});

test('clocks that were met within a day are one bar at a scale at which they cannot be told apart', () => {
  const met = Array.from({ length: 6 }, (_, index) =>
    clockBar(clock({ id: `m${index}`, closedAt: '2026-01-16T13:00:00+08:00', status: 'met' }), [], now),
  );
  const axis = axisOf(days('2026-01-16', '2026-03-17'), shown());
  expect(placeBars(met, axis, 'zh').map(({ bars }) => bars.length)).toEqual([6]);
});

test('each procedure of a person has a lane, duties share one, and what belongs to nobody stands with the case', () => {
  const duty = clock({ id: 'd', procedure: 'duty-1', row: 'C-05' });
  const groups = groupsOf(history({ clocks: [clock(), duty], entries: [entry(1, '2026-01-16T08:00:00+08:00')] }));
  expect(groups.map(({ id, lanes }) => [id, lanes.map((lane) => lane.title.zh)])).toEqual([
    ['case', ['义务与其他']],
    ['P1', ['羁押', '强制措施', '义务与其他']],
  ]);
});

const crowd = (people: number): History => {
  const labels = Array.from({ length: people }, (_, index) => `P${index + 1}`);
  return history({
    persons: labels.map((label) => ({ label, custody: [{ from: '2026-01-16T09:00:00+08:00' }] })),
    procedures: labels.map((label) => ({ id: `p${label}`, title, person: label })),
    clocks: labels.map((label) => clock({ id: `c${label}`, procedure: `p${label}`, person: label })),
  });
};

test('more than eight lanes are shown person by person, and open one by one', () => {
  const groups = groupsOf(crowd(5));
  const closed = layout(groups, shown()).rows;
  expect(closed.map(({ id }) => id)).toEqual(['rest ', 'P1', 'P2', 'P3', 'P4', 'P5']);
  expect(closed[1]).toMatchObject({ opens: { isOpen: false, lanes: 2 } });
  const opened = layout(groups, shown({ open: new Set(['P2']) })).rows;
  expect(opened.map(({ id }) => id)).toEqual(['rest ', 'P1', 'P2', 'custody P2', 'pP2', 'P3', 'P4', 'P5']);
});

test('twenty people fit eight lanes: those after the first share one', () => {
  const rows = layout(groupsOf(crowd(20)), shown()).rows;
  expect(rows).toHaveLength(mostLanes);
  expect(rows.at(-1)?.title.zh).toBe('其余 14 人');
  expect(rows.at(-1)?.bars.flatMap(({ bars }) => bars)).toHaveLength(28);
});

test('what was entered a day or more later is marked so, and a breach that was taken back is drawn lightly', () => {
  const late = entry(1, '2026-03-02T09:00:00+08:00', { recordedAt: '2026-03-10T16:31:00+08:00' });
  const breach = entry(2, '2026-03-05T00:00:00+08:00', { kind: 'breach', details: { clock: 'c' } });
  const refold = entry(3, '2026-03-10T16:31:00+08:00', {
    kind: 'refold',
    effects: [{ kind: 'breach-withdrawn', clock: 'c', at: '2026-03-05T00:00:00+08:00', text: title }],
  });
  const marks = groupsOf(history({ entries: [late, breach, refold] })).flatMap(({ lanes }) =>
    lanes.flatMap((one) => one.marks),
  );
  expect(marks.map(({ seq, shape, light }) => [seq, shape, light]).sort()).toEqual([
    [1, 'late', false],
    [2, 'breach', true],
    [3, 'other', false],
  ]);
});

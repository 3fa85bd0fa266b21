import { acts } from '../../domain/acts';
import type { CountedAct, Indicator } from '../../domain/indicator';
import { duties } from '../../law/duties';
import { indicators } from '../../law/indicators';
import { itemTables } from '../../law/items';
import { currentPack } from '../../law/pack';

const all = [...indicators.values()];

const actsOf = ({ counting }: Indicator): readonly CountedAct[] => {
  switch (counting.by) {
    case 'following':
      return [counting.of, ...counting.followed];
    case 'items':
      return counting.received.map((type) => ({ type }));
    case 'custody':
      return [{ type: counting.received }];
    case 'returns':
      return [{ type: counting.received }, { type: counting.returned }];
    case 'clocks':
    case 'answers':
      return [];
  }
};

test.each(all.map((one): [string, Indicator] => [one.id, one]))('%s is a complete row', (id, one) => {
  expect(indicators.get(id)).toBe(one);
  for (const said of [one.title, one.numerator, one.denominator, one.leftOut, one.account]) {
    expect(said.zh).toMatch(/\p{Script=Han}/u);
    expect(said.en).toMatch(/^[A-Za-z]/);
  }
  expect(one.basis.length).toBeGreaterThan(0);
  const parts = one.parts.map((part) => part.id);
  expect(new Set(parts).size).toBe(parts.length);
  expect(parts).toEqual(expect.arrayContaining([...one.above, ...one.below]));
  for (const { type } of actsOf(one)) expect(Object.keys(acts)).toContain(type);
});

test('gaps stand first, and a share never exceeds one: what is above the line is below it', () => {
  for (const { id, parts, above, below, shows } of all) {
    const gaps = parts.map(({ gap = false }) => gap);
    expect([id, gaps]).toEqual([id, [...gaps].sort((a, b) => Number(b) - Number(a))]);
    if (shows === 'share') expect([id, below]).toEqual([id, expect.arrayContaining([...above])]);
  }
});

test('what must follow is what its duty and its limits ask for', () => {
  for (const { id, counting } of all) {
    if (counting.by !== 'following') continue;
    for (const limit of counting.limits) expect([id, currentPack.limits.has(limit)]).toEqual([id, true]);
    if (counting.duty === undefined) continue;
    const row = duties.get(counting.duty);
    expect(row?.owedUpon?.act).toBe(counting.of.type);
    expect(counting.followed.map(({ type }) => type)).toEqual(expect.arrayContaining([...(row?.fulfilledBy ?? [])]));
    expect(row?.steps.map(({ limit }) => limit)).toEqual(counting.limits);
  }
});

test('the tables of items follow each other without a gap, and since October 2024 none is an official score', () => {
  expect(itemTables.map(({ to }) => to)).toEqual([...itemTables.slice(1).map(({ from }) => from), undefined]);
  expect(itemTables.filter(({ official }) => official).every(({ to = '' }) => to <= '2024-10-01')).toBe(true);
  for (const { items, note } of itemTables) {
    expect(note.zh).toMatch(/自拟/);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { type, kind } of items) {
      expect(Object.keys(acts)).toContain(type);
      if (kind !== undefined) expect(currentPack.limits.get(kind)?.extensions.length).toBeGreaterThan(0);
    }
  }
});

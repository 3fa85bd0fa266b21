import type { TimeLimit } from '../../domain/limit';
import { due } from '../../domain/time/due';
import { parseInstant } from '../../domain/time/iso';
import { limitOf, packs, runOf, type LawPack } from '../../law/pack';
import { unexpressed } from '../../law/unexpressed';

const pack = (id: string): LawPack => {
  const found = packs.get(id);
  if (!found) throw new Error(`${id} is not released.`);
  return found;
};

const [before, now] = [pack('2026-11-22'), pack('2026-12')];

const approvers = ({ limits }: LawPack) =>
  [...limits.values()].flatMap(({ row, extensions }) => extensions.map((one) => [row, one] as const));

test('the organ above approves in 2026-12 where the article says 上一级, and the city in the pack before, nothing else', () => {
  const named = approvers(now).filter(([, { approver }]) => approver === 'next-higher');
  const same = approvers(before).filter(([row, { id }]) =>
    named.some(([one, other]) => one === row && other.id === id),
  );
  expect(named.map(([row, { id }]) => `${row} ${id}`).sort()).toEqual(
    [
      'A-07 especially-major',
      'A-08d special-circumstances',
      'E-01 custody-ext-1',
      'H-02 next-higher-court',
      'H-03a next-higher-court',
      'H-15 like-a-trial',
      'I-01 first',
      'I-01 second',
      'I-01o first',
    ].sort(),
  );
  expect(new Set(same.map(([, { approver }]) => approver))).toEqual(new Set(['city']));
  expect(approvers(before).some(([, { approver }]) => approver === 'next-higher')).toBe(false);
});

const changed = (key: keyof TimeLimit): string[] =>
  [...before.limits.values()].flatMap((old) => {
    const row = limitOf(now, old.id);
    return JSON.stringify(row[key]) === JSON.stringify(old[key]) ? [] : [row.row];
  });

test('of the other columns 2026-12 puts right what a suspended trial, bail continued and a designated court make of a period', () => {
  const same: readonly (keyof TimeLimit)[] = [
    'id',
    'title',
    'kind',
    'owedBy',
    'startsWith',
    'starts',
    'length',
    'custody',
    'inForce',
  ];
  expect(same.flatMap(changed)).toEqual([]);
  expect(changed('excludes').sort()).toEqual(['H-02', 'H-02a', 'H-03a', 'H-03b', 'H-04', 'H-05']);
  expect(changed('note').sort()).toEqual(['G-01', 'H-02', 'H-02a', 'H-03a', 'H-03b', 'H-04', 'H-05']);
  expect(limitOf(now, 'G-01').note?.zh).toMatch(/累计计算（PRR 100\(3\)）.*连续计算（SPCI 158\(3\)）/);
  expect(limitOf(now, 'H-02').note?.zh).toMatch(/SPCI 209.*SPCI 210\(3\)/);
});

test('twenty days in which a trial is suspended are not counted (CPL 206(2)), as one that began on 10 April ends on 30 July', () => {
  const at = (text: string) => parseInstant(text, 'test');
  const suspensions = [{ from: at('2026-05-01T09:00'), to: at('2026-05-21T09:00'), ground: 'trial-suspension' }];
  const facts = { start: at('2026-04-10T09:00'), custody: true, extensions: [], suspensions };
  const of = ({ limits, calendar }: LawPack) => due(runOf(limits.get('first-instance') as TimeLimit, facts), calendar);
  expect(of(now).raw).toBe('2026-07-30');
  expect(of(before).raw).toBe('2026-07-10');
});

test('that no act suspends a trial, and no act designates a court, is said where what is missing is listed', () => {
  const said = unexpressed.filter(({ what }) => /CPL 206|SPCI 209/.test(what.en)).flatMap(({ rows }) => rows);
  expect(new Set(said)).toEqual(new Set(['H-02', 'H-02a', 'H-03a', 'H-03b', 'H-04', 'H-05']));
});

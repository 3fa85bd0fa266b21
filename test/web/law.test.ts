import { lengthTitle } from '../../web/screens/law/length';
import { rangesOf } from '../../web/screens/law/ranges';
import { treeOf } from '../../web/screens/office/tree';

test.each([
  ['immediate', '立即', 'At once'],
  ['P3D', '3 日', '3 days'],
  ['P1M', '1 个月', '1 month'],
  ['PT24H', '24 小时', '24 hours'],
  ['P2M15D', '2 个月15 日', '2 months 15 days'],
  ['none', '不定', 'Open'],
])('%s in words', (length, zh, en) => {
  expect(lengthTitle(length)).toEqual({ zh, en });
});

test('working days are said', () => {
  expect(lengthTitle('P7D', true)).toEqual({ zh: '7 个工作日', en: '7 working days' });
});

test('a length that nobody knows stands as it is', () => {
  expect(lengthTitle('sometime').en).toBe('sometime');
});

test('years that follow one another stand together', () => {
  expect(rangesOf([2018, 2016, 2017, 2020])).toBe('2016–2018, 2020');
});

test('units stand under their superior, and one whose superior is not there is not lost', () => {
  const units = [{ id: 'station', superior: 'county' }, { id: 'county' }, { id: 'lost', superior: 'gone' }];
  expect(treeOf(units).map(({ unit, below }) => [unit.id, below.map((one) => one.unit.id)])).toEqual([
    ['county', ['station']],
    ['lost', []],
  ]);
});

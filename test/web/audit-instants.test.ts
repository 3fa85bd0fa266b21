import { instantIn, presetOf } from '../../web/screens/audit/instants';

test.each([
  ['20260316', '2026-03-16T00:00:00+08:00'],
  ['2026-3-16', '2026-03-16T00:00:00+08:00'],
  ['2026年3月16日', '2026-03-16T00:00:00+08:00'],
  ['２０２６－３－１６　１８：０５', '2026-03-16T18:05:00+08:00'],
  [' 2026-03-16 9:30 ', '2026-03-16T09:30:00+08:00'],
  ['2026-03-16T18:00', '2026-03-16T18:00:00+08:00'],
  ['2026-02-28 24:00', '2026-03-01T00:00:00+08:00'],
])('%s is understood', (text, instant) => {
  expect(instantIn(text)).toBe(instant);
});

test.each([
  '',
  '2026',
  '2026-02-30',
  '20261301',
  '2026-03-16 24:01',
  '2026-03-16 25:00',
  '2026-03-16 10:60',
  'yesterday',
])('%p is no such day', (text) => {
  expect(instantIn(text)).toBeUndefined();
});

test('a day alone that ends a stretch is meant with all of it', () => {
  expect(instantIn('2026-12-31', true)).toBe('2027-01-01T00:00:00+08:00');
  expect(instantIn('2026-12-31 10:00', true)).toBe('2026-12-31T10:00:00+08:00');
});

// 2026-03-16 is a Monday.
const monday = '2026-03-16T09:12:00+08:00';
const dues = ['2026-03-10', '2026-03-13T12:00:00+08:00', '2026-04-16'];

test.each([
  ['yesterday', '2026-03-16T00:00:00+08:00'],
  ['workday', '2026-03-14T00:00:00+08:00'],
  ['due', '2026-03-13T00:00:00+08:00'],
] as const)('the preset %s is the end of a day that lies behind us', (preset, instant) => {
  expect(presetOf(preset, monday, dues)).toBe(instant);
});

test('where no deadline has come yet there is no day before it', () => {
  expect(presetOf('due', monday, ['2026-04-16'])).toBeUndefined();
});

import { dayWritten, instantWritten } from '../../web/words/written';

test.each([
  '20260316',
  '2026-3-16',
  '2026-03-16',
  '2026/3/16',
  '2026.3.16',
  '2026年3月16日',
  '２０２６－３－１６',
  ' 2026年3月16号 ',
])('the day %s is read', (text) => {
  expect(dayWritten(text)).toBe('2026-03-16');
});

test.each(['', '2026-02-29', '2026-13-01', '16.3.2026', '三月十六日', '2026-3-16 9:00', '0000-00-00'])(
  'the day "%s" is none',
  (text) => {
    expect(dayWritten(text)).toBeUndefined();
  },
);

test.each([
  '2026-3-16 9:05',
  '20260316 0905',
  '2026年3月16日9时5分',
  '2026年3月16日 9点5分',
  '２０２６年３月１６日　９：０５',
  '2026-03-16T09:05:00',
])('the instant %s is read', (text) => {
  expect(instantWritten(text)).toBe('2026-03-16T09:05:00+08:00');
});

test('twenty-four hours is the end of its day', () => {
  expect(instantWritten('2026-12-31 24:00')).toBe('2027-01-01T00:00:00+08:00');
  expect(instantWritten('2026年2月28日24时')).toBe('2026-03-01T00:00:00+08:00');
});

test.each(['2026-3-16', '2026-3-16 25:00', '2026-3-16 24:01', '2026-3-16 9:60', '9:05', ''])(
  'the instant "%s" is none: nobody guesses an hour',
  (text) => {
    expect(instantWritten(text)).toBeUndefined();
  },
);

import { dayText, deadlineText, endOf, partsOf, pointOf, ranOutAt } from '../../web/timeline/days';

test('24:00 is the end of its own day, however it is written', () => {
  expect(endOf('2026-03-16')).toBe(pointOf('2026-03-17T00:00:00+08:00'));
  expect(pointOf('2026-03-16T24:00:00+08:00')).toBe(endOf('2026-03-16'));
  expect(deadlineText('2026-03-16')).toBe('03-16 24:00');
  expect(deadlineText('2026-03-17T09:30:00+08:00')).toBe('03-17 09:30');
});

test('instants are read as they stand at +08:00, whatever zone the browser is in', () => {
  expect(pointOf('2026-03-16T12:00:00+08:00') - pointOf('2026-03-16')).toBe(0.5);
  expect(dayText(pointOf('2026-03-16T23:59:59.999+08:00'))).toBe('2026-03-16');
  expect(partsOf(pointOf('2026-03-16'))).toEqual({ year: 2026, month: 3, day: 16, weekday: 1 });
});

test('what is neither a day nor such an instant is no guess', () => {
  expect(() => pointOf('16 March')).toThrow('Neither a day nor an instant');
  expect(() => pointOf('2026-03-16T12:00:00Z')).toThrow('Neither a day nor an instant');
});

test('what ran out at the end of a day is said with that day', () => {
  expect(ranOutAt('2026-03-01T00:00:00+08:00')).toBe('2026-02-28T24:00:00+08:00');
  expect(ranOutAt('2026-03-01T12:01:00+08:00')).toBe('2026-03-01T12:01:00+08:00');
});

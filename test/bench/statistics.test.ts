import fc from 'fast-check';
import { median, medianOf, percentile, summarise } from '../../bench/statistics';

test('the percentile is the smallest value that the share asked for does not exceed (nearest rank)', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
  expect([0, 0.01, 0.5, 0.99, 0.991, 1].map((share) => percentile(hundred, share))).toEqual([1, 1, 50, 99, 100, 100]);
  expect(percentile([7], 0.99)).toBe(7);
  expect(percentile([], 0.5)).toBeUndefined();
});

test('of any numbers, at least the share asked for lies at or below the percentile, and less than it lies below', () => {
  fc.assert(
    fc.property(
      fc.array(fc.float({ noNaN: true }), { minLength: 1 }),
      fc.integer({ min: 1, max: 100 }),
      (values, hundredths) => {
        const sorted = Float64Array.from(values).sort();
        const share = hundredths / 100;
        const found = percentile(sorted, share) ?? Number.NaN;
        const upTo = values.filter((value) => value <= found).length;
        const below = values.filter((value) => value < found).length;
        return upTo >= share * values.length && below < share * values.length;
      },
    ),
  );
});

test('the median of an even number of values is the mean of the two in the middle, in whatever order they come', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([10, 1, 2, 4])).toBe(3);
  expect(median([])).toBeUndefined();
});

test('a summary counts what was measured, a second, and knows the worst; an empty one is all zero', () => {
  expect(summarise([3, 1, 2, 40], 2)).toEqual({ count: 4, perSecond: 2, p50: 2, p99: 40, max: 40 });
  expect(summarise([], 0)).toEqual({ count: 0, perSecond: 0, p50: 0, p99: 0, max: 0 });
});

test('rounds are summed up by the median of each figure; the worst of all is kept', () => {
  const round = (perSecond: number, max: number) => ({ count: 10, perSecond, p50: perSecond, p99: max, max });
  expect(medianOf([round(1, 90), round(3, 20), round(2, 30)])).toEqual({
    count: 30,
    perSecond: 2,
    p50: 2,
    p99: 30,
    max: 90,
  });
});

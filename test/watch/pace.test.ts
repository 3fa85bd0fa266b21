import { pace } from '../../watch/pace';

test('halves with each failure and never stands still; one quick answer at a time makes it wider again', () => {
  const { width, failed, succeeded, failures } = pace(8);
  const seen = Array.from({ length: 5 }, () => {
    failed();
    return width();
  });
  expect(seen).toEqual([4, 2, 1, 1, 1]);
  expect(failures()).toBe(5);
  succeeded(10);
  succeeded(10);
  expect([width(), failures()]).toEqual([3, 0]);
});

test('grows narrower while answers are slow: whoever is told has all it can do', () => {
  const { width, succeeded } = pace(8);
  for (let n = 0; n < 20; n += 1) succeeded(900);
  expect(width()).toBe(1);
  for (let n = 0; n < 20; n += 1) succeeded(9);
  expect(width()).toBe(8);
});

test('an answer far slower than the best makes it narrower and asks for a rest, for as long as it was too slow', () => {
  const { width, succeeded, rest } = pace(8);
  succeeded(10);
  expect([width(), rest()]).toEqual([8, 0]);
  succeeded(100);
  expect(width()).toBe(4);
  // Three times the best is still good; what lies beyond belongs to those who wait for their acts.
  expect(rest()).toBeCloseTo(70, 0);
  succeeded(12);
  expect([width(), rest()]).toEqual([5, 0]);
});

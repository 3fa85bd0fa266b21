import { bellsOf, beingAnswered } from '../../web/screens/desk/bells';
import { countedDown, ticks } from '../../web/screens/desk/left';
import { steadied } from '../../web/screens/desk/steady';
import { viewOf, views } from '../../web/screens/desk/views';

const words = { zh: '剩 27 分 · 今日 24:00 止', en: '27 minutes left · until today 24:00' };

test('below an hour the page counts down, and the end that the server named stays as it is', () => {
  expect(countedDown(words, 27 * 60 + 3.9)).toEqual({
    zh: '剩 27 分 3 秒 · 今日 24:00 止',
    en: '27 minutes 3 seconds left · until today 24:00',
  });
  expect(countedDown(words, 61).en).toMatch(/^1 minute 1 second left/);
  expect(countedDown(words, -5).zh).toBe('剩 0 秒 · 今日 24:00 止');
});

test.each([
  [3599, true],
  [3600, false],
  [0, false],
  [-10, false],
  [undefined, false],
])('with %s seconds left the page counts: %s', (seconds, counts) => {
  expect(ticks(seconds)).toBe(counts);
});

test('while somebody reads, a row takes what is newer of it; none comes, goes or moves', () => {
  const before = [
    { id: 'a', left: 3 },
    { id: 'b', left: 5 },
  ];
  const now = [
    { id: 'c', left: 1 },
    { id: 'b', left: 4 },
  ];
  expect(steadied(before, now, ({ id }) => id)).toEqual([
    { id: 'a', left: 3 },
    { id: 'b', left: 4 },
  ]);
});

const alert = (more: object) =>
  ({ case: 'c1', clock: 'k1', status: 'asks', mine: false, done: [], ...more }) as unknown as Parameters<
    typeof bellsOf
  >[0][number];

test('of several alerts of a clock the one that is mine to answer stands in its row; what only informs does not', () => {
  const [others, mine] = [alert({ id: 'others' }), alert({ id: 'mine', mine: true })];
  expect(bellsOf([others, mine, alert({ id: 'told', clock: 'k2', status: 'told' })])).toEqual(
    new Map([['c1 k1', mine]]),
  );
  expect(bellsOf([mine, others]).get('c1 k1')).toBe(mine);
});

test('acknowledged is what somebody has acknowledged and nobody has brought to its end', () => {
  const done = [{ step: 'acknowledge' }];
  const begun = alert({ id: 'begun', done });
  expect(beingAnswered([begun, alert({ id: 'new' }), alert({ id: 'over', status: 'answered', done })])).toEqual([
    begun,
  ]);
});

test('a tab that is none is the first', () => {
  expect(viewOf('nonsense')).toBe(views[0]);
  expect(viewOf('closed').id).toBe('closed');
});

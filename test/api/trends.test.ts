import { parseInstant } from '../../domain/time/iso';
import { latestPeriods } from '../../api/periods';
import { apiOffice, county, type Office } from '../support/api';

let office: Office;
const filing = { fields: { suspectedOffence: '盗窃' }, decidedBy: county };

/** Accepts a report: three days of filing review run. */
const accepted = async (): Promise<string> => {
  const chen = office.as('chen-li');
  const caseId = await chen.opened();
  await chen.act(caseId, 'reception.register', { fields: { receiptNo: 'R-1' } });
  await chen.act(caseId, 'reception.accept');
  return caseId;
};

beforeAll(async () => {
  office = await apiOffice('2026-01-12T10:00');
  // January: one filed in time.
  await office.as('chen-li').act(await accepted(), 'filing.file', filing);
  // March: one filed in time, one after it ran out, one not at all.
  office.at('2026-03-09T10:00');
  const [prompt, late] = [await accepted(), await accepted(), await accepted()];
  await office.as('chen-li').act(prompt, 'filing.file', filing);
  office.at('2026-03-15T10:00');
  await office.as('chen-li').act(late, 'filing.file', filing);
  office.at('2026-03-20T10:00');
});
afterAll(() => office.close());

const get = async (path: string, user = 'feng-tao') => (await office.as(user).get(path)).body;
const day = (text: string) => parseInstant(`${text}T00:00`, 'day');

test('the latest months and weeks begin and end with the calendar, across years', () => {
  const days = (length: 'week' | 'month', at: string, count: number) =>
    latestPeriods(parseInstant(at, 'at'), length, count).map(({ from, to }) => [from, to]);
  expect(days('month', '2026-01-31T23:59', 3)).toEqual([
    [day('2025-11-01'), day('2025-12-01')],
    [day('2025-12-01'), day('2026-01-01')],
    [day('2026-01-01'), day('2026-02-01')],
  ]);
  expect(days('month', '2028-02-29T00:00', 1)).toEqual([[day('2028-02-01'), day('2028-03-01')]]);
  expect(days('week', '2026-03-16T00:00', 2)).toEqual([
    [day('2026-03-09'), day('2026-03-16')],
    [day('2026-03-16'), day('2026-03-23')],
  ]);
  // Behind the first day that is counted there is no period.
  expect(days('week', '1900-01-10T00:00', 12)).toHaveLength(2);
  expect(days('month', '1900-02-28T00:00', 12)[0]).toEqual([day('1900-01-01'), day('1900-02-01')]);
  expect(days('week', '2026-03-15T23:59', 1)).toEqual([[day('2026-03-09'), day('2026-03-16')]]);
});

interface Point {
  readonly from: string;
  readonly to: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly value?: number;
  readonly items: string;
}

test('the in-time rate by month, of one limit: above, below, and nothing where nothing ended', async () => {
  const body = await get('/indicators/in-time/trend?periods=3&group=A-06');
  expect(body).toMatchObject({ by: 'month', group: 'A-06', asOf: '2026-03-20T10:00:00+08:00' });
  expect(body.indicator.id).toBe('in-time');
  expect(body.points.map(({ from, numerator, denominator, value }: Point) => [from.slice(0, 7), numerator, denominator, value])).toEqual([
    ['2026-01', 1, 1, 1],
    ['2026-02', 0, 0, undefined],
    ['2026-03', 1, 3, 0.3333],
  ]); // prettier-ignore
});

test('every point is what the indicator says of its period, and leads to its items', async () => {
  const { points } = (await get('/indicators/in-time/trend?periods=4&by=week')) as { points: Point[] };
  expect(points).toHaveLength(4);
  for (const { from, to, denominator, items } of points) {
    const asked = `from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`;
    const { total } = await get(`/indicators/in-time?${asked}`);
    expect(total.counted).toBe(denominator);
    expect((await get(items.replace('/api/v1', ''))).items).toHaveLength(denominator);
  }
  expect(points.at(-1)?.to).toBe('2026-03-23T00:00:00+08:00');
});

test('who may not ask for a report gets none, and nobody more than twenty-six periods', async () => {
  expect((await get('/indicators/in-time/trend', 'chen-li')).code).toBe('wrong-role');
  expect((await get('/indicators/in-time/trend?periods=27')).code).toBe('malformed');
  expect((await get('/reports/lateness', 'chen-li')).code).toBe('wrong-role');
});

test('lateness by days: what was met before its end, what after it, and what still runs late', async () => {
  const { buckets, total } = await get('/reports/lateness?from=2026-03-01T00:00&to=2026-04-01T00:00');
  const of = (from: number) => buckets.find((one: { from?: number }) => one.from === from);
  // Filed on the 15th at 10:00, two days and a half behind the end; the last one is late for seven days and a half.
  expect(of(1)).toMatchObject({ to: 3, notHeld: expect.any(Number), open: 0 });
  expect(of(1).notHeld).toBeGreaterThanOrEqual(1);
  expect(of(7)).toMatchObject({ to: 14 });
  expect(of(7).open).toBeGreaterThanOrEqual(1);
  expect(Math.max(of(-7).notHeld, of(-3).notHeld)).toBeGreaterThanOrEqual(1);
  expect(buckets).toHaveLength(12);
  const { total: counted } = await get('/indicators/in-time?from=2026-03-01T00:00&to=2026-04-01T00:00');
  expect([total.held, total.notHeld]).toEqual([0, counted.counted]);
});

test('clocks of people who are held stand apart', async () => {
  office.at('2026-04-06T10:00');
  const chen = office.as('chen-li');
  const caseId = await accepted();
  await chen.act(caseId, 'filing.file', filing);
  await chen.act(caseId, 'person.register', { fields: { label: 'P1', standing: 'suspect', name: '某人' } });
  const detained = await chen.act(caseId, 'measure.detain', {
    persons: ['P1'],
    fields: { ground: '现行犯' },
    decidedBy: county,
  });
  expect(detained.body.accepted).toBe(true);
  office.at('2026-04-20T10:00');
  const { total, buckets } = await get('/reports/lateness?from=2026-04-06T00:00&to=2026-05-01T00:00');
  expect(total.held).toBeGreaterThan(0);
  expect(buckets.reduce((sum: number, one: { held: number }) => sum + one.held, 0)).toBe(total.held);
});

import { bucketTitle, durationTitle } from '../../web/screens/running/durations';
import { type Health, partsOf, sealIsLate } from '../../web/screens/running/states';

const health: Health = {
  ...{ status: 'well', at: '2026-11-23T13:50:30+08:00', database: 'answers', temporal: 'answers' },
  watch: { status: 'alive', lastSeen: '2026-11-23T13:50:28+08:00' },
  processes: [
    { process: 'schedule', lastSeen: '2026-11-23T13:50:01+08:00' },
    { process: 'watch', lastSeen: '2026-11-23T13:50:28+08:00' },
  ],
  relay: { waiting: 0, setAside: [] },
  bells: { rung: 0, overdue: 0, day: [] },
  alarms: [],
};

const statesOf = (changed: Partial<Health>, age = 0) =>
  Object.fromEntries(partsOf({ ...health, ...changed }, age).map(({ id, state }) => [id, state]));

test('what answers and beats is well', () => {
  expect(statesOf({})).toEqual({ database: 'well', temporal: 'well', watch: 'well', schedule: 'well', relay: 'well' });
});

test('a reading that is too old is not known: neither well nor down', () => {
  expect(new Set(Object.values(statesOf({ temporal: 'silent' }, 61_000)))).toEqual(new Set(['unknown']));
});

test('each watch has its own patience, and one never seen is not known', () => {
  const lastSeen = '2026-11-23T13:50:01+08:00';
  expect(statesOf({ processes: [{ process: 'watch', lastSeen }] })).toMatchObject({
    watch: 'down',
    schedule: 'unknown',
  });
});

test('a relay that waits for more than a minute is behind', () => {
  const relay = { waiting: 3, since: '2026-11-23T13:49:00+08:00', setAside: [] };
  expect(statesOf({ relay })).toMatchObject({ relay: 'busy' });
});

test('a Temporal that nobody configured is not down', () => {
  expect(statesOf({ temporal: 'not-configured' })).toMatchObject({ temporal: 'off' });
});

test('a seal is late after a day, and not where there was none yet', () => {
  expect(sealIsLate(health)).toBe(false);
  expect(sealIsLate({ ...health, sealed: '2026-11-23T00:05:00+08:00' })).toBe(false);
  expect(sealIsLate({ ...health, sealed: '2026-11-21T00:05:00+08:00' })).toBe(true);
});

test.each([
  [250, '250 毫秒', '250 milliseconds'],
  [1_000, '1 秒', '1 second'],
  [90_000, '1.5 分钟', '1.5 minutes'],
])('%i ms', (ms, zh, en) => {
  expect(durationTitle(ms)).toEqual({ zh, en });
});

test('buckets run from edge to edge', () => {
  expect(bucketTitle(undefined, 1_000).zh).toBe('不到 1 秒');
  expect(bucketTitle(1_000, 5_000).zh).toBe('1 秒至 5 秒');
  expect(bucketTitle(86_400_000, undefined).en).toBe('1 day and more');
});

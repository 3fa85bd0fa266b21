import { patrol } from '../../desk';
import { alarms, beat, followNamespace, loadOffice } from '../../store';
import { sampleOffice } from '../../law/sample-office';
import { instant, type Live, liveOffice } from '../support/desk';

let live: Live;
beforeEach(async () => {
  live = await liveOffice();
});
afterEach(() => live.close());

const due = instant('2026-03-13T00:00');
const watchman = (who: 'watch' | 'schedule' = 'watch') =>
  patrol({ database: live.database, clock: live.clock, mail: false }, who, 'test');
const outbox = async (): Promise<readonly unknown[]> =>
  (await live.database.run({ text: 'select case_id from outbox order by case_id' })).rows;
const alarmed = async (): Promise<readonly (readonly [string, string])[]> =>
  (await alarms(live.database)).map(({ kind, subject }) => [kind, subject] as const);

test('a case whose wake passed two minutes ago is told again every minute; told twice in vain is an alarm', async () => {
  await live.accepted('c');
  await live.database.run({ text: 'delete from outbox' });
  const { tellAgain } = watchman();
  live.clock.set(due + 12 * 60_000);
  expect(await tellAgain()).toEqual({ again: 1, inVain: [] });
  expect(await outbox()).toEqual([{ case_id: 'c' }]);
  expect(await tellAgain()).toEqual({ again: 1, inVain: [] });
  expect(await alarmed()).toEqual([]);
  expect(await tellAgain()).toEqual({ again: 1, inVain: ['c'] });
  expect(await alarmed()).toEqual([['wakes-unheeded', 'cases']]);
  await live.wake('c');
  expect(await tellAgain()).toEqual({ again: 0, inVain: [] });
  expect(await alarmed()).toEqual([]);
});

test('a wake that is heeded in time is told to nobody again', async () => {
  await live.accepted('c');
  live.clock.set(due + 10 * 60_000);
  await live.wake('c');
  live.clock.advance(10 * 60_000);
  expect(await watchman().tellAgain()).toEqual({ again: 0, inVain: [] });
});

test('keeping watch never moves time: no breach, no climb, although both are due', async () => {
  const { seq } = await live.accepted('c');
  live.clock.set(due + 5 * 24 * 3_600_000);
  await watchman().ring();
  await watchman().tellAgain();
  const { rows } = await live.database.run({ text: `select seq from case_state where case_id = 'c'` });
  expect(rows).toEqual([{ seq }]);
});

test('bells that ring late are alarmed until they ring on time again', async () => {
  await live.accepted('c');
  live.clock.set(instant('2026-03-11T05:00') + 30_000);
  await watchman().ring();
  expect(await alarmed()).toEqual([['bells-late', 'bells']]);
  live.clock.set(instant('2026-03-12T02:30'));
  await watchman().ring();
  expect(await alarmed()).toEqual([]);
});

test('a role nobody holds is alarmed until somebody does', async () => {
  await live.accepted('c');
  await live.database.run({ text: `delete from answerable where role = 'head'` });
  live.clock.set(instant('2026-03-12T02:30'));
  await watchman().ring();
  expect(await alarmed()).toContainEqual(['nobody-answers', 'chengguan-station head']);
  const people = sampleOffice.people
    .filter(({ id }) => id === 'wang-fang')
    .map((one) => ({ ...one, memberships: [{ unit: 'chengguan-station', role: 'head' as const }] }));
  await loadOffice(live.database, { units: [], people }, { now: live.clock.now(), by: 'test' });
  await watchman().heed(0);
  expect(await alarmed()).not.toContainEqual(['nobody-answers', 'chengguan-station head']);
});

test.each([
  ['watch', 'schedule'],
  ['schedule', 'watch'],
] as const)('the silence of the %s is alarmed by the %s, until it gives a sign of life', async (silent, other) => {
  const began = live.clock.now();
  const { heed } = watchman(other);
  live.clock.advance(2 * 60_000);
  await heed(began);
  expect(await alarmed()).toEqual([]);
  live.clock.advance(2 * 60_000);
  await heed(began);
  expect(await alarmed()).toEqual([['silent', silent]]);
  await beat(live.database, silent, 'test', live.clock.now());
  await heed(began);
  expect(await alarmed()).toEqual([]);
});

test('a watch that ended before the clock was set back is silent, and one that lives is not', async () => {
  const began = live.clock.now();
  const { heed } = watchman('schedule');
  await beat(live.database, 'watch', 'test', live.clock.now());
  live.clock.advance(-60 * 60_000);
  await heed(began);
  expect(await alarmed()).toEqual([['silent', 'watch']]);
  await beat(live.database, 'watch', 'test', live.clock.now());
  await heed(began);
  expect(await alarmed()).toEqual([]);
});

test('another namespace has none of the workflows: every case is followed again, once', async () => {
  await live.accepted('a');
  await live.accepted('b');
  expect(await followNamespace(live.database, 'first', 1)).toBe(2);
  await live.database.run({ text: 'delete from outbox' });
  expect(await followNamespace(live.database, 'first', 2)).toBeUndefined();
  expect(await outbox()).toEqual([]);
  expect(await followNamespace(live.database, 'second', 3)).toBe(2);
  expect(await followNamespace(live.database, 'first', 4)).toBe(2);
  expect(await outbox()).toEqual([{ case_id: 'a' }, { case_id: 'b' }]);
});

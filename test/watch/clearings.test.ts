import { heedRuns } from '../../desk';
import { alarms } from '../../store';
import { cleared, key, reported } from '../support/clearings';
import { instant, type Live, liveOffice } from '../support/desk';

let live: Live;
beforeEach(async () => {
  live = await liveOffice('2026-03-09T10:00');
  await heedRuns(live);
});
afterEach(() => live.close());

const missed = async () =>
  (await alarms(live.database)).flatMap(({ kind, subject, detail }) =>
    kind === 'run-missed' ? [[subject, detail]] : [],
  );
const at = async (time: string): Promise<readonly string[]> => {
  live.clock.set(instant(time));
  return heedRuns(live);
};

test('a run that has not come an hour after its time is an alarm, without Temporal, until it is made up for', async () => {
  expect(await at('2026-03-10T01:09')).toEqual([]);
  expect(await missed()).toEqual([]);
  expect(await at('2026-03-10T01:11')).toEqual(['clearing-day']);
  expect(await missed()).toEqual([['clearing-day', { missing: ['2026-03-09'], stuck: 0 }]]);
  await at('2026-03-11T01:11');
  expect(await missed()).toEqual([
    ['clearing-day', { missing: ['2026-03-09', '2026-03-10'], stuck: 0 }],
    ['patrol-daily', { missing: ['2026-03-10'], stuck: 0 }],
  ]);
  await cleared(live, 'day');
  await live.desk.clearings.inspect(key);
  expect(await heedRuns(live)).toEqual([]);
  expect(await missed()).toEqual([]);
});

test('a clearing that was begun and that nobody brings on is an alarm, too', async () => {
  await reported(live, 'open');
  live.clock.set(instant('2026-03-10T00:10'));
  await live.desk.clearings.open('day');
  expect(await at('2026-03-10T01:11')).toEqual([]);
  expect(await missed()).toEqual([['clearing-day', { missing: [], stuck: 1 }]]);
  await live.desk.clearings.advance('day-2026-03-09-chengguan-station', key);
  await heedRuns(live);
  expect(await missed()).toEqual([]);
});

test('what fell due before anybody kept watch here was not missed', async () => {
  const { rows } = await live.database.run({ text: `select kind, at from office_run` });
  expect(rows).toEqual([{ kind: 'began', at: instant('2026-03-09T10:00') }]);
  await at('2026-03-09T23:59');
  expect(await missed()).toEqual([]);
});

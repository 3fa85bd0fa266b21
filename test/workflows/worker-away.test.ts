import { compare } from '../../client/compare';
import { temporalAt } from '../../client/connection';
import { enforcements } from '../../client/history';
import { type RecordedEntry, timeline } from '../../store';
import { followerOf } from '../../workflows/messages';
import { type Live, instant, liveOffice } from '../support/desk';
import { eventually } from '../support/eventually';
import { eventsOf, timerSummaries } from './harness/history';
import { followingOfCase, officeActivities, promptCase, shifted } from './harness/office';
import { type Real, realServer } from './harness/real';

let real: Real;
let live: Live;
beforeAll(async () => {
  real = await realServer();
  live = await liveOffice('2026-03-09T10:00');
});
afterAll(async () => {
  await live.close();
  await real.close();
});

const breaches = async (caseId: string): Promise<readonly RecordedEntry[]> =>
  (await timeline(live.database, caseId)).filter(({ kind }) => kind === 'breach' || kind === 'climb');

test('workers stopped over a due instant: bells ring and nothing is breached; when they are back it is, with its due instant, and both records agree', async () => {
  const caseId = promptCase('worker-away');
  await live.filed(caseId);
  await live.detained(caseId);
  const due = instant('2026-03-13T00:00');
  // The office's March lies so that this midnight comes in a few seconds.
  const shift = Date.now() + 5_000 - due;
  const now = (): number => Date.now() - shift;
  const activities = officeActivities(live, now, { shift });
  const handle = real.client.workflow.getHandle(followerOf(caseId));

  await real.during(activities, async () => {
    await real.follower.tell(caseId, shifted(await followingOfCase(live, caseId), shift));
    await eventually(async () =>
      expect(timerSummaries(await eventsOf(handle))).toEqual(['C-07 request-arrest, due 2026-03-12 24:00']),
    );
  });
  await eventually(async () =>
    expect((await eventsOf(handle)).some((one) => one.timerFiredEventAttributes)).toBe(true),
  );

  live.clock.set(now());
  const rang = await live.desk.ringDue(live.clock.now());
  expect(rang?.rung).toBeGreaterThanOrEqual(3);
  expect(live.clock.now()).toBeGreaterThan(due);
  expect(await breaches(caseId)).toEqual([]);

  await real.during(activities, async () => {
    await eventually(async () => expect(await breaches(caseId)).toHaveLength(1));
    await eventually(async () => expect(timerSummaries(await eventsOf(handle))).toHaveLength(2));
  });
  const [breach] = await breaches(caseId);
  expect(breach?.at).toBe(due);
  expect(breach?.recordedAt).toBeGreaterThan(due);

  const temporal = temporalAt({ address: real.address, namespace: 'default' });
  const [ledger, history] = [await timeline(live.database, caseId), await enforcements(temporal, caseId)];
  await temporal.close();
  expect(history.map(({ did }) => did)).toEqual([['breach C-07']]);
  expect(compare(ledger, history)).toEqual({ compared: 1, differences: [], gone: [] });
  expect(
    compare(
      ledger.filter(({ kind }) => kind !== 'breach'),
      history,
    ).differences,
  ).toEqual([{ run: history[0]?.run, history: ['breach C-07'], ledger: [] }]);
  expect(compare(ledger, []).gone).toEqual([history[0]?.run]);
  await handle.terminate();
});

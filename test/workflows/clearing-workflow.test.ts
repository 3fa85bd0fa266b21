import type { Activities } from '../../activities/types';
import { clearingMoved, clearingOf as workflowOf, clearingProgress } from '../../workflows/messages';
import { advanced, clearingOf, key, listOf, reported } from '../support/clearings';
import { instant, type Live, liveOffice } from '../support/desk';
import { eventually } from '../support/eventually';
import { counted, eventsOf, timerSummaries } from './harness/history';
import { type Skipping, skippingServer } from './harness/skipping';

const id = 'day-2026-03-09-chengguan-station';
let server: Skipping;
let live: Live;
let shift: number;
beforeAll(async () => {
  server = await skippingServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  live = await liveOffice('2026-03-09T10:00');
  await reported(live, 'a');
  await reported(live, 'b');
  live.clock.set(instant('2026-03-10T00:10'));
  shift = (await server.now()) - live.clock.now();
});
afterEach(() => live.close());

/** The office's March lies where the server's time is. */
const activities = (): Partial<Activities> => ({
  openClearings: async (kind) =>
    (await live.desk.clearings.open(kind)).map(({ day, clearings }) => ({ day, clearings: clearings.length })),
  advanceClearing: async (clearing) => {
    live.clock.set((await server.now()) - shift);
    const done = await live.desk.clearings.advance(clearing, key);
    return { ...done, lookAt: done.lookAt + shift };
  },
});

const started = (queue: string) =>
  server.env.client.workflow.start('clearing', { workflowId: workflowOf(id), taskQueue: queue, args: [id] });

const dispose = (caseId: string) =>
  live.act(caseId, 'clearing.dispose', {
    ...{ item: `clearing-day-list-${id}`, disposition: 'settled', reasons: '已查明' },
  });

test('a run opens the clearings; each lists its cases, sleeps until the last answer is owed, and closes with its counts', async () => {
  await server.during(activities(), async (queue) => {
    await server.env.client.workflow.execute('clear', { workflowId: 'clear', taskQueue: queue, args: ['day'] });
    const handle = await started(queue);
    await handle.result();

    expect(await handle.query(clearingProgress)).toMatchObject({ state: 'closed' });
    const events = await eventsOf(handle);
    expect(timerSummaries(events)).toEqual(['The last answer of this clearing is owed']);
    expect(counted(events, 'activityTaskScheduled')).toBe(4);
  });
  expect(await clearingOf(live, id)).toMatchObject({ state: 'closed' });
  expect(await listOf(live, id)).toMatchObject({ a: { outcome: 'unanswered' }, b: { outcome: 'unanswered' } });
});

test('told that nothing is owed any more it closes at once', async () => {
  await live.desk.clearings.open('day');
  await server.during(activities(), async (queue) => {
    const handle = await started(queue);
    await eventually(async () =>
      expect(await handle.query(clearingProgress)).toMatchObject({ state: 'open', more: false }),
    );
    for (const caseId of ['a', 'b']) await dispose(caseId);
    await handle.signal(clearingMoved);
    await handle.result();
  });
  expect(await clearingOf(live, id)).toMatchObject({ state: 'closed' });
  expect(await listOf(live, id)).toMatchObject({ a: { outcome: 'settled' }, b: { outcome: 'settled' } });
});

test('lost with its server and begun anew it goes on where the rows say', async () => {
  await live.desk.clearings.open('day');
  await advanced(live, id);
  await server.during(activities(), async (queue) => {
    const handle = await started(queue);
    await eventually(async () =>
      expect(await handle.query(clearingProgress)).toMatchObject({ state: 'open', more: false }),
    );
    await handle.terminate('seen enough');
  });
});

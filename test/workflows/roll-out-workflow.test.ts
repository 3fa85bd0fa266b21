import { readCase, readRollOut } from '../../store';
import { rollOutMoved, rollOutOf, rollOutProgress } from '../../workflows/messages';
import paper from '../fixtures/calendars/2027.json';
import { type Live, liveOffice, officer } from '../support/desk';
import { eventually } from '../support/eventually';
import { counted, eventsOf, timerSummaries } from './harness/history';
import { type Skipping, skippingServer } from './harness/skipping';

let server: Skipping;
let live: Live;
beforeAll(async () => {
  server = await skippingServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  live = await liveOffice('2026-12-29T09:00');
});
afterEach(() => live.close());

const letter = { channel: 'letter', reporter: { kind: 'informant' }, summary: 'A bicycle was stolen' };
const verdict = { approved: true, documentNo: 'Notice 1', reasons: 'Checked' };
const second = { ...officer, person: 'pan-yue' };

const activities = () => ({
  advanceRollOut: (id: string, settled: boolean) => live.desk.rollOuts.advance(id, { settled }),
});

const started = (queue: string, id: string) =>
  server.env.client.workflow.start('rollOut', { workflowId: rollOutOf(id), taskQueue: queue, args: [id] });

const stateOf = async (id: string) => (await readRollOut(live.database, id))?.state;

const proposed = async (): Promise<string> => {
  await live.act('a', 'reception.receive', letter);
  await live.act('b', 'reception.receive', letter);
  return (await live.desk.rollOuts.propose({ notice: paper }, officer, 'The notice')).id;
};

test('it counts, waits for the second person, brings every case to it, and ends when openings of before are over', async () => {
  const id = await proposed();
  await server.during(activities(), async (queue) => {
    const handle = await started(queue, id);
    await eventually(async () => expect(await stateOf(id)).toBe('proposed'));
    await live.desk.rollOuts.decide(id, second, verdict);
    await handle.signal(rollOutMoved);
    await handle.result();

    expect(await handle.query(rollOutProgress)).toMatchObject({ state: 'ended', done: 2 });
    const events = await eventsOf(handle);
    expect(counted(events, 'timerStarted')).toBe(1);
    expect(timerSummaries(events)).toEqual(['Openings under the former law come to their end']);
  });
  expect(await stateOf(id)).toBe('ended');
  for (const caseId of ['a', 'b']) {
    expect((await readCase(live.database, caseId))?.state.standing.law).toBe('2027-01+1');
  }
});

test('lost with its server and begun anew it goes on where the rows say', async () => {
  const id = await proposed();
  await server.during(activities(), async (queue) => {
    const lost = await started(queue, id);
    await eventually(async () => expect(await stateOf(id)).toBe('proposed'));
    await lost.terminate('the server was lost');
    await live.desk.rollOuts.decide(id, second, verdict);

    const again = await started(queue, id);
    await eventually(async () =>
      expect(await again.query(rollOutProgress)).toMatchObject({ state: 'adopting', done: 2 }),
    );
    await again.terminate('seen enough');
  });
});

test('a rejected one ends, and nothing has changed', async () => {
  const id = await proposed();
  await server.during(activities(), async (queue) => {
    const handle = await started(queue, id);
    await eventually(async () => expect(await stateOf(id)).toBe('proposed'));
    await live.desk.rollOuts.decide(id, second, { ...verdict, approved: false });
    await handle.signal(rollOutMoved);
    await handle.result();
  });
  expect((await readCase(live.database, 'a'))?.state.standing.law).toBe('2027-01');
});

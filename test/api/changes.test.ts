import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { changeFeed } from '../../api/changes/feed';
import { changesSince } from '../../store';
import { apiOffice, type Office } from '../support/api';
import { type EventStream, eventStream } from '../support/event-stream';
import { eventually } from '../support/eventually';

let office: Office;
let base: string;
let streams: EventStream[];
beforeEach(async () => {
  streams = [];
  office = await apiOffice('2026-03-09T10:00');
  await office.app.listen({ host: '127.0.0.1', port: 0 });
  base = `http://127.0.0.1:${(office.app.server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const one of streams) one.leave();
  await office.close();
});

const stream = async (user: string, headers = {}): Promise<EventStream> => {
  const opened = await eventStream(base, await office.tokenOf(user), headers);
  streams.push(opened);
  return opened;
};

const ofCase =
  (caseId: string, lastActSeq?: number) =>
  ({ data }: { data: { case: string; lastActSeq: number } }): boolean =>
    data.case === caseId && (lastActSeq === undefined || data.lastActSeq === lastActSeq);

/** Writes as a step does that began at an instant and has not committed yet. */
const slowly = async (caseId: string, at: number): Promise<() => Promise<void>> => {
  const client = await office.database.pool.connect();
  await client.query('begin');
  await client.query(
    `insert into ledger_entry (stream, seq, kind, at, recorded_at, prev_hash, body_hash, hash)
      select 'case:' || case_id, seq + 1, 'breach', $2, $2, head_hash, '', '' from case_state where case_id = $1`,
    [caseId, at],
  );
  await client.query('update case_state set seq = seq + 1, recorded_at = $2 where case_id = $1', [caseId, at]);
  return async () => {
    await client.query('commit');
    client.release();
  };
};

test('what another person does arrives within two seconds, with the number to ask for; a stranger is told nothing', async () => {
  const caseId = await office.as('chen-li').opened();
  const [leader, stranger] = [await stream('liu-jianguo'), await stream('li-jing')];
  expect((await leader.next('hello')).data).toEqual({ at: '2026-03-09T10:00:00+08:00' });
  await stranger.next('hello');
  office.clock.advance(60_000);

  const began = performance.now();
  await office.as('chen-li').act(caseId, 'reception.register');
  const { data, id } = await leader.next('case', ofCase(caseId, 2));
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(data).toEqual({ case: caseId, seq: 2, lastActSeq: 2, at: '2026-03-09T10:01:00+08:00' });
  expect(Number(id)).toBe(office.clock.now());

  await pause(2_500);
  expect(stranger.events.filter(({ event }) => event !== 'hello')).toEqual([]);
  expect(leader.events.filter(({ event }) => event === 'case')).toHaveLength(1);
});

test('a bell that rings tells those whom it was for, and its answer tells them again', async () => {
  const chen = office.as('chen-li');
  const caseId = await chen.opened();
  await chen.act(caseId, 'reception.register', { fields: { receiptNo: 'R-1' } });
  await chen.act(caseId, 'reception.accept');
  const [leader, other] = [await stream('liu-jianguo'), await stream('wu-hai')];
  office.at('2026-03-13T00:00');
  await office.desk.ringDue(office.clock.now());

  expect((await leader.next('inbox')).data).toMatchObject({ of: 'liu-jianguo' });
  const [alert] = (await office.as('liu-jianguo').get('/inbox')).body.alerts;
  const before = leader.events.length;
  const answered = await office.as('liu-jianguo').post(`/inbox/${encodeURIComponent(alert.id)}/acknowledge`, {});
  expect(answered.body).toMatchObject({ accepted: true });
  await eventually(() => {
    expect(leader.events.slice(before).map(({ event }) => event)).toEqual(expect.arrayContaining(['case', 'inbox']));
  });
  // He looks down on the unit, and was told of nothing.
  expect(other.events.map(({ event }) => event)).toEqual(['hello', 'case']);
});

test('a step that commits after others that began later is told all the same, also to whoever was away meanwhile', async () => {
  const chen = office.as('chen-li');
  const [slow, quick] = [await chen.opened(), await chen.opened()];
  const leader = await stream('liu-jianguo');
  office.clock.advance(60_000);
  const commit = await slowly(slow, office.clock.now());
  office.clock.advance(5_000);
  await chen.act(quick, 'reception.register');
  const { id = '' } = await leader.next('case', ofCase(quick, 2));
  leader.leave();

  office.clock.advance(5_000);
  await commit();
  const [stays, back] = [await stream('liu-jianguo'), await stream('liu-jianguo', { 'last-event-id': id })];
  expect((await back.next('case', ofCase(slow))).data).toMatchObject({ seq: 2, lastActSeq: 1 });
  expect(stays.events.map(({ event }) => event)).toEqual(['hello']);

  const last = await slowly(slow, office.clock.now());
  office.clock.advance(4_000);
  await chen.act(quick, 'reception.accept');
  await stays.next('case', ofCase(quick, 3));
  await last();
  await stays.next('case', ofCase(slow));
});

test('whoever is cut off before anything was told goes on from where they were greeted', async () => {
  const caseId = await office.as('chen-li').opened();
  office.clock.advance(60_000);
  const leader = await stream('liu-jianguo');
  const { id = '' } = await leader.next('hello');
  leader.leave();
  office.clock.advance(60_000);
  await office.as('chen-li').act(caseId, 'reception.register');

  office.clock.advance(60_000);
  const back = await stream('liu-jianguo', { 'last-event-id': id });
  expect((await back.next('case', ofCase(caseId))).data).toMatchObject({ lastActSeq: 2 });
  expect((await back.next('hello')).id).toBeUndefined();
});

test('whoever was away for long, or comes from a time that is not ours, begins again', async () => {
  await office.as('chen-li').opened();
  const id = String(office.clock.now());
  office.clock.advance(11 * 60_000);

  const late = await stream('liu-jianguo', { 'last-event-id': id });
  await late.next('reload');
  const early = await stream('liu-jianguo', { 'last-event-id': String(office.clock.now() + 86_400_000) });
  await early.next('reload');
  expect(late.events.map(({ event }) => event)).toEqual(['hello', 'reload']);
});

test('a stream beats, and ends when its session has', async () => {
  const [stays, goes] = [await stream('liu-jianguo'), await stream('chen-li')];
  await office.door.sessions.endAll('chen-li', 'test');
  await goes.ended;
  expect((await stays.next('beat')).data).toEqual({ at: '2026-03-09T10:00:00+08:00' });
  expect(goes.events.map(({ event }) => event)).toEqual(['hello']);
});

test('a stream is one request to whoever counts, notes no look, and nobody holds more than twenty', async () => {
  await office.as('chen-li').opened();
  for (let held = 0; held < 20; held += 1) expect((await stream('liu-jianguo')).status).toBe(200);
  expect((await stream('liu-jianguo')).status).toBe(429);
  expect((await stream('chen-li')).status).toBe(200);
  streams[0]?.leave();
  await eventually(async () => expect((await stream('liu-jianguo')).status).toBe(200), { every: 200 });
  expect((await eventStream(base, 'nobody')).status).toBe(401);

  await office.door.accessLog.flush();
  const { rows } = await office.database.run({ text: `select 1 from access_log where route like '%changes'` });
  expect(rows).toEqual([]);
});

test('a server that stops ends its streams at once', async () => {
  const open = await stream('liu-jianguo');
  const began = performance.now();
  await office.app.close();
  await open.ended;
  expect(performance.now() - began).toBeLessThan(1_000);
});

test('a hundred listeners cost one query a tick, and none when they have gone', async () => {
  let asked = 0;
  const feed = changeFeed(office.database, office.clock, {
    every: 50,
    read: (...query) => {
      asked += 1;
      return changesSince(...query);
    },
  });
  const caseId = await office.as('chen-li').opened();
  const told: string[][] = [];
  const stops = await Promise.all(
    Array.from({ length: 100 }, async (_, index) => {
      const seen = (told[index] = [] as string[]);
      const sight = index % 2 === 0 ? ['chengguan-station'] : ['elsewhere'];
      return feed.listen({
        ...{ sight, persons: [`person-${index}`] },
        tell: ({ cases }) => seen.push(...cases.map((one) => one.caseId)),
      });
    }),
  );
  expect(asked).toBe(1);
  await office.as('chen-li').act(caseId, 'reception.register');
  await eventually(() => expect(told.filter(({ length }) => length > 0)).toHaveLength(50));
  const before = asked;
  await pause(500);
  expect(asked - before).toBeLessThanOrEqual(10);
  expect(asked).toBeGreaterThan(before);

  for (const stop of stops) stop();
  await pause(200);
  const after = asked;
  await pause(300);
  expect(asked).toBe(after);
  expect(told[0]).toEqual([caseId]);
});

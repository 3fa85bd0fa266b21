import { heedRuns } from '../../desk';
import { fallenDue, runPlans } from '../../law/clearings';
import { alarms, runsSince } from '../../store';
import { clearingOf as workflowOf } from '../../workflows/messages';
import { clearingOf, listOf, reported } from '../support/clearings';
import { type Live, liveOffice } from '../support/desk';
import { eventually } from '../support/eventually';
import { days } from './harness/case';
import { type Mailbox, mailbox } from './harness/mailbox';
import { type OwnServer, ownServer } from './harness/own-server';
import { type Real, realServer } from './harness/real';
import { type Running, startWatch, startWorker } from './harness/stack';

let own: OwnServer;
let real: Real;
let live: Live;
let box: Mailbox;
const running: Running[] = [];

beforeAll(async () => {
  own = await ownServer();
  [real, live, box] = await Promise.all([realServer(own.address), liveOffice('2026-03-09T10:00', true), mailbox()]);
});
afterAll(async () => {
  for (const one of running) await one.end();
  await live.close();
  await box.close();
  await real.close();
  await own.close();
});

const ran = async (process: Promise<Running>): Promise<Running> => {
  const one = await process;
  running.push(one);
  return one;
};
const missed = async (): Promise<readonly string[]> =>
  (await alarms(live.database)).flatMap(({ kind, subject }) => (kind === 'run-missed' ? [subject] : []));
const entries = async (kind: string): Promise<number> =>
  (
    await live.database.run({
      text: `select 1 from ledger_entry where kind = $1 and stream = 'office:clearings'
        and seq in (select listed_seq from clearing where unit = 'chengguan-station')`,
      values: [kind],
    })
  ).rows.length;

test('runs missed for days are alarmed with Temporal away; with it back, and a worker that falls on the way, they are made up for, once each', async () => {
  const { clock, database } = live;
  clock.set(Date.now() - days(2.5));
  await runsSince(database, clock.now());
  for (const caseId of ['a', 'b', 'c']) await reported(live, caseId);
  clock.set(Date.now());
  const due = fallenDue(runPlans['clearing-day'], Date.now() - days(2.5), Date.now());
  const ids = due.map((day) => `day-${day}-chengguan-station`);

  // Nobody but the watch, and no Temporal where it looks for one.
  const alone = await startWatch(live, '127.0.0.1:1');
  await eventually(async () => expect(await missed()).toContain('clearing-day'));
  await alone.end();

  const worker = await startWorker(live, own.address, box.url);
  await ran(startWatch(live, own.address));
  await eventually(async () => expect((await clearingOf(live, ids[0] ?? '')).state).not.toBe('closed'), {
    within: 40_000,
  });
  await worker.end();
  await ran(startWorker(live, own.address, box.url));

  await eventually(
    async () => {
      for (const id of ids) expect((await clearingOf(live, id)).listedSeq).not.toBeNull();
    },
    { within: 40_000 },
  );
  const { rows } = await database.run({
    text: `select stream, count(*) as acts from ledger_entry where kind = 'act' and act_id like 'list-day-%'
      group by stream order by stream`,
  });
  expect(rows).toEqual(['a', 'b', 'c'].map((one) => ({ stream: `case:${one}`, acts: 1 })));
  expect(await entries('clearing-listed')).toBe(due.length);
  await eventually(async () => {
    await heedRuns({ database, clock: { now: () => Date.now() } });
    expect(await missed()).not.toContain('clearing-day');
  });
}, 120_000);

test('the last disposition ends the clearing at once, through the watch', async () => {
  const { rows } = await live.database.run<{ clearing: string; case_id: string; duty: string }>({
    text: 'select clearing, case_id, duty from clearing_item where duty is not null order by case_id',
  });
  expect(rows.map(({ case_id }) => case_id)).toEqual(['a', 'b', 'c']);
  live.clock.set(Date.now());
  for (const { case_id, duty } of rows)
    await live.act(case_id, 'clearing.dispose', { item: duty, disposition: 'settled', reasons: '已查明' });
  for (const { clearing, case_id } of rows) {
    await eventually(async () => expect((await clearingOf(live, clearing)).state).toBe('closed'), { within: 40_000 });
    expect((await listOf(live, clearing))[case_id]).toMatchObject({ outcome: 'settled' });
    const handle = real.client.workflow.getHandle(workflowOf(clearing));
    await eventually(async () => expect((await handle.describe()).status.name).toBe('COMPLETED'));
  }
});

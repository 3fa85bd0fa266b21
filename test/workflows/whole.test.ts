import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { alarms, readCase } from '../../store';
import { followerOf, following } from '../../workflows/messages';
import { type Live, liveOffice } from '../support/desk';
import { eventually } from '../support/eventually';
import { days } from './harness/case';
import { eventsOf } from './harness/history';
import { type Mailbox, mailbox } from './harness/mailbox';
import { type OwnServer, ownServer } from './harness/own-server';
import { type Real, realServer } from './harness/real';
import { type Running, startWatch, startWorker } from './harness/stack';

let own: OwnServer;
let real: Real;
let live: Live;
let box: Mailbox;
let worker: Running;
let watch: Running;

beforeAll(async () => {
  own = await ownServer();
  [real, live, box] = await Promise.all([realServer(own.address), liveOffice('2026-03-09T10:00', true), mailbox()]);
  worker = await startWorker(live, own.address, box.url);
  watch = await startWatch(live, own.address);
});
afterAll(async () => {
  await watch.end();
  await worker.end();
  await live.close();
  await box.close();
  await real.close();
  await own.close();
});

const caseId = 'whole';
const handle = () => real.client.workflow.getHandle(followerOf(caseId));

/** The workflow knows what the database knows. */
const caughtUp = (): Promise<void> =>
  eventually(
    async () => {
      const found = await readCase(live.database, caseId);
      expect(await handle().query(following)).toEqual(found?.following);
    },
    { within: 40_000 },
  );

test('a person held for two days: the workflow follows, bells ring, and those told get their letters', async () => {
  live.clock.set(Date.now() - days(2.5));
  await live.filed(caseId);
  await live.detained(caseId);
  live.clock.set(Date.now());
  await caughtUp();
  // Half of C-07's three days lies behind, whatever the time of day: the handler at least is told.
  await eventually(async () => {
    const { rows } = await live.database.run<{ state: string; email: string }>({
      text: 'select distinct d.state, p.email from delivery d join person p on p.id = d.person order by p.email',
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ state }) => state)).toEqual(rows.map(() => 'sent'));
    expect([...new Set(box.received.flatMap(({ to }) => to))].toSorted()).toEqual(
      rows.map(({ email }) => email).toSorted(),
    );
  });
});

test('what no retry mends is an alarm that names the case; mended and told again, it is followed on', async () => {
  const corrupt = `update case_state set law = $1, state = jsonb_set(state, '{standing,law}', to_jsonb($1::text)) where case_id = $2`;
  const law = (await readCase(live.database, caseId))?.state.standing.law;
  await live.database.run({ text: corrupt, values: ['张三的真名', caseId] });
  const known = await handle().query(following);
  if (!known) throw new Error('The workflow was meant to know its case.');
  await real.follower.tell(caseId, known);
  await eventually(async () => {
    expect(await alarms(live.database)).toContainEqual(
      expect.objectContaining({
        kind: 'following',
        subject: caseId,
        detail: { what: 'enforce: LawPackMissing internal' },
      }),
    );
  });
  await live.database.run({ text: corrupt, values: [law, caseId] });
  await real.follower.tell(caseId, known);
  await eventually(async () => {
    expect((await alarms(live.database)).map(({ kind }) => kind)).not.toContain('following');
  });
  await caughtUp();
});

test('Temporal holds no personal data: neither its files nor any history name or number a person of the case', async () => {
  const events = await eventsOf(handle());
  const histories = Buffer.from(JSON.stringify(events));
  const files = readdirSync(own.data).map((name) => readFileSync(path.join(own.data, name)));
  const kept = Buffer.concat([histories, ...files]);
  // Everything somebody said or wrote in this case, and who was told of it where.
  const personal = ['张三', '李四', '11010119900101999X', '110101199001011234', 'bicycle', 'Caught in the act'];
  const forms = (text: string): (string | Buffer)[] => [
    text,
    Buffer.from(text, 'utf16le'),
    ...(text.length > 3 ? [Buffer.from(text).toString('base64').slice(0, -4)] : []),
    JSON.stringify(text).slice(1, -1),
  ];
  const held = (text: string): boolean => forms(text).some((form) => kept.includes(form));
  expect(held(caseId)).toBe(true);
  expect(held('C-07 request-arrest')).toBe(true);
  expect(held('LawPackMissing')).toBe(true);
  expect(personal.filter(held)).toEqual([]);
  expect(box.received.flatMap(({ to }) => to).filter(held)).toEqual([]);
});

test('Temporal is started on an empty store: every case is followed again', async () => {
  await watch.end();
  await own.emptied();
  watch = await startWatch(live, own.address);
  await caughtUp();
  await eventually(
    async () => {
      const listed = [];
      for await (const one of real.client.workflow.list({
        query: `Stage = "investigation.investigating" AND Stage = "measure.detained"`,
      }))
        listed.push(one.workflowId);
      expect(listed).toEqual([followerOf(caseId)]);
      for (const id of ['patrol', 'seal', 'models']) await real.client.schedule.getHandle(id).describe();
    },
    { within: 40_000 },
  );
}, 120_000);

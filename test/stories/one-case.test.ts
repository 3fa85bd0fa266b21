import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { day, hour } from '../../domain/time/instant';
import { eventually } from '../support/eventually';
import { removeHome, wholeStack, type WholeStack } from '../support/whole-stack';

let stack: WholeStack;

beforeAll(async () => {
  stack = await wholeStack();
}, 150_000);

afterAll(async () => {
  await stack.stop();
  removeHome(stack.home);
}, 60_000);

const county = { agency: 'police', level: 'county', documentNo: 'County [2026] 7' };
let caseId: string;

const act = (user: string, type: string, fields: object = {}, more: object = {}) =>
  stack.call(user, 'POST', `/cases/${caseId}/acts`, { type, fields, ...more });

const colours = async (user: string): Promise<string[]> => {
  const { body } = await stack.call(user, 'GET', '/inbox');
  return (body.alerts as { case: string; colour: string; row: string; tier: number }[])
    .filter((alert) => alert.case === caseId)
    .map(({ row, colour, tier }) => `${row} ${colour} ${tier}`);
};

const timeline = async (): Promise<{ kind: string; details?: { by?: { workflow?: string } } }[]> =>
  (await stack.call('chen-li', 'GET', `/cases/${caseId}/timeline`)).body.entries;

test('a handler opens a case through the API; what does not follow is refused with what to do, and stands in the timeline', async () => {
  const opened = await stack.call('chen-li', 'POST', '/cases', {
    type: 'reception.receive',
    fields: { channel: 'in-person', reporter: { kind: 'complainant', name: '报案人' }, summary: 'A bicycle was taken' },
  });
  expect(opened.status).toBe(201);
  caseId = opened.body.case;
  expect((await act('chen-li', 'reception.register', { receiptNo: 'R-1' })).status).toBe(200);
  expect((await act('chen-li', 'reception.accept')).status).toBe(200);
  const refused = await act(
    'chen-li',
    'filing.refuse',
    { ground: 'manifestly-minor', reasons: 'small' },
    { decidedBy: county },
  );
  expect(refused).toMatchObject({ status: 422, body: { code: 'not-assessed', recorded: true } });
  expect((await timeline()).map(({ kind }) => kind)).toContain('refused');
});

test('nobody decides: it rings at handler, head and leader, the workflow writes the breach, and unanswered it climbs to the county', async () => {
  await stack.passTime(4 * day);
  for (const user of ['chen-li', 'zhao-gang', 'liu-jianguo']) {
    await eventually(async () => expect(await colours(user)).toContain('A-06 red 1'), { within: 30_000 });
  }
  await eventually(async () => expect((await timeline()).map(({ kind }) => kind)).toContain('breach'), {
    within: 200_000,
    every: 500,
  });
  const breach = (await timeline()).find(({ kind }) => kind === 'breach');
  expect(breach?.details?.by?.workflow).toBe(`case:${caseId}`);
  await stack.passTime(25 * hour);
  await eventually(async () => expect(await colours('wu-hai')).toContain('A-06 red 2'), {
    within: 200_000,
    every: 500,
  });
}, 480_000);

test('worker, watch, API, Temporal and PostgreSQL killed in the middle: each comes back, and the case is where it was', async () => {
  const before = (await timeline()).length;
  for (const name of ['worker', 'watch', 'api'] as const) {
    const pid = stack.pidOf(name);
    process.kill(pid, 'SIGKILL');
    await eventually(() => expect(stack.pidOf(name)).not.toBe(pid), { within: 30_000 });
  }
  for (const server of ['temporal', 'postgres'] as const) {
    const pid = stack.serverPid(server);
    if (pid === undefined) throw new Error(`No ${server} works in ${stack.home}.`);
    process.kill(pid, 'SIGKILL');
    await eventually(() => expect([pid, undefined]).not.toContain(stack.serverPid(server)), { within: 60_000 });
  }
  await eventually(
    async () =>
      expect((await stack.call('chen-li', 'GET', '/health')).body).toMatchObject({
        database: 'answers',
        temporal: 'answers',
      }),
    { within: 90_000 },
  );
  expect((await timeline()).length).toBeGreaterThanOrEqual(before);
}, 150_000);

test('the leader answers, the case is filed late: the breach stays, and the ledger verifies beside the history of Temporal', async () => {
  const { body } = await stack.call('wu-hai', 'GET', '/inbox');
  const mine = (body.alerts as { case: string; id: string; mine: boolean }[]).find(
    (one) => one.case === caseId && one.mine,
  );
  const answered = await stack.call(
    'wu-hai',
    'POST',
    `/inbox/${encodeURIComponent(mine?.id ?? 'none')}/acknowledge`,
    {},
  );
  expect(answered).toMatchObject({ status: 200 });
  expect((await act('chen-li', 'filing.file', { suspectedOffence: 'theft' }, { decidedBy: county })).status).toBe(200);
  const shown = await stack.call('chen-li', 'GET', `/cases/${caseId}`);
  const review = (shown.body.clocks as { row: string; status: string }[]).find(({ row }) => row === 'A-06');
  expect(review?.status).toMatch(/late/);
  const verified = await stack.run('ledger', 'verify', '--history');
  expect(verified).toMatchObject({ code: 0 });
}, 120_000);

test('stopped and started again, everything is there; stopped, no process is left', async () => {
  const before = await timeline();
  expect(await stack.stop()).toBe(0);
  const postmaster = path.join(stack.home, 'postgres/data/postmaster.pid');
  expect(existsSync(postmaster)).toBe(false);
  stack = await wholeStack(stack.home);
  expect(await timeline()).toEqual(before);
  const pids = Object.values(
    JSON.parse(readFileSync(path.join(stack.home, 'processes.json'), 'utf8')) as Record<string, { pid: number }>,
  );
  expect(await stack.stop()).toBe(0);
  for (const { pid } of pids) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
}, 150_000);

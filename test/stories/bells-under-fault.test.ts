import { temporalAt, type Temporal } from '../../client/connection';
import { hour, minute } from '../../domain/time/instant';
import { formatInstant } from '../../domain/time/iso';
import { databaseClock } from '../../config/clock';
import { openDesk } from '../../desk';
import { connect, type Database, readDatabaseTime, uncopiedCases } from '../../store';
import { eventually } from '../support/eventually';
import { removeHome, wholeStack, type WholeStack } from '../support/whole-stack';

/** Each case has three rungs of one limit, at minutes of its own: a thousand due instants in three windows. */
const cases = 334;
const window = cases * minute;
const steps = 6;

const rate = process.env['API_RATE'];
let stack: WholeStack;
let database: Database;
let temporal: Temporal;

beforeAll(async () => {
  // A thousand acts at once are this test's own doing.
  process.env['API_RATE'] = '0';
  stack = await wholeStack();
  database = connect(stack.databaseUrl(), { connections: 2 });
  temporal = temporalAt({ address: stack.temporalAddress(), namespace: 'default' });
}, 150_000);

afterAll(async () => {
  if (rate === undefined) delete process.env['API_RATE'];
  else process.env['API_RATE'] = rate;
  await temporal.close();
  await database.close();
  await stack.stop();
  removeHome(stack.home);
}, 60_000);

const decidedBy = { agency: 'police', level: 'county', organ: '安澜县公安局', documentNo: '安公移字〔2026〕1号' };
const accepted = async (answer: ReturnType<WholeStack['call']>, status: number) => {
  const { status: given, body } = await answer;
  expect({ given, body }).toMatchObject({ given: status });
  return body as { case: string };
};

/** A report found to be another county's: twenty-four hours to pass it on (A-04). */
const opened = async (index: number, began: number): Promise<void> => {
  const at = (minutes: number): string => formatInstant(began - (index + 3 - minutes) * minute);
  const fields = { channel: 'letter', reporter: { kind: 'anonymous' }, summary: '来信反映邻县一起盗窃案。' };
  const first = { type: 'reception.receive', occurredAt: at(0), fields };
  const { case: caseId } = await accepted(stack.call('chen-li', 'POST', '/cases', first), 201);
  const found = { competentUnit: '江州市公安局', reasons: '案发地在邻县。' };
  for (const act of [
    { type: 'reception.register', occurredAt: at(1), fields: { receiptNo: 'R-1' } },
    { type: 'reception.find-not-mine', occurredAt: at(2), fields: found, decidedBy },
  ])
    await accepted(stack.call('chen-li', 'POST', `/cases/${caseId}/acts`, act), 200);
};

const number = async (text: string): Promise<number> => (await database.run<{ n: number }>({ text })).rows[0]?.n ?? -1;

const ofLimit = `from bell where clock like '%.not-mine-transfer.%'`;
const rung = (colour: string): Promise<number> =>
  number(`select count(*) as n ${ofLimit} and colour = '${colour}' and rang_at is not null`);
/** The next instant at which something of the limit rings. */
const firstOf = (colour: string): Promise<number> => number(`select min(at) as n ${ofLimit} and colour = '${colour}'`);
const nowThere = async (): Promise<number> => Math.round(await readDatabaseTime(database)());

const health = async () => (await stack.call('chen-li', 'GET', '/health')).body;
const alarms = async (): Promise<string[]> =>
  ((await health()).alarms as { kind: string; subject: string }[]).map(({ kind, subject }) => `${kind} ${subject}`);
const patrolled = (): Promise<void> => temporal.call((client) => client.schedule.getHandle('patrol').trigger());

/** A process that hangs with all it holds, and is then killed: worse than one that is gone. */
const hangs = async (pid: number, meanwhile: () => Promise<void>): Promise<void> => {
  process.kill(pid, 'SIGSTOP');
  try {
    await meanwhile();
  } finally {
    process.kill(pid, 'SIGKILL');
  }
};

const until = async (instant: number): Promise<void> => stack.passTime(instant - (await nowThere()));

/** Lets a window of due instants go by in pieces, each rung before the next comes. */
const through = async (colour: string): Promise<void> => {
  const first = await firstOf(colour);
  for (let step = 1; step <= steps; step += 1) {
    const to = first + (window * step) / steps;
    await until(to);
    await eventually(
      async () =>
        expect(await number(`select count(*) as n ${ofLimit} and at <= ${to - minute} and rang_at is null`)).toBe(0),
      { within: 60_000 },
    );
  }
};

test('a thousand instants are written ahead', async () => {
  // One signs in, and the many go by that session.
  await stack.call('chen-li', 'GET', '/inbox');
  const began = await nowThere();
  for (let from = 0; from < cases; from += 16) {
    await Promise.all(Array.from({ length: Math.min(16, cases - from) }, (_, index) => opened(from + index, began)));
  }
  expect(await number(`select count(distinct at) as n ${ofLimit}`)).toBe(3 * cases);
}, 120_000);

test('the watch hangs for hours: Temporal’s schedule alarms its silence and rings; the watch comes back and nothing rings again', async () => {
  const pid = stack.pidOf('watch');
  await hangs(pid, async () => {
    await until((await firstOf('blue')) + window);
    await patrolled();
    await eventually(async () => expect(await alarms()).toContain('silent watch'), { within: 90_000 });
  });
  await eventually(() => expect(stack.pidOf('watch')).not.toBe(pid), { within: 30_000 });
  await eventually(async () => expect(await rung('blue')).toBe(cases), { within: 60_000 });
}, 240_000);

test('the worker hangs: the watch rings on and alarms the silence of the schedule', async () => {
  const pid = stack.pidOf('worker');
  await hangs(pid, async () => {
    await through('orange');
    await eventually(async () => expect(await alarms()).toContain('silent schedule'), { within: 90_000 });
  });
  await eventually(() => expect(stack.pidOf('worker')).not.toBe(pid), { within: 30_000 });
  expect(await rung('orange')).toBe(cases);
}, 240_000);

test('Temporal hangs: acts are decided and bells ring as if it were there', async () => {
  const pid = stack.serverPid('temporal');
  if (pid === undefined) throw new Error(`No Temporal server works in ${stack.home}.`);
  await hangs(pid, async () => {
    await through('red');
    const told = await number(`select count(*) as n from case_state`);
    await opened(0, await nowThere());
    expect(await number(`select count(*) as n from case_state`)).toBe(told + 1);
  });
  expect(await rung('red')).toBeGreaterThanOrEqual(cases);
  await eventually(async () => expect(await health()).toMatchObject({ temporal: 'answers' }), { within: 90_000 });
}, 240_000);

test('every rung rang once, at no instant before its own, and the ledgers have each of them once', async () => {
  // What the daily seal does first.
  const desk = openDesk({ database, clock: await databaseClock(readDatabaseTime(database)), mail: false });
  for (const caseId of await uncopiedCases(database)) await desk.step(caseId, { kind: 'seal' });
  expect(await number(`select count(*) as n ${ofLimit} and rang_at is not null and copied_seq is null`)).toBe(0);
  expect(await number(`select count(*) as n from bell where rang_at < at`)).toBe(0);
  const rang = await number(`select count(*) as n ${ofLimit} and rang_at is not null`);
  const entries = `from ledger_entry e join ledger_body b using (stream, seq)
    where e.kind = 'bell' and b.body #>> '{bell,clock}' like '%.not-mine-transfer.%'`;
  expect(await number(`select count(*) as n ${entries}`)).toBe(rang);
  expect(await number(`select count(distinct (e.stream, b.body #>> '{bell,id}')) as n ${entries}`)).toBe(rang);
}, 180_000);

test('the inbox of the leader shows each case once, page by page', async () => {
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const query = `order=latest&limit=200${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`;
    const { body } = await stack.call('liu-jianguo', 'GET', `/inbox?${query}`);
    for (const { id, case: caseId, row } of body.alerts as { id: string; case: string; row: string }[])
      if (row === 'A-04') seen.push(`${caseId} ${id}`);
    after = body.next as string | undefined;
  } while (after !== undefined);
  expect(new Set(seen).size).toBe(seen.length);
  expect(new Set(seen.map((one) => one.split(' ')[0])).size).toBe(cases);
});

test('the histogram of lateness shows the hole of the watch, and none beside it', async () => {
  const { bells } = await health();
  const day = bells.day as { underMs?: number; rung: number }[];
  const late = (colour: string): Promise<number> =>
    number(`select count(*) as n ${ofLimit} and colour = '${colour}' and rang_at - at >= ${hour}`);
  expect(await late('blue')).toBeGreaterThan(cases / 2);
  expect([await late('orange'), await late('red')]).toEqual([0, 0]);
  const hole = day
    .filter(({ underMs }) => underMs === undefined || underMs > hour)
    .reduce((sum, one) => sum + one.rung, 0);
  expect(hole).toBeGreaterThanOrEqual(await late('blue'));
  expect(day.reduce((sum, one) => sum + one.rung, 0)).toBeGreaterThanOrEqual(3 * cases);
});

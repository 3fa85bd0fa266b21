import { programFor } from '../../cli/program';
import { sealCheckFrom } from '../../store';
import { apiOffice, type Office } from '../support/api';
import { advanced, key } from '../support/clearings';
import { expectFolded } from '../support/folded';

const id = 'day-2026-03-09-chengguan-station';
const administrator = 'tang-ning';
let office: Office;
let caseId: string;

beforeEach(async () => {
  office = await apiOffice('2026-03-09T10:00');
  caseId = await office.as('chen-li').opened();
  office.at('2026-03-10T00:10');
});
afterEach(() => office.close());

const run = async (): Promise<void> => {
  expect((await office.as(administrator).post('/clearings/runs', { kind: 'day' })).status).toBe(202);
  await advanced(office, id);
};

test('an administrator begins what is due, once; nobody else, and nothing before its time', async () => {
  const begin = (user: string, body: object) => office.as(user).post('/clearings/runs', body);
  expect((await begin('wu-hai', { kind: 'day' })).body.code).toBe('not-administrator');
  expect((await begin(administrator, { kind: 'day', day: '2026-03-10' })).body).toMatchObject({
    code: 'period-not-over',
    details: { day: '2026-03-10' },
  });
  expect((await begin(administrator, { kind: 'day', day: '2026-02-30' })).body.code).toBe('malformed');
  expect((await begin(administrator, { kind: 'day' })).body.runs).toEqual([
    { day: '2026-03-09', begun: true, clearings: [id] },
  ]);
  expect((await begin(administrator, { kind: 'day', day: '2026-03-09' })).body.runs).toEqual([
    { day: '2026-03-09', begun: false, clearings: [] },
  ]);
});

test('the line of the unit sees a clearing with its cases and who must answer; every look at them is noted', async () => {
  await run();
  for (const user of ['chen-li', 'wu-hai', 'feng-tao']) {
    const { body } = await office.as(user).get('/clearings?kind=day&state=open');
    expect(body.clearings).toMatchObject([{ id, items: 1, counts: { waiting: 1 }, title: { zh: '警情日清' } }]);
  }
  const { body } = await office.as('wu-hai').get(`/clearings/${id}`);
  expect(body.list).toMatchObject([
    {
      case: caseId,
      open: { zh: '待登记' },
      outcome: 'waiting',
      duty: `clearing-day-list-${id}`,
      asked: { person: 'chen-li', role: 'handler', unit: 'chengguan-station' },
    },
  ]);
  await office.door.accessLog.flush();
  const { rows } = await office.database.run({
    text: `select person, route from access_log where route like '%clearings/:clearing'`,
  });
  expect(rows).toEqual([{ person: 'wu-hai', route: 'GET /api/v1/clearings/:clearing' }]);
  await expectFolded(office.database, caseId);
});

test('a report that nobody disposes of is in the inbox of the leader, and a day later in that of the bureau', async () => {
  await run();
  const inboxOf = async (user: string): Promise<string> => JSON.stringify((await office.as(user).get('/inbox')).body);
  office.at('2026-03-11T00:11');
  await office.desk.ringDue(office.clock.now());
  expect(await inboxOf('liu-jianguo')).toContain(`list-${id}`);
  expect(await inboxOf('wu-hai')).not.toContain(`list-${id}`);
  expect((await office.as('liu-jianguo').get(`/clearings/${id}`)).body.list).toMatchObject([
    { outcome: 'waiting', tier: 1, asked: { unit: 'chengguan-station', role: 'leader' } },
  ]);

  office.at('2026-03-12T07:00');
  await office.desk.step(caseId, { kind: 'wake', by: { workflow: `case:${caseId}`, run: 'run-1' } });
  await office.desk.ringDue(office.clock.now());
  expect(await inboxOf('wu-hai')).toContain(`list-${id}`);
});

test('disposed of by its handler, with reasons, it is settled; without reasons, or under another name, it is refused', async () => {
  await run();
  const dispose = (fields: object) => office.as('chen-li').act(caseId, 'clearing.dispose', { fields });
  const item = `clearing-day-list-${id}`;
  expect((await dispose({ item, disposition: 'settled' })).body.code).toBe('malformed');
  expect((await dispose({ item: 'another', disposition: 'settled', reasons: '已查明' })).body.code).toBe(
    'no-such-duty',
  );
  expect((await dispose({ item, disposition: 'settled', reasons: '已查明' })).status).toBe(200);
  const { body } = await office.as('wu-hai').get(`/clearings/${id}`);
  expect(body.list).toMatchObject([{ outcome: 'settled', by: 'chen-li' }]);
  expect(body.list[0].asked).toBeUndefined();
});

test('to everybody else there is no such clearing', async () => {
  await run();
  for (const user of ['shi-bo', 'li-jing']) {
    expect((await office.as(user).get('/clearings')).body.clearings).toEqual([]);
    expect((await office.as(user).get(`/clearings/${id}`)).body.code).toBe('no-such-clearing');
    expect((await office.as(user).get(`/clearings/${id}/snapshot`)).body.code).toBe('no-such-clearing');
  }
  expect((await office.as('wu-hai').get('/clearings/nothing')).body.code).toBe('no-such-clearing');
});

test('a case that has left the unit shows itself to the line no more: neither listed, nor in a snapshot', async () => {
  await run();
  const pass = { fields: { to: 'linjiang-station', reasons: '辖区' } };
  expect((await office.as('zhao-gang').act(caseId, 'case.pass', pass)).status).toBe(200);
  expect((await office.as('yu-lin').act(caseId, 'case.take')).status).toBe(200);

  const { body } = await office.as('wang-fang').get(`/clearings/${id}`);
  expect(body).toMatchObject({ items: 1, list: [] });
  expect((await office.as('wang-fang').get(`/clearings/${id}/snapshot`)).body.code).toBe('snapshot-withheld');
  expect((await office.as('wu-hai').get(`/clearings/${id}`)).body.list).toMatchObject([
    { asked: { person: 'yu-lin', unit: 'linjiang-station' } },
  ]);
  expect((await office.as('wu-hai').get(`/clearings/${id}/snapshot`)).status).toBe(200);
});

test('a snapshot is signed: it holds outside, and one altered byte does not', async () => {
  await office.as(administrator).post('/clearings/runs', { kind: 'day' });
  const path = `/clearings/${id}/snapshot`;
  expect((await office.as('chen-li').get(path)).body.code).toBe('no-snapshot');
  await advanced(office, id);
  expect((await office.as('chen-li').get(`${path}?of=closing`)).body.code).toBe('no-snapshot');

  const { body } = await office.as('chen-li').get(`${path}?of=listing`);
  expect(body.content).toMatchObject({ clearing: id, state: 'listed', items: [{ case: caseId, outcome: 'waiting' }] });
  // The worker of this test signs with a key of its own.
  const check = sealCheckFrom(key.public.text);
  expect(check.holds(body.content, body.signature)).toBe(true);
  expect(check.holds({ ...body.content, day: '2026-03-08' }, body.signature)).toBe(false);
});

test('the daily inspection counts what stands open in my units, and names no case', async () => {
  office.at('2026-03-10T08:00');
  await office.desk.ringDue(office.clock.now());
  expect(await office.desk.clearings.inspect(key)).toEqual({ day: '2026-03-10', fresh: true });
  expect(await office.desk.clearings.inspect(key)).toEqual({ day: '2026-03-10', fresh: false });

  const { body } = await office.as('wu-hai').get('/patrols');
  expect(body.patrols).toMatchObject([
    {
      day: '2026-03-10',
      units: [{ unit: 'chengguan-station', cases: 1, overdue: 1, red: 1, unanswered: 0 }],
      office: { uncopied: 1, silent: [] },
    },
  ]);
  expect(JSON.stringify(body)).not.toContain(caseId);
  expect((await office.as('shi-bo').get('/patrols')).body.patrols).toMatchObject([{ units: [] }]);
  office.at('2026-03-12T08:00');
  await office.desk.clearings.inspect(key);
  const { body: later } = await office.as('wu-hai').get('/patrols?limit=1');
  expect(later.patrols).toMatchObject([{ day: '2026-03-12', units: [{ unanswered: 1 }] }]);
  expect((await office.as('wu-hai').get(`/patrols?limit=1&after=${later.next}`)).body.patrols).toMatchObject([
    { day: '2026-03-10' },
  ]);
});

describe('caseclock clearing', () => {
  beforeEach(async () => {
    process.env['CASECLOCK_API'] = await office.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterEach(() => {
    delete process.env['CASECLOCK_API'];
    delete process.env['CASECLOCK_TOKEN'];
  });

  const told = async (user: string, ...words: string[]): Promise<string> => {
    const lines: string[] = [];
    const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
    process.env['CASECLOCK_TOKEN'] = await office.tokenOf(user);
    try {
      await programFor('clearing').parseAsync(['clearing', ...words], { from: 'user' });
    } finally {
      out.mockRestore();
    }
    return lines.join('');
  };

  test('runs what is due, lists it, and shows its cases and its snapshot', async () => {
    expect(await told(administrator, 'run', 'day')).toContain(`2026-03-09: ${id}`);
    expect(await told(administrator, 'run', 'day', '--day', '2026-03-09')).toContain('begun before');
    await advanced(office, id);
    expect(await told('wu-hai', 'list', '--kind', 'day')).toMatch(/警情日清.*1 · waiting 1/);
    expect(await told('wu-hai', 'show', id)).toMatch(/待登记 .*待处置 .*chen-li \(chengguan-station\)/);
    expect(JSON.parse(await told('wu-hai', 'show', id, '--snapshot')).content).toMatchObject({ clearing: id });
  });
});

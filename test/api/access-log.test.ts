import { accessLog } from '../../api/access-log';
import { settableClock } from '../../config/clock';
import { alarms, connect, type Database, type Look, looksAt, sealHeads, sealKeyFrom, verifyLedger } from '../../store';
import { county, type Office, secret } from '../support/api';
import { cutProxy } from '../support/cut-proxy';
import { freshDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { watchedOffice } from '../support/onlookers';
import { addressOf, routesOf } from '../support/routes';

const key = sealKeyFrom(secret);

describe('through the API', () => {
  let office: Office;
  let caseId: string;
  beforeEach(async () => {
    office = await watchedOffice();
    caseId = await office.as('chen-li').opened();
  });
  afterEach(() => office.close());

  const looks = async (): Promise<readonly Look[]> => {
    await office.door.accessLog.flush();
    return looksAt(office.database, caseId);
  };
  const routes = async (): Promise<readonly string[]> => (await looks()).map(({ route }) => route);

  test('every route that shows a case by its id notes who asked, from where, and when', async () => {
    const clockId = (await office.as('chen-li').get(`/cases/${caseId}`)).body.clocks[0].id;
    const reads = (await routesOf(office)).filter(
      ({ method, params }) => method === 'GET' && params.some((one) => one === 'caseId' || one === 'clockId'),
    );
    for (const route of reads) {
      const before = (await looks()).length;
      expect([route.path, (await office.as('zhao-gang').get(addressOf(route, { caseId, clockId }))).status]).toEqual([
        route.path,
        200,
      ]);
      const [latest] = await looks();
      expect((await looks()).length).toBe(before + 1);
      expect(latest).toMatchObject({ person: 'zhao-gang', unit: 'chengguan-station', cases: [caseId] });
      expect(latest).toMatchObject({ onBehalfOf: null, at: office.clock.now() });
      expect(latest?.address).toMatch(/^[0-9a-f]{32}$/);
    }
    expect(reads.length).toBeGreaterThanOrEqual(5);
  });

  test('a list is one row with every case it showed; an empty one, a refusal and an act leave none', async () => {
    const other = await office.as('chen-li').opened();
    await office.as('chen-li').get('/cases');
    await office.as('chen-li').get('/clocks');
    await office.as('li-jing').get('/cases');
    await office.as('li-jing').get(`/cases/${caseId}`);
    await office.as('chen-li').act(caseId, 'reception.register');

    expect(await routes()).toEqual(['GET /api/v1/clocks', 'GET /api/v1/cases']);
    expect((await looks())[1]?.cases).toEqual(expect.arrayContaining([caseId, other]));
  });

  test('an inbox and a supposition show cases, too', async () => {
    office.at('2026-03-20T09:00');
    await office.desk.ringDue(office.clock.now());
    expect((await office.as('chen-li').get('/inbox')).body.alerts[0].case).toBe(caseId);
    expect((await office.as('chen-li').post(`/cases/${caseId}/simulations`, {})).status).toBe(200);

    expect(await routes()).toEqual(['POST /api/v1/cases/:caseId/simulations', 'GET /api/v1/inbox']);
  });

  test('a request that names itself like an earlier one is noted all the same', async () => {
    for (const user of ['chen-li', 'zhao-gang']) {
      const token = await office.tokenOf(user);
      const headers = { authorization: `Bearer ${token}`, 'request-id': 'mine', 'x-request-id': 'mine' };
      await office.app.inject({ url: `/api/v1/cases/${caseId}`, headers });
    }
    expect((await looks()).map(({ person }) => person)).toEqual(['zhao-gang', 'chen-li']);
  });

  test('who looked is shown to auditors, administrators and heads of the handling unit, and the asking is noted', async () => {
    await office.as('wang-fang').get(`/cases/${caseId}`);
    const path = `/cases/${caseId}/access`;
    const status = async (user: string): Promise<number> => (await office.as(user).get(path)).status;

    expect((await office.as('auditor').get(path)).body.looks).toMatchObject([
      { person: 'wang-fang', unit: 'chengguan-station', route: 'GET /api/v1/cases/:caseId' },
    ]);
    expect((await office.as('zhao-gang').get(path)).body.looks[0]).toMatchObject({ person: 'auditor' });
    expect(await Promise.all(['registrar', 'liu-jianguo'].map(status))).toEqual([200, 200]);
    expect(await Promise.all(['chen-li', 'wu-hai', 'monitor'].map(status))).toEqual([403, 403, 403]);
    expect((await office.as('chen-li').get(path)).body.code).toBe('access-log-not-yours');
    expect(await Promise.all(['li-jing', 'yunxi-leader', 'public-eye'].map(status))).toEqual([404, 404, 404]);
  });

  test('who looked is read page by page', async () => {
    for (let count = 0; count < 3; count += 1) await office.as('wang-fang').get(`/cases/${caseId}`);
    const first = (await office.as('auditor').get(`/cases/${caseId}/access?limit=2`)).body;
    const second = (await office.as('auditor').get(`/cases/${caseId}/access?limit=2&after=${first.next}`)).body;

    expect(first.looks.map(({ person }: Look) => person)).toEqual(['wang-fang', 'wang-fang']);
    expect(second.looks.map(({ person }: Look) => person)).toEqual(['wang-fang']);
  });

  const flaws = async () => (await verifyLedger(office.database, { checks: [key.public] })).flaws;
  const tampered = (text: string) =>
    office.database.run({ text: `alter table access_log disable trigger all; ${text}` });
  const sealed = async (): Promise<void> => {
    await office.door.accessLog.flush();
    await sealHeads(office.database, key, office.clock.now());
  };

  test('the daily seal signs what was looked at: a row removed, altered or put in afterwards is found', async () => {
    for (const user of ['chen-li', 'wang-fang', 'zhao-gang']) await office.as(user).get(`/cases/${caseId}`);
    await sealed();
    await office.as('liu-jianguo').get(`/cases/${caseId}`);
    await sealed();
    await sealed();
    expect(await flaws()).toEqual([]);

    await tampered(`update access_log set person = 'nobody' where person = 'wang-fang'`);
    expect(await flaws()).toEqual([{ stream: 'office:access', seq: 1, what: 'access-altered' }]);
    await tampered(`update access_log set person = 'wang-fang' where person = 'nobody'`);
    expect(await flaws()).toEqual([]);
    await tampered(`delete from access_log where person = 'liu-jianguo'`);
    expect(await flaws()).toEqual([{ stream: 'office:access', seq: 2, what: 'access-missing' }]);
  });

  test('an entry of the stream counts the rows, and says when the first and the last of them were', async () => {
    await office.as('chen-li').get(`/cases/${caseId}`);
    const first = office.clock.now();
    office.at('2026-03-09T16:00');
    await office.as('chen-li').get(`/cases/${caseId}`);
    await sealed();
    const { rows } = await office.database.run<{ body: object }>({
      text: `select body from ledger_body where stream = 'office:access'`,
    });
    expect(rows).toMatchObject([{ body: { count: 2, first, last: office.clock.now(), after: 0 } }]);
  });

  test('a row is never changed or removed by a statement that knows no way around the trigger', async () => {
    await office.as('chen-li').get(`/cases/${caseId}`);
    await office.door.accessLog.flush();
    for (const text of [`update access_log set person = 'x'`, 'delete from access_log', 'truncate access_log']) {
      await expect(office.database.run({ text })).rejects.toThrow('append-only');
    }
  });

  test('an act that a colleague did is no look: it stands in the ledger', async () => {
    await office.as('chen-li').act(caseId, 'reception.register');
    await office.as('chen-li').act(caseId, 'filing.file', { fields: { suspectedOffence: '盗窃' }, decidedBy: county });
    expect(await looks()).toEqual([]);
  });
});

describe('while the database is away', () => {
  const look = (request: string): Look => ({
    ...{ request, at: 1, person: 'chen-li', onBehalfOf: null, unit: 'u', route: 'GET /', cases: ['c'], address: 'x' },
  });
  let direct: Database;
  let through: Database;
  let end: () => Promise<void>;
  let proxy: Awaited<ReturnType<typeof cutProxy>>;
  beforeEach(async () => {
    const { url, drop } = await freshDatabase();
    proxy = await cutProxy(url);
    [direct, through] = [connect(url), connect(proxy.url, { patience: 3_000 })];
    end = async () => {
      await direct.close();
      await through.close();
      await proxy.close();
      await drop();
    };
  });
  afterEach(() => end());

  const requests = async () => (await looksAt(direct, 'c')).map(({ request }) => request).sort();

  test('looks wait and are written when it is back, each once', async () => {
    const log = accessLog(through, settableClock(0), { every: 1e9 });
    log.note(look('a'));
    await log.flush();
    proxy.cut();
    log.note(look('b'));
    await log.flush();
    expect(await requests()).toEqual(['a']);
    proxy.mend();
    await log.flush();
    await log.close();
    expect(await requests()).toEqual(['a', 'b']);
  });

  test('behind the bound they are dropped, and an alarm says how many', async () => {
    const log = accessLog(through, settableClock(5), { every: 1e9, most: 2 });
    proxy.cut();
    for (const one of ['a', 'b', 'c', 'd', 'e']) log.note(look(one));
    await log.flush();
    proxy.mend();
    await log.close();
    expect(await requests()).toEqual(['a', 'b']);
    expect(await alarms(direct)).toMatchObject([{ kind: 'access-log-dropped', detail: { dropped: 3 } }]);
  });

  test('the same look written twice stands once', async () => {
    const log = accessLog(direct, settableClock(0), { every: 1e9 });
    log.note(look('a'));
    log.note(look('a'));
    await log.close();
    expect(await requests()).toEqual(['a']);
  });

  test('without anybody asking, looks are written within the interval', async () => {
    const log = accessLog(direct, settableClock(0), { every: 20 });
    log.note(look('a'));
    await eventually(async () => expect(await requests()).toEqual(['a']));
    await log.close();
  });
});

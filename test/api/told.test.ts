import { loadOffice } from '../../store';
import { apiOffice, county, type Office } from '../support/api';

let office: Office;
let caseId: string;
beforeAll(async () => {
  office = await apiOffice('2026-03-09T10:00');
  const chen = office.as('chen-li');
  caseId = await chen.opened();
  for (const type of ['reception.register', 'reception.accept']) await chen.act(caseId, type);
  office.at('2026-03-13T09:00');
  await office.desk.ringDue(office.clock.now());
  await office.desk.step(caseId, { kind: 'wake', by: { workflow: `case:${caseId}`, run: 'run-1' } });
});
afterAll(() => office.close());

type Alert = Readonly<{ case: string; id: string; status: string }>;

const alertsOf = async (user: string): Promise<readonly Alert[]> =>
  (await office.as(user).get('/inbox?order=latest')).body.alerts.filter((one: Alert) => one.case === caseId);

const acknowledge = (user: string, bell: string) =>
  office.as(user).post(`/inbox/${encodeURIComponent(bell)}/acknowledge`, {});

const moved = async (id: string, role: 'handler' | 'leader'): Promise<void> => {
  const name = { zh: id, en: id };
  const memberships = [{ unit: 'linjiang-station', role }];
  await loadOffice(office.database, { people: [{ id, name, memberships }] }, { now: office.clock.now(), by: 'test' });
  office.clock.set(office.clock.now() + 10_000);
};

test('who was told in a role, and has left it, loses the alert with the case: list, id and answer agree', async () => {
  const red = (await alertsOf('liu-jianguo')).find(({ status }) => status === 'asks');
  expect(red).toBeDefined();
  await moved('liu-jianguo', 'leader');

  expect(await alertsOf('liu-jianguo')).toEqual([]);
  expect((await office.as('liu-jianguo').get(`/cases/${caseId}`)).status).toBe(404);
  expect((await acknowledge('liu-jianguo', red?.id ?? '')).body).toMatchObject({
    ...{ status: 404, code: 'alert-not-found', recorded: false },
  });
});

test('who was told by name sees the case from wherever they are now, as long as the alert stands open', async () => {
  await moved('chen-li', 'handler');
  const [alert] = await alertsOf('chen-li');

  expect(alert).toBeDefined();
  expect((await office.as('chen-li').get(`/cases/${caseId}`)).status).toBe(200);
  expect((await office.as('chen-li').get('/cases')).body.cases.map(({ id }: { id: string }) => id)).toEqual([caseId]);
  expect((await office.as('shi-bo').get(`/cases/${caseId}`)).status).toBe(404);

  // The limit is met, late: the alert still waits for its answer, and so it still shows the case.
  const filed = { fields: { suspectedOffence: '盗窃' }, decidedBy: county };
  expect((await office.as('sun-wei').act(caseId, 'filing.file', filed)).status).toBe(200);
  expect((await alertsOf('chen-li')).map(({ status }) => status)).toContain('asks');
  expect((await office.as('chen-li').get(`/cases/${caseId}`)).status).toBe(200);
});

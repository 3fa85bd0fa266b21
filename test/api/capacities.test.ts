import { loadOffice } from '../../store';
import { sampleOffice } from '../../law/sample-office';
import { minute } from '../../domain/time/instant';
import { parseInstant } from '../../domain/time/iso';
import { apiOffice, type Caller, type Office } from '../support/api';

let office: Office;
beforeEach(async () => {
  office = await apiOffice('2026-03-09T10:00');
});
afterEach(() => office.close());

const away = async (id: string, deputy?: string, from = '2026-03-09T12:00', to = '2026-03-20T00:00'): Promise<void> => {
  const people = sampleOffice.people
    .filter((one) => one.id === id)
    .map(({ memberships: _, ...one }) => ({ ...one, absences: [{ from, to, deputy }] }));
  await loadOffice(office.database, { people }, { now: office.clock.now(), by: 'test' });
};
const as = (user: string, headers: Record<string, string>): Pick<Caller, 'get' | 'act'> => ({
  // Headers of GET travel through `act`'s sibling: the caller of the office takes them with a POST only.
  get: async (path) => {
    const answer = await office.app.inject({
      ...{ method: 'GET', url: `/api/v1${path}` },
      headers: { authorization: `Bearer ${await office.tokenOf(user)}`, ...headers },
    });
    return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
  },
  act: (caseId, type, more = {}) => office.as(user).act(caseId, type, more, { headers }),
});
const actorIn = async (caseId: string, type: string) => {
  const { rows } = await office.database.run<{ actor: Record<string, unknown> }>({
    text: `select body #> '{act,actor}' as actor from ledger_body where stream = $1 and body #>> '{act,type}' = $2`,
    values: [`case:${caseId}`, type],
  });
  return rows.map(({ actor }) => actor);
};

test('the session lists what one may act as: the deputy of an absent person in that person’s posts, while they are away', async () => {
  await away('chen-li', 'wang-fang');
  const { body: before } = await office.as('wang-fang').get('/session');
  office.at('2026-03-09T12:00');
  const { body } = await office.as('wang-fang').get('/session');

  expect(before.capacities).toMatchObject([{ unit: 'chengguan-station', roles: ['handler'] }]);
  expect(body).toMatchObject({ id: 'wang-fang', unit: 'chengguan-station', roles: ['handler'] });
  expect(body.capacities).toMatchObject([
    { unit: 'chengguan-station', roles: ['handler'] },
    { unit: 'chengguan-station', roles: ['handler'], for: 'chen-li' },
  ]);
  expect(body.capacities[0]).not.toHaveProperty('for');
});

test('two people stand behind what a deputy does: both names are in the record', async () => {
  const caseId = await office.as('chen-li').opened();
  await away('chen-li', 'wang-fang');
  office.at('2026-03-09T13:00');
  const done = await as('wang-fang', { 'acting-for': 'chen-li' }).act(caseId, 'reception.register');

  expect(done.status).toBe(200);
  expect(await actorIn(caseId, 'reception.register')).toEqual([
    {
      ...{ person: 'wang-fang', onBehalfOf: 'chen-li', roles: ['handler'] },
      ...{ unit: 'chengguan-station', agency: 'police', level: 'station' },
    },
  ]);
});

test.each([
  ['of somebody who is not away', { 'acting-for': 'zhao-gang' }],
  ['in a unit where one holds nothing', { 'acting-in': 'anlan-police' }],
  ['of somebody whose deputy is another', { 'acting-for': 'sun-wei' }],
  ['that cannot be read', { 'acting-in': '%E0%A4%A' }],
])('a capacity %s is refused, and nothing is written', async (_what, headers) => {
  const caseId = await office.as('chen-li').opened();
  await away('sun-wei', 'zhou-min');
  office.at('2026-03-09T13:00');
  const answer = await as('wang-fang', headers).act(caseId, 'reception.register');

  expect([answer.status, answer.body.code]).toEqual([403, 'no-such-capacity']);
  expect(await actorIn(caseId, 'reception.register')).toEqual([]);
});

test('a deputy loses the capacity with the end of the absence, and whoever holds no post has none', async () => {
  await away('chen-li', 'wang-fang', '2026-03-09T12:00', '2026-03-09T14:00');
  office.at('2026-03-09T13:59:50');
  expect((await as('wang-fang', { 'acting-for': 'chen-li' }).get('/session')).body.actingFor).toBe('chen-li');
  office.at('2026-03-09T14:00:00');
  expect((await as('wang-fang', { 'acting-for': 'chen-li' }).get('/session')).status).toBe(403);
});

test('nobody becomes an administrator by standing in for one', async () => {
  await away('tang-ning', 'zheng-qiang');
  office.at('2026-03-09T13:00');
  const { body } = await office.as('zheng-qiang').get('/session');
  expect(JSON.stringify(body.capacities)).not.toContain('administrator');
  expect((await as('zheng-qiang', { 'acting-for': 'tang-ning' }).get('/session')).status).toBe(403);
});

test('a resident acts in the office of two agencies for the agency of their home unit, and at home by default', async () => {
  const { body: police } = await office.as('ding-ning').get('/session');
  const { body: procurator } = await as('liao-jing', { 'acting-in': 'qinghe-cooperation' }).get('/session');
  expect(police).toMatchObject({ unit: 'qinghe-legal', agency: 'police', roles: ['legal-reviewer'] });
  expect(procurator).toMatchObject({ unit: 'qinghe-cooperation', agency: 'procuratorate', roles: ['resident'] });
});

test('the same key in the name of somebody else is another request', async () => {
  const caseId = await office.as('chen-li').opened();
  await away('chen-li', 'wang-fang');
  office.at('2026-03-09T13:00');
  const key = 'one-key';
  const mine = await office.as('wang-fang').act(caseId, 'reception.register', {}, { key });
  const theirs = await office
    .as('wang-fang')
    .act(caseId, 'reception.register', {}, { key, headers: { 'acting-for': 'chen-li' } });
  expect([mine.status, theirs.body.code]).toEqual([200, 'key-reused']);
});

describe('an alert', () => {
  /** The first red alert of an ordinary case that nobody has moved: it asks the leader of the station. */
  const rung = async (): Promise<{ caseId: string; bell: string }> => {
    const { rows } = await office.database.run<{ caseId: string; bell: string; at: number }>({
      text: `select case_id as "caseId", id as bell, at from bell
        where answer ->> 'role' = 'leader' and rang_at is null order by at limit 1`,
    });
    const [first] = rows;
    if (!first) throw new Error('No bell asks the leader for an answer.');
    office.clock.set(first.at + minute);
    await office.desk.ringDue(office.clock.now());
    return first;
  };
  const acknowledge = (user: string, bell: string, headers: Record<string, string> = {}) =>
    office.as(user).post(`/inbox/${encodeURIComponent(bell)}/acknowledge`, {}, { headers });

  test('is answered by the deputy of whoever must answer, in the capacity that was asked, by itself', async () => {
    await office.as('chen-li').opened();
    await away('liu-jianguo', 'sun-wei', '2026-03-09T12:00', '2026-12-01T00:00');
    const { caseId, bell } = await rung();

    expect((await office.as('sun-wei').get('/inbox')).body.alerts).toMatchObject([{ id: bell, mine: true }]);
    expect((await acknowledge('sun-wei', bell)).status).toBe(200);
    expect(await actorIn(caseId, 'duty.acknowledge')).toMatchObject([
      { person: 'sun-wei', onBehalfOf: 'liu-jianguo', unit: 'chengguan-station', roles: ['leader'] },
    ]);
  });

  test('is seen and answered by a deputy whose own unit sees nothing of the case', async () => {
    await office.as('chen-li').opened();
    await away('liu-jianguo', 'gu-shan', '2026-03-09T12:00', '2026-12-01T00:00');
    const { caseId, bell } = await rung();
    const read = (headers: Record<string, string>) => as('gu-shan', headers).get(`/cases/${caseId}`);

    expect((await office.as('gu-shan').get('/inbox')).body.alerts).toMatchObject([{ id: bell, mine: true }]);
    expect([(await read({})).status, (await read({ 'acting-for': 'liu-jianguo' })).status]).toEqual([404, 200]);
    expect((await acknowledge('gu-shan', bell)).status).toBe(200);
  });

  test('goes up where the leader is away without a deputy: the leader above is told, sees it as theirs, and answers it', async () => {
    await office.as('chen-li').opened();
    await away('liu-jianguo', undefined, '2026-03-09T12:00', '2026-12-01T00:00');
    const { caseId, bell } = await rung();

    expect((await office.as('wu-hai').get('/inbox')).body.alerts).toMatchObject([{ id: bell, mine: true }]);
    expect((await acknowledge('wu-hai', bell)).status).toBe(200);
    expect(await actorIn(caseId, 'duty.acknowledge')).toMatchObject([{ person: 'wu-hai', unit: 'anlan-police' }]);
  });

  test('told to the leader above is theirs no longer once the leader below is back', async () => {
    await office.as('chen-li').opened();
    await away('liu-jianguo', undefined, '2026-03-09T12:00', '2026-12-01T00:00');
    const { bell } = await rung();
    office.at('2026-12-01T00:00');

    const [alert] = (await office.as('wu-hai').get('/inbox?order=latest')).body.alerts;
    expect(alert.mine).toBe(false);
    expect((await acknowledge('wu-hai', bell)).status).not.toBe(200);
  });

  test('that rang before somebody left is in their inbox for whoever stands in for them', async () => {
    await office.as('chen-li').opened();
    const { bell } = await rung();
    const later = new Date(office.clock.now() + 8 * 60 * minute).toISOString().slice(0, 16);
    const until = new Date(office.clock.now() + 9 * 60 * minute).toISOString().slice(0, 16);
    await away('liu-jianguo', 'sun-wei', later, until);
    office.clock.set(parseInstant(later, 'later') + minute);

    expect((await office.as('sun-wei').get('/inbox')).body.alerts).toEqual([]);
    const { body } = await as('sun-wei', { 'acting-for': 'liu-jianguo' }).get('/inbox');
    expect(body.alerts).toMatchObject([{ id: bell, mine: true }]);
    expect((await acknowledge('sun-wei', bell)).status).toBe(200);
  });
});

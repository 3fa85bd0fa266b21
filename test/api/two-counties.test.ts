import type { Answer } from '../support/api';
import { apiOffice, type Office } from '../support/api';
import { expectFolded } from '../support/folded';

/**
 * One case through the whole of Qinghe county: taken in, assigned, its lists ticked, proposed, reviewed, approved by somebody who stands in,
 * carried out, sent to the procuratorate, left lying there until its chief must answer, and answered for throughout.
 */

let office: Office;
let caseId: string;
beforeAll(async () => {
  office = await apiOffice('2026-03-09T09:00');
  office.at('2026-03-09T09:01');
});
afterAll(() => office.close());

type Headers = Readonly<Record<string, string>>;

const acting = (user: string, type: string, more: object = {}, headers: Headers = {}): Promise<Answer> =>
  office.as(user).act(caseId, type, more, { headers });

const done = async (...step: Parameters<typeof acting>): Promise<Answer['body']> => {
  const { body } = await acting(...step);
  if (body.accepted !== true) throw new Error(`${step[0]} ${step[1]}: ${JSON.stringify(body)}`);
  return body;
};

interface Step {
  readonly persons?: readonly string[];
  readonly fields?: object;
  readonly approval?: string;
}

/** What the list of the unit asks for before a step: named by the refusal, ticked, and the step goes through. */
const doneByTheList = async (user: string, type: string, more: Step = {}) => {
  const { body } = await acting(user, type, more);
  expect(body.code).toBe('checklist-incomplete');
  const items = body.details.missing.map(({ item }: { item: string }) => item);
  const [person] = more.persons ?? [];
  await done(user, 'checklist.tick', { fields: { gate: type, items, ...(person === undefined ? {} : { person }) } });
  return done(user, type, more);
};

const refused = async (...step: Parameters<typeof acting>): Promise<string> => (await acting(...step)).body.code;

const seen = async (user: string): Promise<Answer['body']> => (await office.as(user).get(`/cases/${caseId}`)).body;

const passTime = async (to: string): Promise<void> => {
  office.at(to);
  await office.desk.ringDue(office.clock.now());
  await office.desk.step(caseId, { kind: 'wake', by: { workflow: `case:${caseId}`, run: 'run' } });
};

const alertsOf = async (user: string): Promise<Answer['body'][]> =>
  (await office.as(user).get('/inbox')).body.alerts.filter((one: { case: string }) => one.case === caseId);

/** Author, reviewer and approver of one proposal; the last acts for somebody, or not. */
const approved = async (
  author: string,
  proposal: { readonly act: string; readonly fields: object; readonly persons?: readonly string[] },
  [approver, headers = {}]: readonly [string, Headers?],
): Promise<string> => {
  const { act } = await done(author, 'approval.propose', { fields: { ...proposal, reasons: '事实清楚，证据充分' } });
  const id = `approval-${act}`;
  await done('wei-lan', 'approval.review', { fields: { proposal: id, opinion: 'agree', reasons: '同意' } });
  await done(approver, 'approval.approve', { fields: { proposal: id, documentNo: '清公〔2026〕1号' } }, headers);
  return id;
};

const filing = { suspectedOffence: '盗窃' };

test('the receiver takes the report in; a handler does not', async () => {
  const report = {
    type: 'reception.receive',
    fields: { channel: 'in-person', reporter: { kind: 'victim' }, summary: '被盗' },
  };
  expect((await office.as('qian-duo').post('/cases', report)).body.code).toBe('intake-only');
  const { body } = await office.as('shao-yang').post('/cases', report);
  caseId = body.case;
  await done('shao-yang', 'reception.register');
  await doneByTheList('shao-yang', 'reception.accept');
});

test('nobody handles it before it is assigned, and then the handler does', async () => {
  const person = { label: 'P1', standing: 'suspect', name: '张三' };
  expect(await refused('qian-duo', 'person.register', { fields: person })).toBe('not-assigned');
  await done('du-heng', 'case.assign', { fields: { handler: 'qian-duo', reasons: '本周值班' } });
  expect(await refused('kong-liang', 'person.register', { fields: person })).toBe('not-the-handler');
  await done('qian-duo', 'person.register', { fields: person });
  expect((await seen('qian-duo')).handling).toMatchObject([
    { unit: 'beimen-station', handler: 'qian-duo', firstHandler: 'qian-duo' },
  ]);
});

test('filing is proposed, reviewed, and approved by the deputy of a head who is away; both names stand', async () => {
  const decision = { agency: 'police', level: 'county', documentNo: '清公〔2026〕1号' };
  expect(await refused('qian-duo', 'filing.file', { fields: filing, decidedBy: decision })).toBe('needs-approval');

  const away = {
    from: '2026-03-09T10:00:00+08:00',
    to: '2026-03-30T00:00:00+08:00',
    deputy: 'xie-jun',
    reasons: '外出学习',
  };
  expect((await office.as('deng-feng').post('/office/people/deng-feng/absences', away)).status).toBeLessThan(300);
  office.at('2026-03-09T11:00');

  const forDeng = { 'acting-for': 'deng-feng' };
  const id = await approved('qian-duo', { act: 'filing.file', fields: filing }, ['xie-jun', forDeng]);
  await doneByTheList('qian-duo', 'filing.file', { fields: filing, approval: id });
  expect((await office.as('yao-qin').get(`/cases/${caseId}`)).status).toBe(404);
  const { proposals } = await seen('qian-duo');
  expect(proposals).toMatchObject([{ author: 'qian-duo', reviewer: 'wei-lan', stage: 'carriedOut' }]);
  const { body } = await office.as('cao-yan').get(`/cases/${caseId}/timeline`);
  const approval = body.entries?.find((one: { act?: { type: string } }) => one.act?.type === 'approval.approve');
  expect(approval?.act).toMatchObject({ person: 'xie-jun', onBehalfOf: 'deng-feng' });
});

test('detention goes the same way, and the request for arrest goes to the clerk of the procuratorate', async () => {
  office.at('2026-03-10T09:00');
  const detaining = { act: 'measure.detain', persons: ['P1'], fields: { ground: '被当场发现' } };
  const detention = await approved('qian-duo', detaining, ['song-mei']);
  await doneByTheList('qian-duo', 'measure.detain', { persons: ['P1'], fields: detaining.fields, approval: detention });

  office.at('2026-03-11T09:00');
  const requesting = { act: 'measure.request-arrest', persons: ['P1'], fields: { reasons: '有社会危险性' } };
  const request = await approved('qian-duo', requesting, ['song-mei']);
  const lawful = { persons: ['P1'], fields: requesting.fields, approval: request };
  await doneByTheList('qian-duo', 'measure.request-arrest', lawful);
  expect((await office.as('yao-qin').get(`/cases/${caseId}`)).status).toBe(200);
  expect((await office.as('li-jing').get(`/cases/${caseId}`)).status).toBe(404);
  expect(await refused('zou-kai', 'arrest-review.receive', { persons: ['P1'] })).toBe('intake-only');
  await done('yao-qin', 'arrest-review.receive', { persons: ['P1'] });
  await done('yao-qin', 'case.pass', { fields: { to: 'qinghe-arrest-review', reasons: '分流审查逮捕部' } });
  await done('tan-xiao', 'case.take');
  await done('tan-xiao', 'case.assign', { fields: { handler: 'zou-kai', reasons: '轮案' } });
});

test('left lying, the review rings up the line: nobody leads the department, so the chief answers for it', async () => {
  await passTime('2026-03-19T00:00');
  expect(await alertsOf('zou-kai')).toContainEqual(expect.objectContaining({ colour: 'red', row: 'C-08' }));
  const asked = (await alertsOf('fang-yuan')).filter(({ colour, mine }) => colour === 'red' && mine);
  expect(asked.map(({ row }) => row)).toContain('C-08');

  // The chief, who answered for the department, is asked once more as the chief; then the city is.
  await passTime('2026-03-20T00:00');
  expect((await alertsOf('fang-yuan')).map(({ tier }) => tier)).toContain(2);
  await passTime('2026-03-21T00:00');
  const climbed = (await alertsOf('xu-zheng')).filter(({ mine, tier }) => mine && tier === 3);
  expect(climbed.length).toBeGreaterThan(0);
  const [{ id }] = climbed;
  const answer = await office.as('xu-zheng').post(`/inbox/${encodeURIComponent(id)}/acknowledge`, { note: '已督促' });
  expect(answer.body).toMatchObject({ accepted: true });
});

test('who answers for what, then and now', async () => {
  const answerer = async (user: string, at: string): Promise<string> =>
    JSON.stringify((await office.as(user).get(`/cases/${caseId}/responsibility?at=${encodeURIComponent(at)}`)).body);
  expect(await answerer('fang-yuan', '2026-03-17T12:00:00+08:00')).toContain('zou-kai');
  expect(await answerer('fang-yuan', '2026-03-09T09:30:00+08:00')).not.toContain('zou-kai');
});

test('the other county sees nothing of it, the auditor no names, and every look is on record', async () => {
  for (const user of ['chen-li', 'li-jing', 'mao-yu']) {
    expect((await office.as(user).get(`/cases/${caseId}`)).status).toBe(404);
  }
  const audited = await office.as('cao-yan').get(`/cases/${caseId}`);
  expect(audited.status).toBe(200);
  const goods = { direction: 'in', kind: 'seized-property', title: '张三的手机', quantity: 1, counterpart: '张三' };
  await done('qian-duo', 'register.enter', { fields: goods });
  const more = { ...goods, direction: 'out', quantity: 2 };
  expect(await refused('qian-duo', 'register.enter', { fields: more })).toBe('nothing-to-hand-out');
  for (const path of [`/cases/${caseId}`, `/cases/${caseId}/timeline`, '/register']) {
    const { status, body } = await office.as('cao-yan').get(path);
    const text = JSON.stringify(body);
    const read = ['张三', '被当场发现', '有社会危险性'].filter((one) => text.includes(one));
    expect([path, status, text.includes(caseId), read]).toEqual([path, 200, true, []]);
  }
  expect(JSON.stringify((await office.as('qian-duo').get('/register')).body)).toContain('张三的手机');
  expect(JSON.stringify(await seen('qian-duo'))).toContain('张三');
  await office.door.accessLog.flush();
  const { body } = await office.as('cao-yan').get(`/cases/${caseId}/access`);
  expect(JSON.stringify(body)).toContain('yao-qin');
  expect(JSON.stringify(body)).toContain('/register');
});

test('and the case is the fold of what was accepted', async () => {
  await expectFolded(office.database, caseId);
});

import { apiOffice, county, type Office } from '../support/api';

let office: Office;
let caseId: string;
beforeAll(async () => {
  office = await apiOffice();
  const chen = office.as('chen-li');
  caseId = await chen.opened();
  await chen.act(caseId, 'reception.register');
  await chen.act(caseId, 'reception.accept');
  await chen.act(caseId, 'filing.file', { fields: { suspectedOffence: '盗窃' }, decidedBy: county });
  const suspect = { label: 'P1', standing: 'suspect', name: '张三的真名' };
  await chen.act(caseId, 'person.register', { fields: suspect });
});
afterAll(() => office.close());

const listed = async (user: string): Promise<readonly string[]> =>
  (await office.as(user).get('/cases')).body.cases.map(({ id }: { id: string }) => id);

const everyone = ['chen-li', 'liu-jianguo', 'zhou-min', 'feng-tao', 'tang-ning', 'li-jing', 'he-ping', 'xu-zheng'];

const expectListsAndIdsAgree = async (): Promise<void> => {
  for (const user of everyone) {
    const caller = office.as(user);
    const sees = (await listed(user)).includes(caseId);
    const answers = await Promise.all([
      caller.get(`/cases/${caseId}`),
      caller.get(`/cases/${caseId}/acts`),
      caller.get(`/cases/${caseId}/timeline`),
    ]);
    const clocks = (await caller.get('/clocks')).body.clocks.map((clock: { case: string }) => clock.case);
    expect([user, answers.map(({ status }) => status)]).toEqual([user, sees ? [200, 200, 200] : [404, 404, 404]]);
    if (!sees) expect(clocks).not.toContain(caseId);
  }
};

test('a case is seen by its unit and the units above it, and by nobody else; lists and ids agree', async () => {
  expect(await listed('chen-li')).toContain(caseId);
  expect(await listed('feng-tao')).toContain(caseId);
  expect(await listed('li-jing')).not.toContain(caseId);
  await expectListsAndIdsAgree();
});

test('a case one may not see and a case that does not exist get the same answer, and an attempt writes nothing', async () => {
  const prosecutor = office.as('li-jing');
  const before = (await office.as('chen-li').get(`/cases/${caseId}/timeline`)).body;
  const hidden = await prosecutor.act(caseId, 'arrest-review.receive', { persons: ['P1'] });
  const absent = await prosecutor.act('00000000000000000000', 'arrest-review.receive', { persons: ['P1'] });

  expect({ ...hidden.body, request: '' }).toEqual({ ...absent.body, request: '' });
  expect(hidden.body).toMatchObject({ status: 404, code: 'case-not-found', recorded: false });
  expect((await office.as('chen-li').get(`/cases/${caseId}/timeline`)).body).toEqual(before);
});

test('an arrest request lets the procuratorate see the case; once received, only the unit that received it and those above', async () => {
  const chen = office.as('chen-li');
  await chen.act(caseId, 'measure.detain', { persons: ['P1'], fields: { ground: '现行犯' }, decidedBy: county });
  const request = { persons: ['P1'], fields: { reasons: '有逮捕必要' }, decidedBy: county };
  expect((await chen.act(caseId, 'measure.request-arrest', request)).status).toBe(200);
  expect(await listed('li-jing')).toContain(caseId);
  await expectListsAndIdsAgree();

  const received = await office.as('li-jing').act(caseId, 'arrest-review.receive', { persons: ['P1'] });
  expect(received.status).toBe(200);
  expect(await listed('he-ping')).toContain(caseId);
  expect(await listed('xu-zheng')).toContain(caseId);
  await expectListsAndIdsAgree();
});

test('the prosecutor of another unit is refused on a case their city sees: the refusal stands in the timeline', async () => {
  const refused = await office.as('gao-xiang').act(caseId, 'filing.file', {
    fields: { suspectedOffence: '盗窃' },
    decidedBy: county,
  });

  expect(refused.body).toMatchObject({ status: 422, code: 'wrong-agency', recorded: true });
});

test('a clock of a case one may not see is no clock', async () => {
  const chen = office.as('chen-li');
  const other = await chen.opened();
  const [clock] = (await chen.get(`/cases/${other}`)).body.clocks;
  const path = `/clocks/${encodeURIComponent(clock.id)}/explanation`;

  expect((await chen.get(path)).status).toBe(200);
  expect((await office.as('li-jing').get(path)).body).toMatchObject({ status: 404, code: 'clock-not-found' });
  expect((await office.as('li-jing').get('/clocks/nothing/explanation')).body.code).toBe('clock-not-found');

  // Naming its case opens it to nobody else, and another case has no such clock.
  expect((await chen.get(`${path}?case=${other}`)).body.clock.case).toBe(other);
  expect((await office.as('li-jing').get(`${path}?case=${other}`)).body.code).toBe('clock-not-found');
  expect((await chen.get(`${path}?case=${await chen.opened()}`)).body.code).toBe('clock-not-found');
});

import { loadOffice } from '../../store';
import { apiOffice, county, type Office, report } from '../support/api';

const unit = (id: string, level: 'station' | 'county', superior?: string) => ({
  id,
  agency: 'police' as const,
  level,
  name: { zh: id, en: id },
  ...(superior === undefined ? {} : { superior }),
});

const person = (id: string, at: string, ...roles: ('intake' | 'receiver' | 'handler' | 'head' | 'leader')[]) => ({
  id,
  name: { zh: id, en: id },
  email: `${id}@example.test`,
  memberships: roles.map((role) => ({ unit: at, role, from: 0 })),
});

/** A station with a clerk, and the county above it. */
const small = {
  units: [unit('dongshan-police', 'county'), unit('dongshan-station', 'station', 'dongshan-police')],
  people: [
    person('clerk', 'dongshan-station', 'intake'),
    person('first', 'dongshan-station', 'handler'),
    person('second', 'dongshan-station', 'handler'),
    person('chief', 'dongshan-station', 'head'),
    person('detective', 'dongshan-police', 'handler'),
    person('director', 'dongshan-police', 'leader'),
  ],
};

let office: Office;
beforeAll(async () => {
  office = await apiOffice();
  await loadOffice(office.database, small, { now: office.clock.now(), by: 'test' });
});
afterAll(() => office.close());

const assign = (caseId: string, handler: string, by = 'clerk') =>
  office.as(by).act(caseId, 'case.assign', { fields: { handler, reasons: '轮到' } });

const accepted = async (): Promise<string> => {
  const clerk = office.as('clerk');
  const caseId = await clerk.opened();
  for (const [type, fields] of [
    ['reception.register', { receiptNo: 'R-1' }],
    ['reception.accept', {}],
  ] as const) {
    expect((await clerk.act(caseId, type, { fields })).status).toBe(200);
  }
  return caseId;
};

const filing = { fields: { suspectedOffence: '盗窃' }, decidedBy: county };

const loadAt = async (user: string, at = 'dongshan-station') =>
  (await office.as(user).get(`/units/${at}/handlers`)).body.handlers;

test('the clerk opens a case and assigns it; the handler files it, another may not', async () => {
  expect((await office.as('first').post('/cases', report)).body).toMatchObject({ code: 'intake-only', status: 422 });
  const caseId = await accepted();
  const before = await office.as('first').act(caseId, 'filing.file', filing);
  expect(before.body).toMatchObject({ code: 'not-assigned', recorded: true });
  expect((await assign(caseId, 'first')).status).toBe(200);
  expect((await office.as('second').act(caseId, 'filing.file', filing)).body.code).toBe('not-the-handler');
  expect((await office.as('first').act(caseId, 'filing.file', filing)).status).toBe(200);
  expect((await office.as('chief').get(`/cases/${caseId}`)).body.handling).toEqual([
    {
      agency: 'police',
      unit: 'dongshan-station',
      handler: 'first',
      firstHandler: 'first',
      assigned: true,
      assistants: [],
    },
  ]);
});

test('what may I do next offers an assignment to whoever assigns, and to nobody else', async () => {
  const caseId = await accepted();
  const offered = async (user: string) =>
    (await office.as(user).get(`/cases/${caseId}/acts`)).body.acts.find(
      ({ type }: { type: string }) => type === 'case.assign',
    ).allowed;
  expect([await offered('clerk'), await offered('chief'), await offered('director')]).toEqual([true, true, true]);
  expect(await offered('second')).toBe(false);
});

test('whoever assigns sees what each handler has on the desk: open cases, overdue clocks, what is due next', async () => {
  await loadOffice(
    office.database,
    { units: [], people: [person('third', 'dongshan-station', 'handler')] },
    {
      now: office.clock.now(),
      by: 'test',
    },
  );
  office.at('2026-03-10T09:00');
  const loads = async () =>
    Object.fromEntries(
      (await loadAt('chief')).map(({ person: id, openCases, overdue, nextDue }: Record<string, unknown>) => [
        id,
        [openCases, overdue, nextDue],
      ]),
    );
  const before = await loads();
  expect(before.third).toEqual([0, 0, undefined]);
  const [one, other] = [await accepted(), await accepted()];
  await assign(one, 'third');
  await assign(other, 'third');
  expect((await loads()).third).toEqual([2, 0, '2026-03-14T00:00:00+08:00']);
  await assign(other, 'second', 'chief');
  expect((await loads()).third).toEqual([1, 0, '2026-03-14T00:00:00+08:00']);
  office.at('2026-03-14T00:00');
  expect((await loads()).third).toEqual([1, 1, undefined]);
  office.at('2026-03-10T09:00');
  expect(await loads()).toMatchObject({ first: before.first });
});

test('what waits to be assigned is a list of its own, in the unit and above, until somebody has it', async () => {
  const caseId = await accepted();
  const waits = async (user: string) =>
    (await office.as(user).get('/cases?awaits=assignment&limit=200')).body.cases.some(
      ({ id }: { id: string }) => id === caseId,
    );
  expect([await waits('clerk'), await waits('director')]).toEqual([true, true]);
  await assign(caseId, 'first');
  expect([await waits('clerk'), await waits('director')]).toEqual([false, false]);
});

test('a case that was handed on is on its way to one unit, and in the list of what that unit is to receive', async () => {
  const caseId = await accepted();
  const comes = async (user: string) =>
    (await office.as(user).get('/cases?awaits=receipt&limit=200')).body.cases
      .filter(({ id }: { id: string }) => id === caseId)
      .map(({ underWay }: { underWay: unknown }) => underWay);
  expect(await comes('detective')).toEqual([]);
  const passed = await office
    .as('clerk')
    .act(caseId, 'case.pass', { fields: { to: 'dongshan-police', reasons: '并案' } });
  expect(passed.status).toBe(200);
  expect(await comes('detective')).toEqual([
    [{ from: 'dongshan-station', to: 'dongshan-police', sentAt: expect.any(String) }],
  ]);
  expect(await comes('first')).toEqual([]);
  const clocks = async (unit: string) =>
    (await office.as('detective').get(`/clocks?limit=200&unit=${unit}`)).body.clocks.filter(
      (one: { case: string }) => one.case === caseId,
    ).length;
  expect([await clocks('dongshan-police'), (await clocks('dongshan-station')) > 0]).toEqual([0, true]);
  await office.as('detective').act(caseId, 'case.take');
  expect(await comes('detective')).toEqual([]);
});

test('what an agency is asked for is to be received by whoever takes it in there, and by nobody else, until it is', async () => {
  const chen = office.as('chen-li');
  const caseId = await chen.opened();
  for (const [type, more] of [
    ['reception.register', {}],
    ['reception.accept', {}],
    ['filing.file', filing],
    ['person.register', { fields: { label: 'P1', standing: 'suspect', name: '嫌疑人' } }],
    ['measure.detain', { persons: ['P1'], fields: { ground: '可能逃跑' }, decidedBy: county }],
    ['measure.request-arrest', { persons: ['P1'], fields: { reasons: '有逮捕必要' }, decidedBy: county }],
  ] as const) {
    expect((await chen.act(caseId, type, more)).body).toMatchObject({ accepted: true });
  }
  const comes = async (user: string) =>
    (await office.as(user).get('/cases?awaits=receipt&limit=200')).body.cases.some(
      ({ id }: { id: string }) => id === caseId,
    );
  expect([await comes('li-jing'), await comes('chen-li'), await comes('shen-yi')]).toEqual([true, false, false]);
  await office.as('li-jing').act(caseId, 'arrest-review.receive', { persons: ['P1'] });
  expect(await comes('li-jing')).toBe(false);
});

test('the load of a unit is for those who assign there or above; a unit of others is no unit', async () => {
  const codes = async (user: string, at: string) =>
    (await office.as(user).get(`/units/${at}/handlers`)).body.code ?? 'seen';
  expect([await codes('director', 'dongshan-station'), await codes('clerk', 'dongshan-station')]).toEqual([
    'seen',
    'seen',
  ]);
  expect(await codes('first', 'dongshan-station')).toBe('unit-not-found');
  expect(await codes('chief', 'dongshan-police')).toBe('unit-not-found');
  expect(await codes('zhao-gang', 'dongshan-station')).toBe('unit-not-found');
  expect(await codes('chief', 'nowhere')).toBe('unit-not-found');
});

test('a case a station may not handle goes to the county; the station has and sees it until it is taken', async () => {
  const caseId = await accepted();
  await assign(caseId, 'first');
  const first = office.as('first');
  const classified = await first.act(caseId, 'case.classify', {
    fields: { category: 'homicide', reasons: '致人死亡' },
  });
  expect(classified.status).toBe(200);
  const refused = await first.act(caseId, 'filing.file', filing);
  expect(refused.body).toMatchObject({
    code: 'not-for-this-unit',
    details: { category: 'homicide', needed: 'county' },
  });
  const pass = { fields: { to: 'dongshan-police', reasons: '移交刑侦' } };
  expect((await first.act(caseId, 'case.pass', pass)).status).toBe(200);
  expect((await first.get(`/cases/${caseId}`)).body).toMatchObject({
    category: 'homicide',
    passing: { from: 'dongshan-station', to: 'dongshan-police' },
    handling: [{ unit: 'dongshan-station' }],
  });
  expect((await office.as('detective').act(caseId, 'case.take')).status).toBe(200);
  expect((await office.as('detective').act(caseId, 'filing.file', filing)).status).toBe(200);
  expect((await office.as('director').get(`/cases/${caseId}`)).body.handling).toMatchObject([
    { unit: 'dongshan-police', handler: 'detective', firstHandler: 'first' },
  ]);
  expect((await first.get(`/cases/${caseId}`)).status).toBe(404);
});

test('the table of jurisdiction can be asked for by anybody', async () => {
  const { categories } = (await office.app.inject({ url: '/api/v1/jurisdiction' })).json();
  expect(categories).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: 'homicide', level: 'county', confidence: 'L' }),
      expect.objectContaining({ id: 'official-crime', organ: { zh: '监察机关', en: 'supervision commission' } }),
    ]),
  );
});

test('whoever assigns sees what of it is custody, and who is away, until when and with which deputy', async () => {
  office.at('2026-03-16T09:00');
  const third = async () =>
    (await loadAt('chief')).find(({ person: id }: { person: string }) => id === 'third') as Record<string, unknown>;
  const before = await third();
  expect(before).not.toHaveProperty('absent');
  const caseId = await accepted();
  await assign(caseId, 'third');
  expect((await office.as('third').act(caseId, 'filing.file', filing)).status).toBe(200);
  const suspect = { fields: { label: 'P1', standing: 'suspect', name: '张三' } };
  expect((await office.as('third').act(caseId, 'person.register', suspect)).status).toBe(200);
  const detained = { persons: ['P1'], fields: { ground: '现行犯' }, decidedBy: county };
  expect((await office.as('third').act(caseId, 'measure.detain', detained)).status).toBe(200);
  const { clocks } = (await office.as('third').get('/clocks?mine=true&custody=true&limit=200')).body;
  expect(clocks.length).toBeGreaterThan(0);
  expect((await third()).custody).toBe(Number(before.custody) + Number(clocks.length));

  const away = { from: '2026-03-16T09:00:00+08:00', to: '2026-03-18T09:00:00+08:00', deputy: 'second' };
  expect((await office.as('third').post('/office/people/third/absences', { ...away, reasons: '培训' })).status).toBe(
    200,
  );
  expect((await third()).absent).toEqual(away);
  office.at('2026-03-18T09:00');
  expect(await third()).not.toHaveProperty('absent');
});

import { apiOffice, type Office } from '../support/api';

let office: Office;
let caseId: string;
beforeEach(async () => {
  office = await apiOffice('2026-03-09T10:00');
  const chen = office.as('chen-li');
  caseId = await chen.opened();
  await chen.act(caseId, 'reception.register', { fields: { receiptNo: 'R-1' } });
  // Monday: three days of filing review end on Thursday at 24:00 (公通字〔2015〕32号 二(一)2).
  await chen.act(caseId, 'reception.accept');
});
afterEach(() => office.close());

const ringAt = async (time: string): Promise<void> => {
  office.at(time);
  await office.desk.ringDue(office.clock.now());
};

const redIn = async (user: string) => {
  const { body } = await office.as(user).get('/inbox');
  return body.alerts.filter((one: { colour: string }) => one.colour === 'red');
};

test('a filing review over its three days rings at handler, head and leader, and only the leader must answer', async () => {
  await ringAt('2026-03-13T00:00');

  for (const user of ['chen-li', 'zhao-gang', 'liu-jianguo']) {
    expect(await redIn(user)).toMatchObject([
      {
        case: caseId,
        row: 'A-06',
        colour: 'red',
        tier: 1,
        status: 'asks',
        at: '2026-03-13T00:00:00+08:00',
        rangAt: '2026-03-13T00:00:00+08:00',
        answerBy: '2026-03-14T07:00:00+08:00',
        mine: user === 'liu-jianguo',
      },
    ]);
  }
  expect(await redIn('wu-hai')).toEqual([]);
});

test('the clock is overdue the moment it is, although nothing has been written since', async () => {
  office.at('2026-03-12T23:59');
  const of = async () => (await office.as('chen-li').get('/clocks')).body.clocks[0];
  expect(await of()).toMatchObject({ row: 'A-06', status: 'running', remainingSeconds: 60 });

  office.at('2026-03-13T00:00');
  expect(await of()).toMatchObject({ row: 'A-06', status: 'overdue', remainingSeconds: 0 });
  const overdue = await office.as('feng-tao').get('/clocks?status=overdue');
  expect(overdue.body.clocks).toMatchObject([{ case: caseId, row: 'A-06' }]);
  expect((await office.as('chen-li').get(`/cases/${caseId}`)).body.clocks).toMatchObject([
    { row: 'A-06', status: 'overdue', breachedAt: '2026-03-13T00:00:00+08:00' },
    { row: 'A-01', status: 'met' },
    { status: 'met' },
  ]);
  expect((await office.as('chen-li').get('/cases')).body.cases).toMatchObject([{ id: caseId, overdue: 1 }]);
});

test('the leader acknowledges from the inbox; the handler, who was told too, may not', async () => {
  await ringAt('2026-03-13T00:00');
  const [alert] = await redIn('liu-jianguo');
  const path = `/inbox/${encodeURIComponent(alert.id)}/acknowledge`;

  expect((await office.as('chen-li').post(path, {})).body).toMatchObject({ status: 422, code: 'wrong-role' });
  const answered = await office.as('liu-jianguo').post(path, { note: '已督促承办人' });
  expect(answered.body).toMatchObject({ accepted: true, case: caseId });
  expect(await redIn('liu-jianguo')).toMatchObject([{ id: alert.id, status: 'asks', step: 'plan', mine: true }]);

  await ringAt('2026-03-14T06:59');
  await office.desk.step(caseId, { kind: 'wake', by: { workflow: `case:${caseId}`, run: 'run' } });
  expect(await redIn('wu-hai')).toEqual([]);
});

test('unanswered for a day, it climbs to the county bureau, and the first handler stays told', async () => {
  await ringAt('2026-03-13T00:00');
  office.at('2026-03-14T07:00');
  await office.desk.step(caseId, { kind: 'wake', by: { workflow: `case:${caseId}`, run: 'run' } });

  expect(await redIn('wu-hai')).toMatchObject([{ case: caseId, tier: 2, mine: true, status: 'asks' }]);
  expect((await redIn('chen-li')).map(({ tier }: { tier: number }) => tier)).toContain(2);
  const timeline = await office.as('wu-hai').get(`/cases/${caseId}/timeline`);
  expect(timeline.body.entries.map(({ kind }: { kind: string }) => kind)).toEqual(
    expect.arrayContaining(['breach', 'bell', 'climb']),
  );
});

test('somebody who was not told has no such alert, and one that does not exist gets the same answer', async () => {
  await ringAt('2026-03-13T00:00');
  const [alert] = await redIn('liu-jianguo');
  const lin = office.as('lin-lan');
  const hidden = await lin.post(`/inbox/${encodeURIComponent(alert.id)}/acknowledge`, {});
  const absent = await lin.post('/inbox/nothing/acknowledge', {});

  expect({ ...hidden.body, request: '' }).toEqual({ ...absent.body, request: '' });
  expect(hidden.body).toMatchObject({ status: 404, code: 'alert-not-found' });
});

test('the explanation names the article, the act it counts from with its entry, and every step to the day', async () => {
  const [clock] = (await office.as('chen-li').get('/clocks')).body.clocks;
  const { body } = await office.as('chen-li').get(`/clocks/${encodeURIComponent(clock.id)}/explanation`);

  expect(body.facts).toMatchObject([{ what: { zh: '起算' }, at: '2026-03-09T10:00:00+08:00', seq: 3 }]);
  expect(body.clock.due).toMatchObject({
    effective: '2026-03-12',
    at: '2026-03-13T00:00:00+08:00',
    provisional: false,
  });
  expect(body.steps.length).toBeGreaterThan(1);
  expect(body.steps.at(-1)).toMatchObject({ text: { zh: expect.any(String), en: expect.any(String) } });
  expect(body.calendarYears).toContain(2026);
});

test('a duty stands in the inbox of its handler until it is done', async () => {
  const chen = office.as('chen-li');
  const county = { agency: 'police', level: 'county', documentNo: '安公不立字〔2026〕1号' };
  await chen.act(caseId, 'assessment.assess', {
    fields: { decision: 'filing.refuse', level: 'none', reasons: '无风险' },
  });
  await chen.act(caseId, 'filing.refuse', {
    fields: { ground: 'no-criminal-fact', reasons: '没有犯罪事实' },
    decidedBy: county,
  });
  const [duty] = (await chen.get('/inbox')).body.duties;
  expect(duty).toMatchObject({
    case: caseId,
    duty: 'non-filing-notice',
    next: 'do',
    dueAt: '2026-03-13T00:00:00+08:00',
  });
  expect((await office.as('zhao-gang').get('/inbox')).body.duties).toHaveLength(1);
  expect((await office.as('wang-fang').get('/inbox')).body.duties).toEqual([]);

  expect((await chen.act(caseId, 'duty.do', { fields: { duty: duty.id } })).status).toBe(200);
  expect((await chen.get('/inbox')).body.duties).toEqual([]);
});

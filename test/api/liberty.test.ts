import { apiOffice, county, procurator, report, type Answer, type Office } from '../support/api';

let office: Office;
let caseId: string;

const city = { agency: 'procuratorate', level: 'city', documentNo: '江检延〔2026〕1号' };
const both = ['P1', 'P2'];

const did = async (user: string, type: string, more: object = {}): Promise<void> => {
  const { status, body } = await office.as(user).act(caseId, type, more);
  expect({ type, status, code: body.code }).toEqual({ type, status: 200, code: undefined });
};
const seen = async (user = 'chen-li'): Promise<Answer['body']> => (await office.as(user).get(`/cases/${caseId}`)).body;
const clockOf = async (row: string, person: string) =>
  (await seen()).clocks.find((one: { row: string; person?: string }) => one.row === row && one.person === person);
const next = async (user: string, type: string) =>
  (await office.as(user).get(`/cases/${caseId}/acts`)).body.acts.find((one: { type: string }) => one.type === type);

const dutiesDone = async (): Promise<void> => {
  for (const one of (await seen()).duties) {
    if (one.next === 'do') {
      const by = one.owedBy === 'procuratorate' ? 'li-jing' : 'chen-li';
      await did(by, 'duty.do', { fields: { duty: one.id } });
    }
  }
};

/** Two suspects are detained on a Monday. */
const detained = async (): Promise<void> => {
  caseId = (await office.as('chen-li').post('/cases', report)).body.case;
  await did('chen-li', 'reception.register', { fields: { receiptNo: 'R-1' } });
  await did('chen-li', 'reception.accept');
  await did('chen-li', 'filing.file', { fields: { suspectedOffence: '盗窃' }, decidedBy: county });
  for (const label of both) {
    await did('chen-li', 'person.register', { fields: { label, standing: 'suspect', name: '张三的真名' } });
  }
  await did('chen-li', 'measure.detain', { persons: both, fields: { ground: '重大嫌疑' }, decidedBy: county });
};

/** P1 is arrested on the day of the approval; for P2 it is refused, and bail follows. */
const arrestedAndBailed = async (): Promise<void> => {
  await dutiesDone();
  await did('chen-li', 'measure.request-arrest', {
    ...{ persons: both, fields: { reasons: '有社会危险性' } },
    decidedBy: county,
  });
  await did('li-jing', 'arrest-review.receive', { persons: both });
  await did('li-jing', 'arrest-review.approve', { persons: ['P1'], decidedBy: procurator });
  await did('li-jing', 'assessment.assess', {
    fields: { decision: 'arrest-review.refuse', level: 'none', reasons: '无风险' },
  });
  await did('li-jing', 'arrest-review.refuse', {
    ...{ persons: ['P2'], fields: { ground: 'not-necessary', reasons: '无逮捕必要' } },
    decidedBy: procurator,
  });
  await did('chen-li', 'measure.bail', {
    ...{ persons: ['P2'], fields: { surety: 'guarantor', reasons: '不批准逮捕' } },
    decidedBy: county,
  });
  await did('chen-li', 'measure.arrest', { persons: ['P1'] });
  await dutiesDone();
};

const sentToProcuratorate = async (): Promise<void> => {
  await did('chen-li', 'investigation.conclude', { fields: { reasons: '事实清楚' }, decidedBy: county });
  await did('chen-li', 'investigation.transfer', {
    ...{ persons: both, fields: { opinionNo: '安公诉〔2026〕1号', volumes: 3 } },
    decidedBy: county,
  });
};

beforeEach(async () => {
  office = await apiOffice('2026-03-09T10:00');
  await detained();
});
afterEach(() => office.close());

test('two suspects, one arrested and one bailed: each has a measure and a date of their own, the case the earliest', async () => {
  await arrestedAndBailed();
  const { persons, next: first } = await seen();
  const dated = (row: string, day: string, person: string) => expect.objectContaining({ row, effective: day, person });

  expect(persons).toMatchObject([
    { label: 'P1', held: true, measure: { stage: 'investigating', stageTitle: { zh: '侦查羁押' } }, appraisals: [] },
    { label: 'P2', held: false, measure: { stage: 'onBail', stageTitle: { zh: '取保候审' } } },
  ]);
  // P1: two months of custody (CPL 156); P2: seven days to ask for reconsideration of the refusal (CPR 141).
  expect(persons.map((one: { next: unknown }) => one.next)).toEqual([
    dated('E-01', '2026-05-09', 'P1'),
    dated('D-01', '2026-03-16', 'P2'),
  ]);
  expect(first).toEqual(persons[1].next);
});

test('custody stands at two months, and beside it what each extension would make of it: who approves, when to ask', async () => {
  await arrestedAndBailed();
  const clock = await clockOf('E-01', 'P1');

  expect(clock).toMatchObject({ due: { effective: '2026-05-09' }, extensions: [] });
  expect(clock.conditional).toMatchObject([
    {
      ...{ extension: 'custody-ext-1', row: 'E-02', after: [], approver: 'city', approverAgency: 'procuratorate' },
      ...{ effective: '2026-06-09', askBy: '2026-04-30', approveBy: '2026-05-09T23:59:00+08:00' },
    },
    { row: 'E-03', after: ['custody-ext-1'], approver: 'province', effective: '2026-08-09' },
    { row: 'E-04', after: ['custody-ext-1', 'custody-ext-2'], effective: '2026-10-09' },
    { row: 'E-05', approver: 'national' },
  ]);
  expect(clock.conditional[3]).not.toHaveProperty('effective');
  const { body } = await office.as('chen-li').get(`/clocks/${encodeURIComponent(clock.id)}/explanation`);
  expect(body.conditional).toEqual(clock.conditional);
  expect(body.steps[0]).toMatchObject({ text: { zh: '期限为二个月', en: 'The period is 2 months' }, result: 'P2M' });
});

test('the next acts offer the extension with its approver, and the day an approval names prevails over the month (R17)', async () => {
  await arrestedAndBailed();
  const { id } = await clockOf('E-01', 'P1');
  const extend = await next('chen-li', 'limit.extend');
  expect(extend.options).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        ...{ fields: { clock: id, extension: 'custody-ext-1' }, allowed: true },
        decidedBy: { agency: 'procuratorate', level: 'city' },
        about: expect.objectContaining({ zh: expect.stringContaining('E-01 侦查羁押期限（P1）：案情复杂') }),
      }),
      expect.objectContaining({ fields: { clock: id, extension: 'custody-npcsc' }, allowed: true }),
      expect.objectContaining({
        ...{ fields: { clock: id, extension: 'custody-ext-2' }, allowed: false },
        reason: expect.objectContaining({ code: 'extension-out-of-sequence' }),
      }),
    ]),
  );
  const fields = { clock: id, extension: 'custody-ext-1', reasons: '案情复杂', until: '2026-05-25' };
  await did('chen-li', 'limit.extend', { fields, decidedBy: city });
  expect(await clockOf('E-01', 'P1')).toMatchObject({
    due: { effective: '2026-05-25' },
    extensions: [{ extension: 'custody-ext-1' }],
  });
});

test('acts about persons say whom they may name, and a reason that stands against several is said once', async () => {
  expect(await next('chen-li', 'measure.request-arrest')).toMatchObject({ allowed: true, persons: both });
  expect(await next('chen-li', 'measure.arrest')).toMatchObject({
    ...{ allowed: false, persons: [] },
    options: [{ persons: both, allowed: false, reason: { code: 'arrest-not-approved' } }],
  });
  await arrestedAndBailed();
  expect((await next('chen-li', 'measure.restart-custody')).persons).toEqual(['P1']);
});

test('a family that cannot be notified excuses the notice, by a ground of its row, and nobody is said to have given it (CPR 127)', async () => {
  const excuse = await next('chen-li', 'duty.excuse');
  const option = excuse.options.find(({ fields }: { fields: { ground: string } }) => fields.ground === 'cannot-notify');
  expect(option).toMatchObject({ allowed: true, about: { zh: '拘留通知家属（P1）：无法通知' } });
  expect(excuse.options).toHaveLength(4);
  await did('chen-li', 'duty.excuse', { fields: { ...option.fields, reasons: '无家属' }, decidedBy: county });

  const { duties } = await seen();
  const { body } = await office.as('chen-li').get(`/cases/${caseId}/timeline`);
  expect(duties.find(({ id }: { id: string }) => id === option.fields.duty)).toMatchObject({
    ...{ done: true, outcome: 'excused', outcomeTitle: { zh: '依法免除' } },
  });
  expect(body.entries.at(-1)).toMatchObject({ title: { zh: '记录义务依法免除：拘留通知家属（P1）' } });
  expect(body.entries.at(-1).effects.map(({ text }: { text: { zh: string } }) => text.zh)).toEqual([
    '拘留通知家属（P1）：依法免除',
    'C-05 拘留通知家属（P1）：不再计算',
  ]);
});

test('the papers of the case: who sent them, who has received them, and the receipt that is owed and then sent', async () => {
  await arrestedAndBailed();
  await sentToProcuratorate();
  expect((await seen()).transfers).toMatchObject([{ from: 'chengguan-station', to: 'procuratorate', persons: both }]);
  expect((await seen()).transfers[0]).not.toHaveProperty('received');

  await did('li-jing', 'prosecution-review.receive', { persons: both });
  expect((await seen()).transfers[0].received).toMatchObject({ unit: 'anlan-procuratorate', receipt: 'owed' });
  await dutiesDone();
  expect((await seen()).transfers[0].received.receipt).toBe('done');
});

test('an indicted case on its way shows itself to the court, which receives it; lists and ids agree', async () => {
  await arrestedAndBailed();
  await sentToProcuratorate();
  await did('li-jing', 'prosecution-review.receive', { persons: both });
  const listed = async () => (await office.as('shen-yi').get('/cases')).body.cases.map(({ id }: { id: string }) => id);
  expect([await listed(), (await office.as('shen-yi').get(`/cases/${caseId}`)).status]).toEqual([[], 404]);

  const indicted = { persons: both, fields: { indictmentNo: '安检诉〔2026〕1号' }, decidedBy: procurator };
  await did('li-jing', 'prosecution-review.indict', indicted);
  expect([await listed(), (await office.as('shen-yi').get(`/cases/${caseId}`)).status]).toEqual([[caseId], 200]);
  await did('shen-yi', 'trial.accept', { persons: both });
  await did('shen-yi', 'trial.judge', { persons: both, fields: { judgmentNo: '安刑初〔2026〕1号' } });
  const { handling } = await seen('shen-yi');
  expect(handling.find(({ agency }: { agency: string }) => agency === 'court')).toMatchObject({
    ...{ unit: 'anlan-court', firstHandler: 'shen-yi' },
  });
});

test('custody past its two months: the procuratorate opens the case and answers, only what ends it is admitted (CPL 98, 99)', async () => {
  await arrestedAndBailed();
  const { due } = await clockOf('E-01', 'P1');
  office.at(due.at.slice(0, 16));
  await office.desk.ringDue(office.clock.now());
  const asked = async () =>
    (await office.as('lin-lan').get('/inbox')).body.alerts.filter(({ row }: { row: string }) => row === 'E-01');
  const [alert, ...others] = await asked();
  expect([alert, others]).toMatchObject([
    { case: caseId, colour: 'red', status: 'asks', urgent: true, mine: true, toldAs: 'leader' },
    [],
  ]);
  expect((await office.as('lin-lan').get(`/cases/${caseId}`)).status).toBe(200);
  expect((await office.as('lin-lan').post(`/inbox/${encodeURIComponent(alert.id)}/acknowledge`, {})).status).toBe(200);
  expect(await asked()).toEqual([]);

  const appraised = { persons: ['P1'], fields: { kind: 'injury-appraisal' }, decidedBy: county };
  const refused = await office.as('chen-li').act(caseId, 'appraisal.begin', appraised);
  expect(refused.body).toMatchObject({ code: 'custody-cap-past', recorded: true });
  await did('chen-li', 'measure.release', { persons: ['P1'], fields: { reasons: '期限届满' } });
  expect(await clockOf('E-01', 'P1')).toMatchObject({ status: 'met-late', breachedAt: '2026-05-10T00:00:00+08:00' });
});

test('a supervisor who does not answer is climbed over to the procuratorate above, which may open the case as well', async () => {
  const { due } = await clockOf('C-07', 'P1');
  office.at(due.at.slice(0, 16));
  await office.desk.ringDue(office.clock.now());
  office.clock.set(office.clock.now() + 24 * 3_600_000);
  await office.desk.step(caseId, { kind: 'wake', by: { workflow: `case:${caseId}`, run: 'run' } });

  const xu = office.as('xu-zheng');
  const { alerts } = (await xu.get('/inbox')).body;
  expect(alerts.filter(({ row, mine }: { row: string; mine: boolean }) => row === 'C-07' && mine)).toMatchObject([
    { case: caseId, tier: 2, status: 'asks' },
    { case: caseId, tier: 2 },
  ]);
  const { body } = await xu.get(`/cases/${caseId}/timeline`);
  expect(body.entries.map(({ title }: { title: { zh: string } }) => title.zh)).toContain(
    '无人签收，督办升级至江州市人民检察院',
  );
});

test('the front page of the API is its documentation', async () => {
  const answer = await office.app.inject({ method: 'GET', url: '/' });
  expect([answer.statusCode, answer.headers.location]).toEqual([302, '/docs']);
});

import { apiOffice, county, type Office } from '../support/api';

let office: Office;
beforeAll(async () => {
  office = await apiOffice();
});
afterAll(() => office.close());

test('from a report to non-filing: refused without an assessment (CPL 112), and then a notice is owed within three days (CPR 178(2))', async () => {
  const chen = office.as('chen-li');
  const caseId = await chen.opened();
  expect((await chen.act(caseId, 'reception.register', { fields: { receiptNo: 'R-1' } })).status).toBe(200);
  expect((await chen.act(caseId, 'reception.accept')).status).toBe(200);
  const refusal = { fields: { ground: 'no-criminal-fact', reasons: '没有犯罪事实' }, decidedBy: county };

  const early = await chen.act(caseId, 'filing.refuse', refusal);
  expect(early.body).toMatchObject({
    status: 422,
    code: 'not-assessed',
    recorded: true,
    case: caseId,
    basis: expect.arrayContaining([expect.any(String)]),
  });

  const assessment = { fields: { decision: 'filing.refuse', level: 'blue', reasons: '报案人情绪稳定' } };
  expect((await chen.act(caseId, 'assessment.assess', assessment)).status).toBe(200);
  const accepted = await chen.act(caseId, 'filing.refuse', refusal);
  expect(accepted.body).toMatchObject({ accepted: true, case: caseId, replayed: false });

  const { body } = await chen.get(`/cases/${caseId}`);
  expect(body.duties).toMatchObject([{ duty: 'non-filing-notice', next: 'do', owedBy: 'police', done: false }]);
  const notice = body.clocks.find((clock: { row: string }) => clock.row === 'A-10');
  expect(notice).toMatchObject({ status: 'running', due: { effective: '2026-03-12' } });

  const timeline = await chen.get(`/cases/${caseId}/timeline`);
  const refused = timeline.body.entries.find((entry: { seq: number }) => entry.seq === early.body.seq);
  expect(refused).toMatchObject({
    kind: 'refused',
    title: { zh: '未予受理：不予立案', en: 'Refused: Decide not to file' },
    refusal: { code: 'not-assessed' },
  });
});

test('the first thing a handler may do with a new report is to register it; filing comes later, and the reason is given', async () => {
  const chen = office.as('chen-li');
  const caseId = await chen.opened();
  const { body } = await chen.get(`/cases/${caseId}/acts`);
  const of = (type: string) => body.acts.find((one: { type: string }) => one.type === type);

  expect(of('reception.register')).toMatchObject({ allowed: true });
  expect(of('filing.file')).toMatchObject({ allowed: false, options: [{ reason: { code: 'out-of-order' } }] });
  expect(of('measure.detain')).toMatchObject({ allowed: false, options: [{ reason: { code: 'unknown-person' } }] });
  expect(body.acts.find((one: { type: string }) => one.type === 'reception.receive')).toBeUndefined();
});

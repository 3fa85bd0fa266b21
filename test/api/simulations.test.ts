import { apiOffice, type Office } from '../support/api';

let office: Office;
let caseId: string;
beforeAll(async () => {
  office = await apiOffice('2026-03-09T10:00');
  const handler = office.as('chen-li');
  caseId = await handler.opened();
  await handler.act(caseId, 'reception.register');
  await handler.act(caseId, 'reception.accept');
});
afterAll(() => office.close());

const suppose = (body: object, user = 'chen-li') => office.as(user).post(`/cases/${caseId}/simulations`, body);

test('nobody acts: who would be told what and when, up to the horizon, and nothing of it is written', async () => {
  const before = (await office.as('chen-li').get(`/cases/${caseId}/timeline`)).body.entries.length;
  const { status, body } = await suppose({ until: '2026-03-15T00:00' });
  expect(status).toBe(200);
  const kinds = body.entries.map(({ kind }: { kind: string }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['bell', 'breach', 'climb']));
  expect(body.entries.find(({ kind }: { kind: string }) => kind === 'breach').title.zh).toMatch(/超期：A-06/);
  expect((await office.as('chen-li').get(`/cases/${caseId}/timeline`)).body.entries).toHaveLength(before);
});

test('an act supposed in time meets the limit, one that the law refuses says why', async () => {
  const filed = { type: 'filing.file', occurredAt: '2026-03-11T10:00', fields: { suspectedOffence: 'theft' } };
  const { body } = await suppose({ until: '2026-04-01T00:00', acts: [filed] });
  expect(body.answers).toMatchObject([{ accepted: true }]);
  expect(body.clocks.find(({ row }: { row: string }) => row === 'A-06')).toMatchObject({ status: 'met' });
  const arrest = { type: 'measure.arrest', occurredAt: '2026-03-11T10:00', persons: ['P1'] };
  const refused = await suppose({ acts: [arrest] });
  expect(refused.body.answers).toMatchObject([{ accepted: false, refusal: { code: 'arrest-not-approved' } }]);
});

test('each possible next step has its latest lawful day', async () => {
  const { body } = await suppose({});
  expect(body.nextSteps.find(({ act }: { act: string }) => act === 'filing.file')).toMatchObject({
    by: 'police',
    latest: '2026-03-12',
    title: { zh: '立案' },
  });
});

test('a horizon in the past, or beyond three years, and an act that does not exist are turned away at the door', async () => {
  for (const body of [{ until: '2026-03-01T00:00' }, { until: '2040-01-01T00:00' }, { acts: [{ type: 'x.y' }] }]) {
    const answer = await suppose(body);
    expect(answer).toMatchObject({ status: 422, body: { code: 'malformed' } });
  }
});

test('who may not see a case may not suppose anything of it either', async () => {
  expect((await suppose({}, 'shen-yi')).status).toBe(404);
});

import { apiOffice, county, type Office } from '../support/api';

let office: Office;
beforeAll(async () => {
  office = await apiOffice();
});
afterAll(() => office.close());

const get = async (path: string) => {
  const answer = await office.app.inject({ url: `/api/v1${path}` });
  return { status: answer.statusCode, kept: answer.headers['cache-control'], body: answer.json() };
};

test('everybody may ask how procedures are drawn, and a page may keep the answer for an hour', async () => {
  const { kept, body } = await get('/procedures');
  expect(kept).toBe('public, max-age=3600');
  const of = (name: string) => body.procedures.filter((one: { name: string }) => one.name === name);
  expect(of('filing')).toEqual([
    { machine: 'filing@1', name: 'filing', title: { zh: '立案审查', en: 'Filing review' }, begun: false },
    { machine: 'filing@2', name: 'filing', title: { zh: '立案审查', en: 'Filing review' }, begun: true },
  ]);
});

test('the stage a case is in, and the way it took there, are found in its diagram', async () => {
  const chen = office.as('chen-li');
  const caseId = await chen.opened();
  for (const type of ['reception.register', 'reception.accept']) await chen.act(caseId, type);
  await chen.act(caseId, 'filing.file', { fields: { suspectedOffence: '盗窃' }, decidedBy: county });
  const { procedures } = (await chen.get(`/cases/${caseId}`)).body;
  const filing = procedures.find(({ machine }: { machine: string }) => machine.startsWith('filing@'));
  const { status, body } = await get(`/procedures/${encodeURIComponent(filing.machine)}`);

  expect(status).toBe(200);
  expect(body.nodes).toContainEqual(expect.objectContaining({ id: filing.stage, kind: 'final' }));
  expect(body.arrows).toContainEqual(
    expect.objectContaining({
      to: filing.stage,
      ways: [expect.objectContaining({ from: 'underReview', act: 'filing.file' })],
    }),
  );
});

test('a version there never was is not found', async () => {
  expect(await get('/procedures/filing@9')).toMatchObject({
    ...{ status: 404, kept: 'no-store', body: { code: 'procedure-not-found' } },
  });
});

import { apiOffice, county, type Office, report } from '../support/api';

let office: Office;
beforeAll(async () => {
  office = await apiOffice();
});
afterAll(() => office.close());

const entriesOf = async (caseId: string): Promise<readonly unknown[]> =>
  (await office.as('chen-li').get(`/cases/${caseId}/timeline`)).body.entries;

test('a report sent twice with one key opens one case, and the second answer says that nothing was written', async () => {
  const chen = office.as('chen-li');
  const first = await chen.post('/cases', report, { key: 'report-1' });
  const second = await chen.post('/cases', report, { key: 'report-1' });

  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body).toEqual({ ...first.body, replayed: true });
  expect(first.headers['location']).toBe(`/api/v1/cases/${first.body.case}`);
  expect(second.headers['etag']).toBe(first.headers['etag']);
});

test('the same request twenty times at once is one act', async () => {
  const chen = office.as('chen-li');
  const opened = await Promise.all(Array.from({ length: 20 }, () => chen.post('/cases', report, { key: 'at-once' })));
  const caseId = opened[0]?.body.case;
  await Promise.all(Array.from({ length: 20 }, () => chen.act(caseId, 'reception.register', {}, { key: 'register' })));

  expect(new Set(opened.map(({ body }) => body.case)).size).toBe(1);
  expect(opened.filter(({ body }) => !body.replayed)).toHaveLength(1);
  expect(await entriesOf(caseId)).toHaveLength(2);
});

test('the order of fields does not make another request of it', async () => {
  const chen = office.as('chen-li');
  const { fields, type } = report;
  const turned = { fields: { summary: fields.summary, reporter: fields.reporter, channel: fields.channel }, type };
  await chen.post('/cases', report, { key: 'order' });

  expect((await chen.post('/cases', turned, { key: 'order' })).body.replayed).toBe(true);
});

test('a key reused with another body is a conflict and writes nothing', async () => {
  const chen = office.as('chen-li');
  const caseId = await chen.opened();
  await chen.act(caseId, 'reception.register', {}, { key: 'once' });
  const before = await entriesOf(caseId);
  const other = await chen.act(caseId, 'reception.register', { fields: { receiptNo: '7' } }, { key: 'once' });

  expect(other.body).toMatchObject({ status: 409, code: 'key-reused', recorded: false });
  expect(await entriesOf(caseId)).toEqual(before);
});

test('two people may use the same key', async () => {
  const [chen, wang] = [office.as('chen-li'), office.as('wang-fang')];
  const first = await chen.post('/cases', report, { key: 'shared' });
  const second = await wang.post('/cases', report, { key: 'shared' });

  expect(second.body).toMatchObject({ accepted: true, replayed: false });
  expect(second.body.case).not.toBe(first.body.case);
});

test('a refusal is the answer to its key, even when the act would now be accepted', async () => {
  const chen = office.as('chen-li');
  const caseId = await chen.opened();
  const early = await chen.act(caseId, 'reception.accept', {}, { key: 'accept' });
  await chen.act(caseId, 'reception.register');
  const again = await chen.act(caseId, 'reception.accept', {}, { key: 'accept' });

  expect(early.body).toMatchObject({ status: 409, code: 'out-of-order', recorded: true });
  expect({ ...again.body, request: '' }).toEqual({ ...early.body, request: '' });
  expect((await chen.act(caseId, 'reception.accept')).status).toBe(200);
});

test('whoever submits on a case that has moved is told so, and nothing is written; a refusal moves no ETag', async () => {
  const chen = office.as('chen-li');
  const caseId = await chen.opened();
  const seen = (await chen.get(`/cases/${caseId}`)).headers['etag'] as string;
  await chen.act(caseId, 'filing.file', { fields: { suspectedOffence: '盗窃' }, decidedBy: county });
  const ifMatch = { 'if-match': seen };
  const moved = await chen.act(caseId, 'reception.register', {}, { headers: ifMatch });
  expect(moved.status).toBe(200);

  const before = await entriesOf(caseId);
  const stale = await chen.act(caseId, 'reception.accept', {}, { headers: ifMatch });
  expect(stale.body).toMatchObject({ status: 412, code: 'case-moved', recorded: false });
  expect(await entriesOf(caseId)).toEqual(before);

  const fresh = { 'if-match': moved.headers['etag'] as string };
  expect((await chen.act(caseId, 'reception.accept', {}, { headers: fresh })).status).toBe(200);
});

test.each([
  ['no key', {}, 'is missing'],
  ['an empty key', { 'idempotency-key': '' }, '1 to 200'],
  ['a key with spaces', { 'idempotency-key': 'a b' }, '1 to 200'],
  ['a key of 201 characters', { 'idempotency-key': 'k'.repeat(201) }, '1 to 200'],
])('%s is turned away: without one, repeating could double an act', async (_what, headers, message) => {
  const authorization = await bearer();
  const answer = await office.app.inject({
    method: 'POST',
    url: '/api/v1/cases',
    headers: { authorization, ...headers },
    payload: report,
  });

  expect(answer.json()).toMatchObject({ status: 422, errors: [{ in: 'headers', path: 'idempotency-key' }] });
  expect(answer.json().errors[0].message).toContain(message);
});

const bearer = async (): Promise<string> =>
  `Bearer ${(await office.door.sessions.open('chen-li', { via: 'terminal' })).token}`;

import { apiOffice, county, type Office, problemType, report } from '../support/api';

let office: Office;
let caseId: string;
beforeAll(async () => {
  office = await apiOffice('2026-03-09T10:00');
  caseId = await office.as('chen-li').opened();
});
afterAll(() => office.close());

const entries = async (): Promise<{ seq: number; kind: string; refusal?: { code: string } }[]> =>
  (await office.as('chen-li').get(`/cases/${caseId}/timeline`)).body.entries;

test.each([
  ['an act that does not exist', { type: 'reception.dance' }, 'type'],
  ['an event of the state machine', { type: 'xstate.after.report-registration.reception@1.registering' }, 'type'],
  ['the end of an inner machine', { type: 'xstate.done.actor.0.reception@1' }, 'type'],
  ['a property of every object', { type: 'constructor' }, 'type'],
  ['no act at all', {}, 'type'],
  ['a field nobody knows', { type: 'reception.register', fields: { colour: 'blue' } }, 'fields'],
  ['a part nobody knows', { type: 'reception.register', actor: { person: 'liu-jianguo' } }, ''],
  ['a decision where none is taken', { type: 'reception.register', decidedBy: county }, ''],
  ['a day that does not exist', { type: 'reception.register', occurredAt: '2026-02-30T10:00:00+08:00' }, 'occurredAt'],
  ['hour 25', { type: 'reception.register', occurredAt: '2026-03-09T25:00:00+08:00' }, 'occurredAt'],
  ['a year beyond counting', { type: 'reception.register', occurredAt: '9999-01-01T00:00:00+08:00' }, 'occurredAt'],
  [
    'the first day counted, but before it in legal time',
    { type: 'reception.register', occurredAt: '1900-01-01T00:00:00+14:00' },
    'occurredAt',
  ],
  ['three minutes ahead', { type: 'reception.register', occurredAt: '2026-03-09T10:03:00+08:00' }, 'occurredAt'],
  ['a number for a text', { type: 'reception.register', fields: { receiptNo: 7 } }, 'fields.receiptNo'],
  ['a label that is none', { type: 'measure.detain', persons: ['张三'], fields: { ground: '现行犯' } }, 'persons.0'],
  ['one person twice', { type: 'measure.detain', persons: ['P1', 'P1'], fields: { ground: '现行犯' } }, 'persons'],
  ['a NUL in a text', { type: 'reception.register', fields: { receiptNo: 'a\u0000b' } }, ''],
  [
    'a correction to a day before all counting',
    {
      type: 'act.correct',
      fields: { act: 'x', occurredAt: '0001-01-01T00:00:00Z', reasons: '笔误' },
      decidedBy: county,
    },
    'fields.occurredAt',
  ],
  ['half a surrogate pair', { type: 'reception.register', fields: { receiptNo: 'a\ud800b' } }, ''],
])('%s is turned away with the field, and nothing is recorded', async (_what, body, path) => {
  const before = await entries();
  const answer = await office.as('chen-li').post(`/cases/${caseId}/acts`, body);

  expect(answer.headers['content-type']).toBe(problemType);
  expect(answer.body).toMatchObject({ status: 422, code: 'malformed', recorded: false });
  expect(answer.body.errors).toEqual(expect.arrayContaining([{ in: 'body', path, message: expect.any(String) }]));
  expect(await entries()).toEqual(before);
});

test.each([
  ['labels', '/models/overdue/labels', { cases: ['\ud800'] }],
  ['reasons', '/models/overdue/deactivate', { reasons: 'a\ud800b' }],
  ['a NUL', '/models/overdue/labels', { cases: ['\u0000'] }],
])('what no database keeps is turned away wherever it stands: %s', async (_what, path, body) => {
  expect((await office.as('tang-ning').post(path, body)).body).toMatchObject({ status: 422, code: 'malformed' });
});

test.each([
  ['no fields', { type: 'reception.receive' }, 'fields', 'is missing: object expected'],
  ['fields that are null', { ...report, fields: null }, 'fields', 'is missing: object expected'],
  ['no summary', { ...report, fields: { ...report.fields, summary: undefined } }, 'fields.summary', 'string'],
])('%s is called missing', async (_what, body, path, message) => {
  const answer = await office.as('chen-li').post('/cases', body);

  expect(answer.body.errors).toEqual(
    expect.arrayContaining([{ in: 'body', path, message: expect.stringContaining(message) }]),
  );
});

test('an act that opens no case is told which does', async () => {
  const { body } = await office.as('chen-li').post('/cases', { type: 'filing.file' });

  expect(body.errors).toEqual([{ in: 'body', path: 'type', message: 'opens no case; reception.receive does' }]);
});

test('the oldest day that is counted opens a case, too', async () => {
  const chen = office.as('chen-li');
  const opened = await chen.post('/cases', { ...report, occurredAt: '1900-01-01T00:00:00+08:00' });

  expect(opened.status).toBe(201);
  expect((await chen.get(`/cases/${opened.body.case}`)).body.clocks).toMatchObject([{ status: 'overdue' }]);
});

test.each([
  ['/cases', [1.5, 'x']],
  ['/cases', [1e20, 'x']],
  ['/clocks', [1.5, 'x', 'y']],
  ['/clocks', [-1e300, 'x', 'y']],
  ['/inbox?order=latest', [1e308, 'x', 'y']],
])('a page of %s that begins at no instant, %j, is turned away and no defect of ours', async (list, key) => {
  const after = Buffer.from(JSON.stringify(key)).toString('base64url');
  const answer = await office.as('chen-li').get(`${list}${list.includes('?') ? '&' : '?'}after=${after}`);

  expect(answer.body).toMatchObject({ status: 422, code: 'malformed', errors: [{ in: 'query', path: 'after' }] });
});

test('ninety seconds ahead is a difference of clocks, and counts as received now', async () => {
  const chen = office.as('chen-li');
  const id = (await chen.post('/cases', { ...report, occurredAt: '2026-03-09T10:01:30+08:00' })).body.case;
  const [entry] = (await chen.get(`/cases/${id}/timeline`)).body.entries;

  expect(entry).toMatchObject({ at: '2026-03-09T10:00:00+08:00' });
});

test.each([
  ['out of order', 'chen-li', 'reception.accept', {}, 409, 'out-of-order'],
  ['by a leader, who records no acts', 'liu-jianguo', 'reception.register', {}, 422, 'wrong-role'],
  ['a second opening', 'chen-li', 'reception.receive', { fields: report.fields }, 409, 'out-of-order'],
  [
    'without the decision it needs',
    'chen-li',
    'filing.file',
    { fields: { suspectedOffence: '盗窃' } },
    422,
    'decision-missing',
  ],
  [
    'decided by a station head, where the county must',
    'chen-li',
    'filing.file',
    { fields: { suspectedOffence: '盗窃' }, decidedBy: { ...county, level: 'station' } },
    422,
    'level-too-low',
  ],
])(
  'an act %s is refused, typed, and the refusal stands in the timeline',
  async (_what, user, type, more, status, code) => {
    const answer = await office.as(user).act(caseId, type, more);

    expect(answer.headers['content-type']).toBe(problemType);
    expect(answer.body).toMatchObject({ status, code, recorded: true, case: caseId });
    expect(answer.body.remedy.zh).not.toBe('');
    expect((await entries()).find(({ seq }) => seq === answer.body.seq)).toMatchObject({
      kind: 'refused',
      refusal: { code },
    });
  },
);

test('whoever may not open a case is refused, and no case is left behind', async () => {
  const answer = await office.as('liu-jianguo').post('/cases', report);

  expect(answer.body).toMatchObject({ status: 422, code: 'wrong-role', recorded: false });
  expect(answer.body.case).toBeUndefined();
});

test.each([
  ['limit=0', 'limit'],
  ['limit=1000000', 'limit'],
  ['limit=ten', 'limit'],
  ['after=nonsense', 'after'],
  [`after=${Buffer.from('["x"]').toString('base64url')}`, 'after'],
  ['open=maybe', 'open'],
  ['colour=red', ''],
])('a list asked with ?%s is turned away with the parameter', async (query, path) => {
  const { body } = await office.as('chen-li').get(`/cases?${query}`);

  expect(body).toMatchObject({ status: 422, code: 'malformed', errors: [{ in: 'query', path }] });
});

test('an id longer than any is no case, and an address beyond reason is refused', async () => {
  const chen = office.as('chen-li');

  expect((await chen.get(`/cases/${'x'.repeat(400)}`)).body.code).toBe('case-not-found');
  expect((await chen.get(`/cases/${'x'.repeat(4000)}`)).body).toMatchObject({ status: 414, code: 'address-too-long' });
});

test('an id that no text of the database can hold is turned away', async () => {
  const { body } = await office.as('chen-li').get('/cases/%00');

  expect(body).toMatchObject({ status: 422, code: 'malformed', errors: [{ in: 'params', path: '' }] });
});

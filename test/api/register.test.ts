import { csvOf } from '../../api/csv';
import { apiOffice, type Caller, county, type Office } from '../support/api';

let office: Office;
beforeEach(async () => {
  office = await apiOffice();
});
afterEach(() => office.close());

const bicycle = { direction: 'in', kind: 'seized-property', title: '电动自行车', quantity: 1, counterpart: '张三' };

const enter = (caller: Caller, caseId: string, fields: object = {}) =>
  caller.act(caseId, 'register.enter', { fields: { ...bicycle, ...fields } });

const numbers = (body: { items: readonly { number?: string }[] }) => body.items.map(({ number }) => number);
const acted = ({ body }: { body: { act: string } }) => body.act;

test('entries are numbered by unit, direction and year without a gap, refused ones and other cases or not', async () => {
  const chen = office.as('chen-li');
  const cases = [await chen.opened(), await chen.opened(), await chen.opened()];
  // All at once: the numbers are drawn under a lock.
  const entered = await Promise.all([...cases, ...cases].map((caseId) => enter(chen, caseId)));
  expect(entered.map(({ status }) => status)).toEqual(Array(6).fill(200));
  expect((await enter(chen, cases[0] ?? '', { direction: 'out', quantity: 9 })).body.code).toBe('nothing-to-hand-out');
  await enter(chen, cases[0] ?? '', { direction: 'out', counterpart: '物证室' });
  await enter(chen, cases[1] ?? '');

  const { body } = await chen.get('/register?direction=in');
  expect(numbers(body).sort()).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `安澜县公安局城关派出所入〔2026〕${n}号`));
  expect(numbers((await chen.get('/register?direction=out')).body)).toEqual(['安澜县公安局城关派出所出〔2026〕1号']);
});

test('a new year begins with number one', async () => {
  const chen = office.as('chen-li');
  const caseId = await chen.opened();
  await enter(chen, caseId);
  office.at('2027-01-01T00:00');
  await enter(chen, caseId);
  expect(numbers((await chen.get('/register')).body)).toEqual([
    '安澜县公安局城关派出所入〔2026〕1号',
    '安澜县公安局城关派出所入〔2027〕1号',
  ]);
});

test('the list is asked by unit, kind and time, page by page, and says what each entry says', async () => {
  const chen = office.as('chen-li');
  const caseId = await chen.opened();
  for (const [time, kind] of [
    ['11:00', 'file'],
    ['12:00', 'document'],
    ['13:00', 'seal'],
  ] as const) {
    office.at(`2026-03-09T${time}`);
    await enter(chen, caseId, { kind, reference: 'R 1' });
  }
  const kinds = async (query: string) =>
    (await chen.get(`/register?${query}`)).body.items.map(({ kind }: { kind: string }) => kind);
  expect(await kinds('kind=document')).toEqual(['document']);
  expect(await kinds('from=2026-03-09T12:00&to=2026-03-09T13:00')).toEqual(['document']);
  expect(await kinds('unit=anlan-police')).toEqual([]);
  expect(await kinds('unit=chengguan-station&direction=in')).toEqual(['file', 'document', 'seal']);
  const first = await chen.get('/register?limit=2');
  expect(first.body.items).toHaveLength(2);
  const second = await chen.get(`/register?limit=2&after=${first.body.next}`);
  expect(second.body.items).toMatchObject([
    { kind: 'seal', quantity: 1, counterpart: '张三', reference: 'R 1', enteredBy: 'chen-li' },
  ]);
  expect(second.body.next).toBeUndefined();
  expect((await chen.get('/register?kind=cake')).status).toBe(422);
});

test('what came in and has not gone out lies with the unit, page by page, the longest there first', async () => {
  const chen = office.as('chen-li');
  const caseId = await chen.opened();
  const what = async (query = '') =>
    (await chen.get(`/register/holdings?${query}`)).body.holdings.map((one: Record<string, unknown>) => [
      one.kind,
      one.title,
      one.quantity,
      one.since,
    ]);
  office.at('2026-03-09T11:00');
  await enter(chen, caseId, { quantity: 3 });
  office.at('2026-03-09T12:00');
  await enter(chen, caseId, { kind: 'file', title: '侦查卷' });
  await enter(chen, caseId, { direction: 'out', quantity: 2 });
  const [bicycles, file] = [
    ['seized-property', '电动自行车', 1, '2026-03-09T11:00:00+08:00'],
    ['file', '侦查卷', 1, '2026-03-09T12:00:00+08:00'],
  ];
  expect(await what()).toEqual([bicycles, file]);
  expect([await what('kind=file'), await what('unit=anlan-police')]).toEqual([[file], []]);
  const { body } = await chen.get('/register/holdings?limit=1');
  expect(await what(`after=${body.next}`)).toEqual([file]);
  await enter(chen, caseId, { direction: 'out' });
  expect(await what()).toEqual([file]);
  expect((await office.as('li-jing').get('/register/holdings')).body.holdings).toEqual([]);
  expect((await office.as('cao-yan').get('/register/holdings')).body.holdings[0]).not.toHaveProperty('title');
});

test('the register is read from its end as well', async () => {
  const chen = office.as('chen-li');
  const caseId = await chen.opened();
  for (const time of ['11:00', '12:00', '13:00']) {
    office.at(`2026-03-09T${time}`);
    await enter(chen, caseId, { title: time });
  }
  const titles = ({ body }: { body: { items: { title: string }[] } }) => body.items.map(({ title }) => title);
  const first = await chen.get('/register?order=latest&limit=2');
  expect(titles(first)).toEqual(['13:00', '12:00']);
  expect(titles(await chen.get(`/register?order=latest&limit=2&after=${first.body.next}`))).toEqual(['11:00']);
});

test('it shows to everybody what their cases show, and nothing else', async () => {
  const chen = office.as('chen-li');
  const caseId = await chen.opened();
  await enter(chen, caseId);
  for (const user of ['chen-li', 'liu-jianguo', 'feng-tao', 'li-jing', 'he-ping', 'tang-ning']) {
    const sees = (await office.as(user).get(`/cases/${caseId}`)).status === 200;
    expect([user, (await office.as(user).get('/register')).body.items.length]).toEqual([user, sees ? 1 : 0]);
  }
});

test('what is corrected keeps its number; what turns out to have been something else leaves the register', async () => {
  const chen = office.as('chen-li');
  const caseId = await chen.opened();
  const first = acted(await enter(chen, caseId));
  const second = acted(await enter(chen, caseId, { title: '手机' }));
  const decided = { decidedBy: { ...county, level: 'department' } };
  const correct = (fields: object) =>
    chen.act(caseId, 'act.correct', { fields: { reasons: '笔误', ...fields }, ...decided });
  expect((await correct({ act: second, fields: { ...bicycle, title: '手机', quantity: 2 } })).status).toBe(200);
  const person = { label: 'P1', standing: 'witness', name: '王五' };
  expect((await correct({ act: first, type: 'person.register', fields: person })).status).toBe(200);
  const { items } = (await chen.get('/register')).body;
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ number: '安澜县公安局城关派出所入〔2026〕2号', title: '手机', quantity: 2 });
});

test('dropped and made anew from the ledger alone it is what it was, numbers and all; changed beside it, it is found out', async () => {
  const chen = office.as('chen-li');
  const caseId = await chen.opened();
  await enter(chen, await chen.opened());
  await enter(chen, caseId);
  await enter(chen, caseId, { direction: 'out', counterpart: '失主' });
  const everything = async () =>
    (await office.database.run({ text: 'select * from register_item order by case_id, act_id' })).rows;
  const before = await everything();
  await office.database.run({ text: 'delete from register_item where case_id = $1', values: [caseId] });
  expect(await office.desk.audit(caseId)).toEqual(['views-differ']);
  await office.desk.rebuildViews(caseId);
  expect(await everything()).toEqual(before);
  expect(await office.desk.audit(caseId)).toEqual([]);
});

test('as CSV: quoted, with nothing that a table program would run', async () => {
  const chen = office.as('chen-li');
  const caseId = await chen.opened();
  await enter(chen, caseId, { title: '=HYPERLINK("http://evil")', counterpart: '张三, 失主' });
  const answer = await office.app.inject({
    url: '/api/v1/register?format=csv',
    headers: { authorization: `Bearer ${await office.tokenOf('chen-li')}` },
  });
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  const [head, row] = answer.body.split('\r\n');
  expect(head).toContain('"number","case","act","unit"');
  expect(row).toContain(`"'=HYPERLINK(""http://evil"")"`);
  expect(row).toContain('"张三, 失主"');
  expect(csvOf([['＝1＋1', '＠SUM', '一']])).toContain(`"'＝1＋1","'＠SUM","一"`);
});

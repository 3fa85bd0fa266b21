import { alike } from '../../api/similar';
import { likenessTo } from '../../domain/likeness';
import { county, type Caller, type Office, report } from '../support/api';
import { watchedOffice } from '../support/onlookers';

let office: Office;
let chen: Caller;
let first: string;
let second: string;

beforeAll(async () => {
  office = await watchedOffice('2026-03-09T10:00');
  chen = office.as('chen-li');
  first = await chen.opened();
  await chen.act(first, 'reception.register', { fields: { receiptNo: '安公受字〔2026〕31号' } });
  await chen.act(first, 'reception.accept');
  await chen.act(first, 'filing.file', { fields: { suspectedOffence: '盗窃' }, decidedBy: county });
  const fields = { label: 'P1', standing: 'suspect', name: '欧阳震华', idNumber: '320102198807076543' };
  expect((await chen.act(first, 'person.register', { fields })).status).toBe(200);
  office.at('2026-03-10T10:00');
  second = (
    await chen.post('/cases', {
      type: 'reception.receive',
      fields: { channel: 'online', reporter: { kind: 'anonymous' }, summary: '河边有人捕鱼' },
    })
  ).body.case;
});
afterAll(() => office.close());

const listed = async (query: string, user = 'chen-li'): Promise<readonly string[]> =>
  (await office.as(user).get(`/cases?${query}`)).body.cases.map(({ id }: { id: string }) => id);
const q = (text: string, user?: string) => listed(`q=${encodeURIComponent(text)}`, user);

test('a case is found by its number, offence, people or id, and by nothing that stands elsewhere in it', async () => {
  for (const text of ['31号', '盗窃', '欧阳', '320102198807076543', first]) expect(await q(text)).toEqual([first]);
  expect(await q('捕鱼')).toEqual([]);
  expect(await q('欧阳震华', 'auditor')).toEqual([]);
  expect(await q('31号', 'auditor')).toEqual([first]);
});

test('what somebody has chosen narrows the list, each by itself and together', async () => {
  expect(await listed('')).toEqual([second, first]);
  expect(await listed('unit=chengguan-station')).toEqual([second, first]);
  expect(await listed('unit=anlan-police')).toEqual([]);
  expect(await listed('handler=chen-li')).toEqual([second, first]);
  expect(await listed('mine=true&handler=wang-fang')).toEqual([]);
  expect(await listed('machine=reception')).toEqual([second]);
  expect(await listed('machine=reception&stage=accepted')).toEqual([]);
  expect(await listed(`openedFrom=${encodeURIComponent('2026-03-10T00:00:00+08:00')}`)).toEqual([second]);
  expect(await listed(`openedTo=${encodeURIComponent('2026-03-10T00:00:00+08:00')}`)).toEqual([first]);
  office.at('2026-03-11T10:00');
  const { cases } = (await chen.get('/cases')).body;
  const late = cases.filter(({ overdue }: { overdue: number }) => overdue > 0).map(({ id }: { id: string }) => id);
  expect(late).toEqual([second]);
  expect(await listed('overdue=true')).toEqual(late);
  expect(await listed('overdue=true&q=31')).toEqual([]);
  office.at('2026-03-10T10:00');
});

interface Alike {
  readonly case: string;
  readonly why: readonly { readonly reason: string }[];
  readonly likeness: number;
}
const similar = async (body: object, user = 'chen-li') =>
  ((await office.as(user).post('/cases/similar', body)).body.cases as readonly Alike[]).map((one) => [
    one.case,
    ...one.why.map(({ reason }) => reason),
  ]);
const { name, idNumber, phone } = report.fields.reporter;

test.each<[string, object, readonly string[]]>([
  ['identity number, whatever its letters', { reporter: { idNumber: idNumber.toLowerCase() } }, ['reporter-id-number']],
  ['telephone, whatever its blanks', { reporter: { phone: '139 0000-0000' } }, ['reporter-phone']],
  ['name', { reporter: { name } }, ['reporter-name']],
  [
    'all of who reports',
    { reporter: { name, idNumber, phone } },
    ['reporter-id-number', 'reporter-phone', 'reporter-name'],
  ],
  [
    'a person of the case',
    { reporter: { name: '欧阳震华', idNumber: '320102198807076543' } },
    ['person-id-number', 'person-name'],
  ],
  ['a name in the summary', { summary: '邻居欧阳震华又来了' }, ['person-in-summary']],
  ['the summary', { summary: '电动自行车，昨夜被盗' }, ['summary']],
])('a report is known again by %s', async (_by, draft, why) => {
  expect(await similar(draft)).toEqual([[first, ...why]]);
});

test('nothing is like a report that says nothing, or something else', async () => {
  expect(await similar({})).toEqual([]);
  expect(await similar({ reporter: { name: '', phone: '' } }).catch(() => 'refused')).toBe('refused');
  expect(await similar({ summary: '商场里有人打架' })).toEqual([]);
});

test('nobody is told of what they may not read, nor of a case they may not see, nor of one that is long ago', async () => {
  const everything = { reporter: { name, idNumber, phone }, summary: '电动自行车，昨夜被盗，欧阳震华' };
  expect(await similar(everything, 'auditor')).toEqual([]);
  expect(await similar(everything, 'clerk')).toEqual([[first, 'person-in-summary', 'summary']]);
  expect(await similar(everything, 'yunxi-officer')).toEqual([]);
  office.at('2026-06-09T10:00');
  expect(await similar(everything)).toEqual([]);
  office.at('2026-03-10T10:00');
});

test('the look at what was alike is noted, and nothing is written of what was asked', async () => {
  await similar({ reporter: { name: '从未出现的人' }, summary: '邻居欧阳震华' });
  await office.door.accessLog.flush();
  const { rows } = await office.database.run<{ route: string; cases: string[] }>({
    text: `select to_jsonb(l) as look from access_log l`,
  });
  const text = JSON.stringify(rows);
  expect(text).toContain('/cases/similar');
  expect(text).not.toMatch(/从未出现的人|欧阳震华/);
});

test('texts are as alike as the pairs of characters they share', () => {
  expect(likenessTo('电动自行车被盗')('电动自行车被盗。')).toBe(1);
  expect(likenessTo('')('被盗')).toBe(0);
  expect(likenessTo('被')('被')).toBe(0);
  expect(likenessTo('甲乙丙')('乙丙丁')).toBe(0.5);
});

test('while a report is compared with many cases, others have their turn', async () => {
  const cover = { reporter: null, reporter_id: null, phone: null, summary: '电动自行车昨夜被盗' };
  const cases = Array.from({ length: 500 }, (_, at) => ({
    ...{ caseId: `many-${at}`, openedAt: 0, units: [], persons: [], cover },
  }));
  let turns = 0;
  const others = (): void => {
    turns += 1;
    next = setImmediate(others);
  };
  let next = setImmediate(others);
  const found = await alike({ summary: '电动自行车被盗' }, cases, () => ({ roles: ['handler'], handles: true }));
  clearImmediate(next);

  expect(found).toHaveLength(500);
  expect(turns).toBeGreaterThan(5);
});

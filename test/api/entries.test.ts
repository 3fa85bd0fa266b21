import { county, type Office } from '../support/api';
import { watchedOffice } from '../support/onlookers';

let office: Office;
let caseId: string;
let other: string;
let foreign: string;
beforeAll(async () => {
  office = await watchedOffice('2026-03-09T10:00');
  const chen = office.as('chen-li');
  caseId = await chen.opened();
  await chen.act(caseId, 'reception.register', { fields: { receiptNo: 'R-1' } });
  await chen.act(caseId, 'reception.accept');
  office.at('2026-03-10T10:00');
  other = await office.as('clerk').opened();
  await chen.act(caseId, 'reception.accept');
  foreign = await office.as('yunxi-officer').opened();
  // The decision of the 11th is entered on the 14th, after the three days of filing review had run out.
  office.at('2026-03-14T09:00');
  await office.desk.ringDue(office.clock.now());
  await chen.act(caseId, 'filing.file', {
    occurredAt: '2026-03-11T16:00:00+08:00',
    fields: { suspectedOffence: '盗窃' },
    decidedBy: county,
  });
});
afterAll(() => office.close());

interface Found {
  readonly case: string;
  readonly seq: number;
  readonly kind: string;
  readonly source: string;
  readonly law: string;
  readonly recordedAt: string;
  readonly act?: { readonly type: string; readonly person: string; readonly fields: object };
}

const found = async (query: string, user = 'auditor'): Promise<Found[]> =>
  (await office.as(user).get(`/entries?${query}`)).body.entries;
const what = (entries: readonly Found[]) => entries.map(({ kind, act }) => act?.type ?? kind);
const at = (time: string): string => encodeURIComponent(`${time}+08:00`);

test('what was recorded last stands first, of every case in sight and of no other', async () => {
  const all = await found('');
  const recorded = all.map((one) => one.recordedAt);
  expect(recorded).toEqual([...recorded].sort().reverse());
  expect(new Set(all.map((one) => one.case))).toEqual(new Set([caseId, other]));
  expect(await found(`case=${foreign}`)).toEqual([]);
  expect(await found(`case=${foreign}`, 'yunxi-leader')).toHaveLength(1);
  expect(all[0]?.law).toMatch(/^2027-01/);
});

test.each([
  ['who did it', 'actor=clerk', ['reception.receive']],
  ['the type of the act', 'type=reception.accept&kind=act', ['reception.accept']],
  ['what was refused', 'kind=refused', ['reception.accept']],
  ['what was entered late', 'kind=late-entry', ['filing.file']],
  ['what ran out', 'kind=breach', ['breach']],
  ['a kind of which there is none', 'kind=correction', []],
  ['what happened in two days, whenever it was recorded', `axis=happened&from=${at('2026-03-11T00:00')}&to=${at('2026-03-12T00:00')}&source=people`, ['filing.file']], // prettier-ignore
  ['what was recorded in a day', `from=${at('2026-03-10T00:00')}&to=${at('2026-03-11T00:00')}&actor=chen-li`, ['reception.accept']], // prettier-ignore
  ['another law', 'law=2026-01', []],
])('entries are found by %s', async (_by, query, expected) => {
  expect(what(await found(query))).toEqual(expected);
});

test('what people did and what time did are told apart, and are all there is', async () => {
  const [all, people, system] = [await found(''), await found('source=people'), await found('source=system')];
  expect(people.every(({ source, act }) => source === 'people' && act)).toBe(true);
  expect(system.every(({ source, act }) => source === 'system' && !act)).toBe(true);
  expect(what(system)).toEqual(expect.arrayContaining(['breach', 'bell']));
  expect(people.length + system.length).toBe(all.length);
});

test('page by page it is the same as at once, and each page notes whose cases it showed', async () => {
  const all = await found('limit=100');
  const pages: Found[] = [];
  for (let next: string | undefined = ''; next !== undefined;) {
    const { body } = await office.as('auditor').get(`/entries?limit=3${next && `&after=${next}`}`);
    pages.push(...body.entries);
    next = body.next;
  }
  expect(pages).toEqual(all);
  const { body } = await office.as('auditor').get(`/cases/${other}/access`);
  expect(body.looks[0]).toMatchObject({ person: 'auditor', route: 'GET /api/v1/entries' });
});

test('names and free text are withheld here as in the timeline', async () => {
  const [opening] = await found(`case=${caseId}&type=reception.receive`);
  expect(JSON.stringify(opening)).not.toContain('李四');
  const timeline = (await office.as('auditor').get(`/cases/${caseId}/timeline`)).body.entries;
  expect(opening).toMatchObject(timeline[0]);
  const [handler] = await found(`case=${caseId}&type=reception.receive`, 'chen-li');
  expect(JSON.stringify(handler)).toContain('李四');
});

test('each case of a page is called by its number, and by nobody’s name to whoever may not read it', async () => {
  const { body } = await office.as('auditor').get(`/entries?case=${caseId}&limit=1`);
  expect(Object.keys(body.labels)).toEqual([caseId]);
  expect(body.labels[caseId]).toMatchObject({ case: caseId, number: 'R-1' });
  expect(JSON.stringify(body.labels)).not.toContain('李四');
});

test('a file has the query at its top', async () => {
  const { headers, body: text } = await office.app.inject({
    url: `/api/v1/entries?kind=refused&actor=chen-li&format=csv`,
    headers: { authorization: `Bearer ${await office.tokenOf('auditor')}` },
  });
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const lines = text.trim().split('\r\n');
  expect(lines.slice(0, 5)).toEqual([
    '"actor","chen-li"',
    '"kind","refused"',
    '"axis","recorded"',
    '"检索人","auditor"',
    '"检索时间","2026-03-14T09:00:00+08:00"',
  ]);
  expect(lines[5]).toContain('"录入时间 recordedAt"');
  expect(lines[6]).toContain('"未予受理：接受案件"');
  expect(lines).toHaveLength(7);
});

import { bringToNewest } from '../../cli/migrate';
import { county, type Office } from '../support/api';
import { watchedOffice } from '../support/onlookers';
import { addressOf, routesOf } from '../support/routes';

let office: Office;
let caseId: string;
let registered: string;
beforeAll(async () => {
  office = await watchedOffice();
  const chen = office.as('chen-li');
  caseId = await chen.opened();
  registered = (await chen.act(caseId, 'reception.register', { fields: { receiptNo: '安公受字〔2026〕31号' } })).body
    .act;
  await chen.act(caseId, 'reception.accept');
  await chen.act(caseId, 'filing.file', { fields: { suspectedOffence: '盗窃' }, decidedBy: county });
  for (const [label, name] of [
    ['P10', '赵六'],
    ['P2', '欧阳震华'],
  ])
    await chen.act(caseId, 'person.register', { fields: { label, standing: 'suspect', name } });
  await chen.act(caseId, 'measure.detain', { persons: ['P2'], fields: { ground: '现行犯' }, decidedBy: county });
});
afterAll(() => office.close());

const labelFor = async (user: string, path = '/clocks') => (await office.as(user).get(path)).body.labels[caseId];
const full = {
  case: '',
  number: '安公受字〔2026〕31号',
  offence: '盗窃',
  persons: [
    { label: 'P2', standing: 'suspect', name: '欧阳震华' },
    { label: 'P10', standing: 'suspect', name: '赵六' },
  ],
};

test('a case is called by its number, its people in the order of their labels, and the offence', async () => {
  expect(await labelFor('chen-li')).toEqual({ ...full, case: caseId });
  expect((await office.as('chen-li').get(`/cases/${caseId}`)).body.label).toEqual({ ...full, case: caseId });
});

test.each<[string, readonly (string | undefined)[]]>([
  ['wu-hai', ['欧阳震华', '赵六']],
  ['monitor', ['欧某', '赵某']],
  ['auditor', [undefined, undefined]],
  ['registrar', [undefined, undefined]],
])('%s reads the number, and of the names what the table allows', async (user, names) => {
  for (const path of ['/clocks', '/cases']) {
    const { number, persons } = await labelFor(user, path);
    expect(number).toBe(full.number);
    expect(persons.map(({ name }: { name?: string }) => name)).toEqual(names);
  }
});

/** Ids under `case`, anywhere in an answer; of a list of cases the ids of its rows. */
const casesIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(casesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'case' && typeof one === 'string' ? [one] : casesIn(one),
  );
};

test('every list that names a case says what it is called', async () => {
  const ids = { model: 'overdue', rollOut: 'R1', indicator: 'filing-in-time', person: 'chen-li' };
  const named: string[] = [];
  for (const route of (await routesOf(office)).filter(
    ({ method, params }) => method === 'GET' && !params.includes('caseId'),
  )) {
    const { status, body } = await office.as('liu-jianguo').get(addressOf(route, ids));
    const { labels, ...rest } = status === 200 && body ? body : { labels: {} };
    const cases = [
      ...casesIn(rest),
      ...(route.path === '/cases' ? rest.cases.map(({ id }: { id: string }) => id) : []),
    ];
    if (cases.length === 0) continue;
    named.push(route.path);
    expect([route.path, Object.keys(labels).sort()]).toEqual([route.path, [...new Set(cases)].sort()]);
  }
  expect(named).toEqual(expect.arrayContaining(['/cases', '/clocks', '/inbox']));
});

test('a number put right is shown at once, in lists as in the case; known before, the old one answers', async () => {
  const chen = office.as('chen-li');
  const before = encodeURIComponent('2026-03-09T10:00:00+08:00');
  office.at('2026-03-09T11:00');
  const anew = { act: registered, fields: { receiptNo: '安公受字〔2026〕13号' }, reasons: '号码颠倒' };
  expect((await chen.act(caseId, 'act.correct', { fields: anew, decidedBy: county })).status).toBe(200);
  expect(await labelFor('chen-li')).toMatchObject({ number: '安公受字〔2026〕13号', offence: '盗窃' });
  expect((await chen.get(`/cases/${caseId}?knownAt=${before}`)).body.label).toMatchObject({ number: full.number });
});

test('what a release before did not keep is written by migrate', async () => {
  const label = await labelFor('chen-li');
  await office.database.run({ text: 'delete from case_cover' });
  expect(await labelFor('chen-li')).not.toHaveProperty('number');
  await bringToNewest(office.url);
  expect(await labelFor('chen-li')).toEqual(label);
});

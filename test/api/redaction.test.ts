import { county, type Office, report } from '../support/api';
import { watchedOffice } from '../support/onlookers';
import { addressOf, type Route, routesOf } from '../support/routes';

const secrets = {
  reporter: report.fields.reporter.name,
  reporterId: report.fields.reporter.idNumber,
  phone: report.fields.reporter.phone,
  name: '欧阳震华的真名',
  id: '320102198807076543',
  text: '电动自行车被盗',
  reasons: '误将九点写成十点',
};
type Secret = keyof typeof secrets;

let office: Office;
let ids: Record<string, string>;
let reads: readonly Route[];
beforeAll(async () => {
  office = await watchedOffice();
  const chen = office.as('chen-li');
  const caseId = await chen.opened();
  for (const type of ['reception.register', 'reception.accept']) await chen.act(caseId, type);
  await chen.act(caseId, 'filing.file', { fields: { suspectedOffence: '盗窃' }, decidedBy: county });
  const suspect = { label: 'P1', standing: 'suspect', name: secrets.name, idNumber: secrets.id };
  const registered = await chen.act(caseId, 'person.register', { fields: suspect });
  await chen.act(caseId, 'measure.detain', { persons: ['P1'], fields: { ground: '现行犯' }, decidedBy: county });
  // What a correction says anew stands in its own entry, and its reasons in the explanation of what it moved.
  const anew = { act: registered.body.act, fields: { ...suspect, name: `${secrets.name}（曾用名）` }, reasons: '补正' };
  await chen.act(caseId, 'act.correct', { fields: anew, decidedBy: county });
  const { entries } = (await chen.get(`/cases/${caseId}/timeline`)).body;
  const detained = entries.find((one: { act?: { type: string } }) => one.act?.type === 'measure.detain').act.id;
  const moved = { act: detained, occurredAt: '2026-03-09T09:59:00+08:00', reasons: secrets.reasons };
  expect((await chen.act(caseId, 'act.correct', { fields: moved, decidedBy: county })).status).toBe(200);
  const shared = { to: 'anlan-cooperation', what: ['measures'], reasons: '通报' };
  await chen.act(caseId, 'case.share', { fields: shared });
  const { clocks } = (await chen.get(`/cases/${caseId}`)).body;
  const clockId = clocks.find(({ limit }: { limit: string }) => limit === 'request-arrest').id;
  ids = { caseId, clockId, code: 'malformed', rollOut: 'R1', model: 'overdue' };
  reads = (await routesOf(office)).filter(({ method }) => method === 'GET');
});
afterAll(() => office.close());

/** Which secrets stand in any answer of any route that this person can read. */
const readBy = async (user: string): Promise<readonly Secret[]> => {
  const answers = await Promise.all(
    reads.map(async (route) => {
      const { status, body } = await office.as(user).get(addressOf(route, ids));
      return status === 200 ? JSON.stringify(body) : '';
    }),
  );
  const all = answers.join('\n');
  return (Object.keys(secrets) as Secret[]).filter((one) => all.includes(secrets[one]));
};

const everything = Object.keys(secrets) as Secret[];

test.each<[string, readonly Secret[]]>([
  ['chen-li', everything],
  ['wang-fang', everything],
  ['zhao-gang', everything],
  ['liu-jianguo', everything],
  ['wu-hai', ['name', 'text', 'reasons']],
  ['feng-tao', ['name', 'text', 'reasons']],
  ['clerk', ['name', 'text', 'reasons']],
  ['li-jing', ['name', 'text', 'reasons']],
  ['monitor', ['text', 'reasons']],
  ['resident-one', []],
  ['auditor', []],
  ['registrar', []],
  ['tang-ning', []],
])('no answer that %s gets holds more than the table allows', async (user, read) => {
  expect((await office.as(user).get(`/cases/${ids['caseId']}`)).status).toBe(200);
  expect(await readBy(user)).toEqual(read);
});

test('whoever may not see the case reads nothing of it at all', async () => {
  for (const user of ['yunxi-prosecutor', 'shen-yi', 'public-eye'])
    expect([user, await readBy(user)]).toEqual([user, []]);
});

test('what is withheld is named, and a masked name keeps its label', async () => {
  const [person] = (await office.as('monitor').get(`/cases/${ids['caseId']}`)).body.persons;
  expect(person).toMatchObject({ label: 'P1', name: '欧某' });
  const [silent] = (await office.as('auditor').get(`/cases/${ids['caseId']}`)).body.persons;
  expect(silent).not.toHaveProperty('name');

  const { entries } = (await office.as('auditor').get(`/cases/${ids['caseId']}/timeline`)).body;
  expect(entries[0].act).toMatchObject({ fields: { channel: 'in-person' }, withheld: ['reporter', 'summary'] });
  expect(entries[0].act.fields).not.toHaveProperty('reporter');
});

test('names of the past are no easier to read than those of today', async () => {
  const past = `/cases/${ids['caseId']}?asOf=2026-03-09T10:00:00%2B08:00`;
  expect(JSON.stringify((await office.as('chen-li').get(past)).body)).toContain(secrets.name);
  expect(JSON.stringify((await office.as('auditor').get(past)).body)).not.toContain(secrets.name);
});

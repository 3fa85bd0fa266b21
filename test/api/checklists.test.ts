import { minute } from '../../domain/time/instant';
import { apiOffice, county, type Office } from '../support/api';

let office: Office;
beforeEach(async () => {
  office = await apiOffice();
});
afterEach(() => office.close());

const set = (user: string, unit: string, checklist: string | null) =>
  office.as(user).post(`/office/units/${unit}/checklist`, { checklist });

/** The organisation is looked up anew after five seconds. */
const later = () => office.clock.set(office.clock.now() + minute);

const accepted = async (): Promise<string> => {
  const caseId = await office.as('chen-li').opened();
  await office.as('chen-li').act(caseId, 'reception.register');
  await office.as('chen-li').act(caseId, 'reception.accept');
  return caseId;
};

const file = { fields: { suspectedOffence: '盗窃' }, decidedBy: county };
const filing = ['facts', 'jurisdiction', 'report-form'];

const gate = async (caseId: string, name: string) => {
  const { body } = await office.as('chen-li').get(`/cases/${caseId}/checklists`);
  return body.checklists[0].gates.find((one: { gate: string }) => one.gate === name);
};

test('put in force for the county, the list holds for the station below it from then on; ended, it holds no more', async () => {
  const caseId = await accepted();
  expect((await set('tang-ning', 'anlan-police', 'first-buckle@1')).body).toEqual({
    ...{ unit: 'anlan-police', checklist: 'first-buckle@1', changed: true },
  });
  const { units } = (await office.as('tang-ning').get('/office')).body;
  expect(units).toContainEqual(expect.objectContaining({ id: 'anlan-police', checklist: 'first-buckle@1' }));
  later();
  const refused = await office.as('chen-li').act(caseId, 'filing.file', file);
  expect(refused.body).toMatchObject({ status: 409, code: 'checklist-incomplete', recorded: true });
  expect(refused.body.details.missing.map(({ item }: { item: string }) => item)).toEqual(filing);

  expect((await set('tang-ning', 'anlan-police', null)).body.changed).toBe(true);
  later();
  expect((await office.as('chen-li').act(caseId, 'filing.file', file)).status).toBe(200);
});

test('the case shows each item, who ticked it when, and who went through the gate', async () => {
  await set('tang-ning', 'chengguan-station', 'first-buckle@1');
  later();
  const caseId = await office.as('chen-li').opened();
  const chen = office.as('chen-li');
  await chen.act(caseId, 'reception.register');
  const first = { gate: 'reception.accept', items: ['statement', 'evidence-list', 'report-form', 'receipt'] };
  await chen.act(caseId, 'checklist.tick', { fields: first });
  await chen.act(caseId, 'reception.accept');
  await chen.act(caseId, 'checklist.tick', { fields: { gate: 'filing.file', items: ['facts'] } });

  const passed = await gate(caseId, 'reception.accept');
  expect(passed).toMatchObject({
    passed: { by: 'chen-li' },
    items: [{ id: 'statement', ticked: false, last: { by: 'chen-li' } }, {}, {}, {}],
  });
  const { items, passed: yet } = await gate(caseId, 'filing.file');
  expect(yet).toBeUndefined();
  expect(items).toMatchObject([
    { id: 'facts', basis: ['CPL 112', 'CPR 178(1)'], confidence: 'H', required: true, ticked: true, missing: false },
    { id: 'jurisdiction', ticked: false, missing: true },
    { id: 'report-form', confidence: 'L', missing: true },
  ]);
  expect(items[0].last).toMatchObject({ by: 'chen-li', at: '2026-03-09T10:01:00+08:00' });
  expect(items[1].last).toBeUndefined();
});

test('the missing items are the reason that what may I do next gives, and ticking is offered', async () => {
  await set('tang-ning', 'jiangzhou-police', 'first-buckle@1');
  const caseId = await office.as('chen-li').opened();
  await office.as('chen-li').act(caseId, 'reception.register');
  later();
  const { body } = await office.as('chen-li').get(`/cases/${caseId}/acts`);
  const of = (type: string) => body.acts.find((one: { type: string }) => one.type === type);
  expect(of('reception.accept')).toMatchObject({
    allowed: false,
    options: [{ reason: { code: 'checklist-incomplete' } }],
  });
  expect(of('checklist.tick').options.map(({ fields }: { fields: object }) => fields)).toContainEqual({
    gate: 'reception.accept',
  });
});

test('rights to be told stand beside it, with whether they have been', async () => {
  const caseId = await accepted();
  const chen = office.as('chen-li');
  await chen.act(caseId, 'filing.file', file);
  await chen.act(caseId, 'person.register', { fields: { label: 'P1', standing: 'suspect', name: '张三' } });
  const notice = { persons: ['P1'], fields: { right: 'counsel', method: 'written', recordNo: '告1' } };
  expect((await chen.act(caseId, 'rights.notify', notice)).status).toBe(200);
  const asked = { persons: ['P1'], fields: { place: '讯问室', recordNo: '讯1' } };
  expect((await chen.act(caseId, 'investigation.interrogate', asked)).body).toMatchObject({
    status: 409,
    code: 'rights-not-told',
  });
  const { rights } = (await chen.get(`/cases/${caseId}/checklists`)).body;
  expect(rights).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        person: 'P1',
        right: 'counsel',
        told: true,
        last: expect.objectContaining({ by: 'chen-li' }),
      }),
      expect.objectContaining({ person: 'P1', right: 'suspect', told: false, before: 'investigation.interrogate' }),
    ]),
  );
});

describe('who may set it, and what', () => {
  test.each([
    ['somebody who is no administrator', 'chen-li', 'anlan-police', 'first-buckle@1', 'not-administrator'],
    ['a unit that is not there', 'tang-ning', 'nowhere', 'first-buckle@1', 'unit-not-found'],
    ['a list that is not there', 'tang-ning', 'anlan-police', 'first-buckle@99', 'malformed'],
    ['a list of another agency', 'tang-ning', 'anlan-police', 'prosecution-gates@1', 'malformed'],
  ])('%s: refused', async (_, user, unit, checklist, code) => {
    expect((await set(user, unit, checklist)).body.code).toBe(code);
  });

  test('every change stands in the stream of the office, and what changes nothing leaves no trace', async () => {
    await set('tang-ning', 'anlan-police', 'first-buckle@1');
    expect((await set('tang-ning', 'anlan-police', 'first-buckle@1')).body.changed).toBe(false);
    await set('tang-ning', 'anlan-police', null);
    expect((await set('tang-ning', 'anlan-police', null)).body.changed).toBe(false);
    await set('tang-ning', 'anlan-police', 'first-buckle@1');
    const { rows } = await office.database.run({
      text: `select b.body from ledger_entry e join ledger_body b using (stream, seq)
        where e.stream = 'office:all' and b.body -> 'changes' -> 0 ->> 'what' = 'checklist' order by e.seq`,
    });
    const begun = { by: 'tang-ning', changes: [{ after: { unit: 'anlan-police', other: 'first-buckle@1' } }] };
    const ended = { by: 'tang-ning', changes: [{ before: { unit: 'anlan-police', other: 'first-buckle@1' } }] };
    expect(rows.map(({ body }) => body)).toMatchObject([begun, ended, begun]);
  });
});

test('the lists and the rights are open to everybody, and a case only to those who may see it', async () => {
  const lists = (await office.app.inject({ url: '/api/v1/checklists' })).json();
  expect(lists.checklists.map(({ id }: { id: string }) => id)).toEqual(['first-buckle@1', 'prosecution-gates@1']);
  const rights = (await office.app.inject({ url: '/api/v1/rights' })).json();
  expect(rights.rights[0]).toMatchObject({
    right: 'counsel',
    tellers: [{ agency: 'police', basis: ['CPL 34(2)', 'CPR 43(1)'] }, {}, {}],
  });
  const caseId = await accepted();
  expect((await office.as('li-jing').get(`/cases/${caseId}/checklists`)).status).toBe(404);
});

import { expectFolded } from '../support/folded';
import { county, type Office } from '../support/api';
import { watchedOffice } from '../support/onlookers';

let office: Office;
let caseId: string;
beforeAll(async () => {
  office = await watchedOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  const chen = office.as('chen-li');
  caseId = await chen.opened();
  for (const type of ['reception.register', 'reception.accept']) await chen.act(caseId, type);
  await chen.act(caseId, 'filing.file', { fields: { suspectedOffence: '盗窃' }, decidedBy: county });
});

const notice = (to: string) => ({ fields: { to, what: ['filing'], reasons: '商请提前介入' } });
const seenBy = async (...users: string[]): Promise<readonly number[]> =>
  Promise.all(users.map(async (user) => (await office.as(user).get(`/cases/${caseId}`)).status));

test('before any notice no other agency sees the case; from the notice on the unit named, and no other', async () => {
  expect(await seenBy('li-jing', 'xu-zheng', 'yunxi-prosecutor', 'resident-one')).toEqual([404, 404, 404, 404]);
  const shared = await office.as('chen-li').act(caseId, 'case.share', notice('anlan-procuratorate'));

  expect(shared.status).toBe(200);
  expect(await seenBy('li-jing', 'lin-lan')).toEqual([200, 200]);
  expect(await seenBy('xu-zheng', 'yunxi-prosecutor', 'resident-one', 'shen-yi')).toEqual([404, 404, 404, 404]);
  await expectFolded(office.database, caseId);
});

test('members of a cooperation office see what was shared with the office, and nothing else there', async () => {
  const other = await office.as('chen-li').opened();
  await office.as('chen-li').act(caseId, 'case.share', notice('anlan-cooperation'));

  expect(await seenBy('resident-one', 'resident-two', 'li-jing', 'lin-lan')).toEqual([200, 200, 404, 404]);
  const listed = (await office.as('resident-one').get('/cases')).body.cases.map(({ id }: { id: string }) => id);
  expect(listed).toContain(caseId);
  expect(listed).not.toContain(other);
});

test('a resident passes notice on between the two agencies of the office', async () => {
  await office.as('chen-li').act(caseId, 'case.share', notice('anlan-cooperation'));
  const passed = await office.as('resident-one').act(caseId, 'case.share', notice('anlan-procuratorate'));

  expect(passed.status).toBe(200);
  expect(await seenBy('li-jing')).toEqual([200]);
});

test('notice gives sight and no part: acts of any agency are refused, and the refusal stands', async () => {
  await office.as('chen-li').act(caseId, 'case.share', notice('anlan-procuratorate'));
  const closing = { fields: { outcome: 'recorded-elsewhere', reasons: '另案处理' } };
  const suspect = { fields: { label: 'P1', standing: 'suspect', name: '张三' } };

  expect((await office.as('li-jing').act(caseId, 'case.close', closing)).body).toMatchObject({
    ...{ status: 422, code: 'no-part', recorded: true },
  });
  expect((await office.as('li-jing').act(caseId, 'person.register', suspect)).body.code).toBe('no-part');
});

test('notice to a unit that does not exist, or of the same agency, is refused', async () => {
  const chen = office.as('chen-li');
  expect((await chen.act(caseId, 'case.share', notice('nowhere'))).body.code).toBe('no-such-unit');
  expect((await chen.act(caseId, 'case.share', notice('yunxi-police'))).body.code).toBe('shared-within-agency');
  expect(await seenBy('yunxi-leader')).toEqual([404]);
});

test('who does not handle the case shares nothing: neither a unit above of another line, nor whoever only audits', async () => {
  expect((await office.as('yunxi-officer').act(caseId, 'case.share', notice('yunxi-court'))).status).toBe(404);
  expect((await office.as('auditor').act(caseId, 'case.share', notice('yunxi-court'))).body.code).toBe('wrong-role');
  expect((await office.as('monitor').act(caseId, 'case.share', notice('yunxi-court'))).body.code).toBe('wrong-role');
});

import { type Answer, apiOffice, county, type Office } from '../support/api';
import { loadOffice, timeline } from '../../store';
import { expectFolded } from '../support/folded';

const bureau = (id: string, level: 'station' | 'county', superior?: string) => ({
  ...{ id, agency: 'police' as const, level, name: { zh: id, en: id } },
  ...(superior === undefined ? {} : { superior }),
});

const person = (id: string, unit: string, ...roles: ('handler' | 'legal-reviewer' | 'deputy' | 'leader')[]) => ({
  ...{ id, name: { zh: id, en: id } },
  memberships: roles.map((role) => ({ unit, role })),
});

/** A station with a legal reviewer of its own, under a county with a leader and a deputy. */
const small = {
  units: [bureau('east-police', 'county'), bureau('east-station', 'station', 'east-police')],
  people: [
    person('ai', 'east-station', 'handler'),
    person('bo', 'east-station', 'legal-reviewer'),
    person('cui', 'east-station', 'leader'),
    person('dai', 'east-police', 'handler', 'leader'),
    person('er', 'east-police', 'deputy'),
  ],
};

const filing = { suspectedOffence: '盗窃' };
const proposing = { fields: { act: 'filing.file', fields: filing, reasons: '有犯罪事实' } };
const documentNo = '东公立字〔2026〕1号';

let office: Office;
beforeAll(async () => {
  office = await apiOffice('2026-12-07T09:00');
  await loadOffice(office.database, small, { now: office.clock.now(), by: 'test' });
  office.clock.set(office.clock.now() + 10_000);
});
afterAll(() => office.close());

const accepted = async (): Promise<string> => {
  const ai = office.as('ai');
  const caseId = await ai.opened();
  await ai.act(caseId, 'reception.register');
  await ai.act(caseId, 'reception.accept');
  return caseId;
};

const proposed = async (by = 'ai'): Promise<[caseId: string, proposal: string]> => {
  const caseId = await accepted();
  const answer = await office.as(by).act(caseId, 'approval.propose', proposing);
  expect(answer.body).toMatchObject({ accepted: true });
  return [caseId, `approval-${answer.body.act}`];
};

const review = (caseId: string, proposal: string, by = 'bo'): Promise<Answer> =>
  office.as(by).act(caseId, 'approval.review', { fields: { proposal, opinion: 'agree', reasons: '事实清楚' } });

const approve = (caseId: string, proposal: string, by = 'dai'): Promise<Answer> =>
  office.as(by).act(caseId, 'approval.approve', { fields: { proposal, documentNo } });

const waiting = async (user: string): Promise<unknown[]> =>
  (await office.as(user).get('/inbox')).body.proposals.map((one: Record<string, string>) => [
    one.case,
    one.id,
    one.step,
  ]);

const optionsOf = async (user: string, caseId: string, type: string): Promise<Answer['body'][]> => {
  const { body } = await office.as(user).get(`/cases/${caseId}/acts`);
  return body.acts.find((one: { type: string }) => one.type === type).options;
};

test('from proposal to filing: each finds it waiting, the case says where it stands, the decision stands with the act', async () => {
  const [caseId, proposal] = await proposed();
  expect(await waiting('bo')).toContainEqual([caseId, proposal, 'approval.review']);
  expect(await waiting('dai')).not.toContainEqual(expect.arrayContaining([caseId]));
  expect(await waiting('ai')).toEqual([]);
  expect((await approve(caseId, proposal)).body).toMatchObject({ status: 409, code: 'needs-review', recorded: true });

  expect((await review(caseId, proposal)).status).toBe(200);
  expect(await waiting('bo')).not.toContainEqual(expect.arrayContaining([caseId]));
  expect(await waiting('dai')).toContainEqual([caseId, proposal, 'approval.approve']);
  expect(await waiting('er')).toContainEqual([caseId, proposal, 'approval.approve']);

  expect((await approve(caseId, proposal)).status).toBe(200);
  expect(await waiting('dai')).not.toContainEqual(expect.arrayContaining([caseId]));
  const carried = await office.as('ai').act(caseId, 'filing.file', { fields: filing, approval: proposal });
  expect(carried.status).toBe(200);

  const { body } = await office.as('ai').get(`/cases/${caseId}`);
  expect(body.proposals).toMatchObject([
    {
      ...{ id: proposal, act: 'filing.file', title: { zh: '立案' }, persons: [], fields: filing },
      ...{ author: 'ai', unit: 'east-station', reviewer: 'bo', stage: 'carriedOut', done: true },
      decision: { agency: 'police', level: 'county', unit: 'east-police', person: 'dai', documentNo },
    },
  ]);
  expect(body.procedures.map(({ machine }: { machine: string }) => machine)).not.toContain('approval@1');
  const recorded = (await timeline(office.database, caseId)).find(({ seq }) => seq === carried.body.seq);
  expect(recorded).toMatchObject({
    act: { approval: proposal, decidedBy: { person: 'dai', level: 'county', documentNo } },
  });
  await expectFolded(office.database, caseId);
});

test('everybody finds what they wrote and what they judged again, whatever has become of it', async () => {
  const [caseId, proposal] = await proposed();
  office.clock.set(office.clock.now() + 60_000);
  const other = await proposed();
  const listed = async (user: string, part: string) =>
    (await office.as(user).get(`/proposals?part=${part}`)).body.proposals
      .filter((one: { case: string }) => [caseId, other[0]].includes(one.case))
      .map((one: Record<string, string>) => [one.id, one.part, one.stage]);
  await review(caseId, proposal);
  await approve(caseId, proposal);
  office.clock.set(office.clock.now() + 60_000);
  const reasons = '证据不足';
  await office
    .as('bo')
    .act(other[0], 'approval.review', { fields: { proposal: other[1], opinion: 'return', reasons } });

  expect(await listed('ai', 'proposed')).toEqual([
    [other[1], 'proposed', 'returned'],
    [proposal, 'proposed', 'approved'],
  ]);
  expect(await listed('bo', 'judged')).toEqual([
    [other[1], 'returned', 'returned'],
    [proposal, 'reviewed', 'approved'],
  ]);
  expect(await listed('dai', 'judged')).toEqual([[proposal, 'approved', 'approved']]);
  expect([await listed('dai', 'proposed'), await listed('er', 'judged')]).toEqual([[], []]);
});

test('a long list of proposals goes on where its page ended', async () => {
  await proposed();
  const ai = office.as('ai');
  const whole = (await ai.get('/proposals?limit=200')).body.proposals as { id: string }[];
  const first = (await ai.get('/proposals?limit=1')).body;
  const rest = (await ai.get(`/proposals?limit=200&after=${first.next}`)).body;
  expect([...first.proposals, ...rest.proposals].map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
});

test('a station with a reviewer does not file on paper, one without does', async () => {
  const caseId = await accepted();
  const onPaper = { fields: filing, decidedBy: { agency: 'police', level: 'county', documentNo } };
  expect((await office.as('ai').act(caseId, 'filing.file', onPaper)).body).toMatchObject({
    ...{ status: 422, code: 'needs-approval' },
    details: { unit: 'east-station' },
  });

  const chen = office.as('chen-li');
  const elsewhere = await chen.opened();
  await chen.act(elsewhere, 'reception.register');
  await chen.act(elsewhere, 'reception.accept');
  expect((await chen.act(elsewhere, 'filing.file', { fields: filing, decidedBy: county })).status).toBe(200);
});

test('whoever wrote it neither reviews nor approves it: not offered, with the reason, and refused', async () => {
  const [caseId, proposal] = await proposed('dai');
  await review(caseId, proposal);
  expect(await waiting('dai')).not.toContainEqual(expect.arrayContaining([caseId]));
  expect(await optionsOf('dai', caseId, 'approval.approve')).toMatchObject([
    { fields: { proposal }, allowed: false, about: { zh: '立案' }, reason: { code: 'own-proposal' } },
  ]);
  expect((await approve(caseId, proposal)).body).toMatchObject({ status: 422, code: 'own-proposal', recorded: true });
  expect(await optionsOf('er', caseId, 'approval.approve')).toMatchObject([{ fields: { proposal }, allowed: true }]);
  expect((await approve(caseId, proposal, 'cui')).body).toMatchObject({ code: 'level-too-low' });
  expect((await approve(caseId, proposal, 'er')).status).toBe(200);
});

test('an approved proposal is offered with the act that carries it out', async () => {
  const [caseId, proposal] = await proposed();
  await review(caseId, proposal);
  await approve(caseId, proposal);
  expect(await optionsOf('ai', caseId, 'filing.file')).toMatchObject([
    { approval: proposal, allowed: true, about: { zh: '立案' } },
    { allowed: false, reason: { code: 'needs-approval' } },
  ]);
  expect(await optionsOf('ai', caseId, 'approval.review')).toMatchObject([
    { allowed: false, reason: { code: 'wrong-role' } },
  ]);
});

test('an act with an approval and a decision besides is turned away at the door, and so is an approval of what nobody decides', async () => {
  const [caseId, proposal] = await proposed();
  const decidedBy = { agency: 'police', level: 'county', documentNo };
  const both = await office.as('ai').act(caseId, 'filing.file', { fields: filing, decidedBy, approval: proposal });
  expect(both.body).toMatchObject({ code: 'malformed', recorded: false, errors: [{ path: 'decidedBy' }] });
  const person = { label: 'P1', standing: 'suspect', name: '某甲' };
  const register = await office.as('ai').act(caseId, 'person.register', { fields: person, approval: proposal });
  expect(register.body).toMatchObject({ code: 'malformed', recorded: false });
});

test('people of another line see neither the case nor its proposal', async () => {
  const [caseId, proposal] = await proposed();
  await review(caseId, proposal);
  expect((await approve(caseId, proposal, 'wu-hai')).body).toMatchObject({ status: 404, code: 'case-not-found' });
  expect(await waiting('wu-hai')).toEqual([]);
  expect(
    (await office.as('li-jing').act(caseId, 'approval.approve', { fields: { proposal, documentNo } })).status,
  ).toBe(404);
});

test('a case that was closed waits for nobody', async () => {
  const [caseId] = await proposed();
  const closing = { fields: { outcome: 'recorded-elsewhere', reasons: '并案' } };
  expect((await office.as('ai').act(caseId, 'case.close', closing)).status).toBe(200);
  expect(await waiting('bo')).not.toContainEqual(expect.arrayContaining([caseId]));
});

test('the legal department of the bureau sees what waits for its review at a station without a reviewer, and only as long as it waits', async () => {
  const mao = office.as('mao-yu');
  const caseId = await mao.opened();
  await mao.act(caseId, 'reception.register');
  await mao.act(caseId, 'reception.accept');
  const reviewers = ['jia-ming', 'wei-lan', 'cai-hong'];
  const seeing = async (): Promise<number[]> =>
    Promise.all(reviewers.map(async (one) => (await office.as(one).get(`/cases/${caseId}`)).status));
  expect(await seeing()).toEqual([404, 404, 404]);

  const answer = await mao.act(caseId, 'approval.propose', proposing);
  const proposal = `approval-${answer.body.act}`;
  expect(await seeing()).toEqual([200, 404, 404]);
  expect(await waiting('jia-ming')).toEqual([[caseId, proposal, 'approval.review']]);
  expect((await review(caseId, proposal, 'jia-ming')).status).toBe(200);
  expect(await seeing()).toEqual([404, 404, 404]);
  expect((await approve(caseId, proposal, 'xie-jun')).status).toBe(200);
});

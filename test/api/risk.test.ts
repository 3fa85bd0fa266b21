import { apiOffice, type Answer, county, type Office } from '../support/api';

let office: Office;
let caseId: string;
beforeEach(async () => {
  office = await apiOffice('2026-03-09T10:00');
  const chen = office.as('chen-li');
  caseId = await chen.opened();
  await chen.act(caseId, 'reception.register', { fields: { receiptNo: 'R-1' } });
  await chen.act(caseId, 'reception.accept');
});
afterEach(() => office.close());

const decision = 'filing.refuse';
const did = (user: string, type: string, fields: object, more: object = {}): Promise<Answer> =>
  office.as(user).act(caseId, type, { fields, ...more });

const codeOf = ({ status, body }: Answer): string => (status === 200 ? 'accepted' : body.code);

const assess = (level: string, more: object = {}) =>
  did('chen-li', 'assessment.assess', { decision, level, reasons: '报案人三次上访', ...more });
const sign = (user: string) => did(user, 'assessment.sign', { decision, opinion: 'agree' });
const refuse = () =>
  did('chen-li', decision, { ground: 'no-criminal-fact', reasons: '没有犯罪事实' }, { decidedBy: county });
const close = () => did('chen-li', 'case.close', { outcome: 'not-filed', reasons: '已办结' });

const looked = async (user = 'chen-li') => (await office.as(user).get(`/cases/${caseId}`)).body;
const missing = async () => (await looked()).risk.assessments.at(-1)?.missing?.code;

const ringAt = async (time: string): Promise<void> => {
  office.at(time);
  await office.desk.ringDue(office.clock.now());
};

test('a decision not to file that may bring people to the gate: red, signed by its tier, planned for, decided, carried out, and only then served', async () => {
  expect(codeOf(await assess('red', { likelyPetition: true, indicators: ['repeated-petition'] }))).toBe('accepted');
  expect((await looked()).risk).toMatchObject({
    latest: { level: 'red', colour: 'red', levelTitle: { zh: '红色（重大）' } },
    assessments: [{ decision, owner: 'leader', signs: 'leader', author: 'chen-li', signatures: [], stage: 'toSign' }],
    emergencies: [{ log: [] }],
  });
  expect(await missing()).toBe('risk-unsigned');
  expect(codeOf(await refuse())).toBe('risk-unsigned');

  // Not the handler who assessed it, no other handler, and the head only on the way to the leader.
  expect(codeOf(await sign('chen-li'))).toBe('wrong-role');
  expect(codeOf(await sign('wang-fang'))).toBe('wrong-role');
  expect(codeOf(await sign('zhao-gang'))).toBe('accepted');
  expect(codeOf(await sign('zhao-gang'))).toBe('own-assessment');
  expect(codeOf(await refuse())).toBe('risk-unsigned');
  expect(codeOf(await sign('liu-jianguo'))).toBe('accepted');
  expect((await looked()).risk.assessments[0].signatures).toMatchObject([
    { tier: 'head', person: 'zhao-gang' },
    { tier: 'leader', person: 'liu-jianguo' },
  ]);

  expect(codeOf(await refuse())).toBe('risk-unplanned');
  const plan = { decision, measures: '两次上门释法', owner: 'chen-li' };
  expect(codeOf(await did('chen-li', 'assessment.plan', { ...plan, by: '2026-06-01' }))).toBe('plan-out-of-time');
  expect(codeOf(await did('chen-li', 'assessment.plan', { ...plan, by: '2026-03-11' }))).toBe('accepted');
  expect((await looked()).clocks).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ row: 'P-16', due: expect.objectContaining({ effective: '2026-03-11' }) }),
    ]),
  );

  expect(codeOf(await refuse())).toBe('accepted');
  const [notice] = (await looked()).duties.filter(({ duty }: { duty: string }) => duty === 'non-filing-notice');
  const serve = () => did('chen-li', 'duty.do', { duty: notice.id });
  expect(codeOf(await serve())).toBe('risk-unmitigated');
  expect(codeOf(await close())).toBe('risk-unmitigated');

  office.at('2026-03-10T16:00');
  expect(codeOf(await did('chen-li', 'assessment.carry-out', { decision, evidence: '释法记录两份' }))).toBe('accepted');
  expect(await missing()).toBeUndefined();
  expect(codeOf(await serve())).toBe('accepted');

  expect(codeOf(await close())).toBe('something-owed');
  expect(codeOf(await did('liu-jianguo', 'emergency.end', { reasons: '人员已返回' }))).toBe('accepted');
  expect(codeOf(await close())).toBe('accepted');
});

test('a small risk is one act, and the case says what it was', async () => {
  expect(codeOf(await assess('none'))).toBe('accepted');
  expect(codeOf(await refuse())).toBe('accepted');
  const { risk } = await looked();
  expect(risk).toMatchObject({ latest: { level: 'none' }, assessments: [{ stage: 'settled', signs: 'handler' }] });
  expect(risk.latest.colour).toBeUndefined();
});

test('a red risk that nobody reports on rings at several people at once, by night too; the log stands in the case for whoever may read it', async () => {
  office.at('2026-03-10T22:30');
  await assess('red');
  await ringAt('2026-03-11T00:31');
  const alertOf = async (user: string) =>
    (await office.as(user).get('/inbox')).body.alerts.find(
      ({ row, colour }: { row: string; colour: string }) => row === 'P-18' && colour === 'red',
    );
  for (const user of ['chen-li', 'zhao-gang', 'liu-jianguo']) {
    expect(await alertOf(user)).toMatchObject({ case: caseId, urgent: true, steps: ['acknowledge'] });
  }
  const path = `/inbox/${encodeURIComponent((await alertOf('liu-jianguo')).id)}/acknowledge`;
  expect((await office.as('liu-jianguo').post(path, {})).body).toMatchObject({ accepted: true, case: caseId });

  expect(codeOf(await did('zhao-gang', 'emergency.log', { note: '张三等六人在门口' }))).toBe('accepted');
  expect(codeOf(await did('zhao-gang', 'emergency.end', { reasons: '已平息' }))).toBe('wrong-role');
  const [emergency] = (await looked()).risk.emergencies;
  expect(emergency).toMatchObject({ log: [{ person: 'zhao-gang', note: '张三等六人在门口' }] });
  expect(emergency.asks.length).toBeGreaterThan(0);
  expect((await looked()).clocks).toEqual(
    expect.arrayContaining([expect.objectContaining({ row: 'P-19', status: 'running' })]),
  );
});

test('whoever may look without reading free text sees that there is a log, and not what it says', async () => {
  await assess('red');
  await did('zhao-gang', 'emergency.log', { note: '张三等六人在门口' });
  const auditor = await looked('cao-yan');
  expect(auditor.risk.emergencies[0].log).toMatchObject([{ person: 'zhao-gang' }]);
  expect(JSON.stringify(auditor)).not.toContain('张三等六人');
});

test('allowed acts say which assessment waits for whom, and why a decision is not to be taken yet', async () => {
  await assess('orange');
  const of = async (user: string, type: string) =>
    (await office.as(user).get(`/cases/${caseId}/acts`)).body.acts.find((one: { type: string }) => one.type === type);
  expect(await of('zhao-gang', 'assessment.sign')).toMatchObject({
    allowed: true,
    options: [{ fields: { decision } }],
  });
  expect(await of('chen-li', 'assessment.sign')).toMatchObject({ allowed: false });
  expect(await of('chen-li', decision)).toMatchObject({ options: [{ reason: { code: 'risk-unsigned' } }] });
  expect(await of('chen-li', 'assessment.plan')).toMatchObject({
    allowed: false,
    options: [{ reason: { code: 'not-assessed' } }],
  });
  await sign('zhao-gang');
  expect(await of('chen-li', 'assessment.plan')).toMatchObject({ allowed: true });
});

test('the inbox holds whatever risk waits for somebody: to sign, to plan for, to carry out; never one’s own to sign', async () => {
  const waitingFor = async (user: string): Promise<readonly string[]> =>
    (await office.as(user).get('/inbox')).body.risks.map((one: { case: string; step: string }) => {
      expect(one.case).toBe(caseId);
      return one.step;
    });
  await assess('red');
  expect(await waitingFor('chen-li')).toEqual([]);
  expect(await waitingFor('zhao-gang')).toEqual(['assessment.sign']);
  await sign('zhao-gang');
  expect(await waitingFor('zhao-gang')).toEqual([]);
  expect(await waitingFor('liu-jianguo')).toEqual(['assessment.sign']);
  await sign('liu-jianguo');
  expect(await waitingFor('chen-li')).toEqual(['assessment.plan']);
  // Another handler of the unit is not asked.
  expect(await waitingFor('wang-fang')).toEqual([]);
  await did('chen-li', 'assessment.plan', { decision, measures: '释法', owner: 'wang-fang', by: '2026-03-11' });
  expect(await waitingFor('wang-fang')).toEqual(['assessment.carry-out']);
});

test('an emergency stands in the inbox of those it concerns, with what each may do, until a leader has ended it', async () => {
  await assess('red');
  await did('zhao-gang', 'emergency.log', { note: '张三等六人在门口' });
  const goingOn = async (user: string) => (await office.as(user).get('/inbox')).body.emergencies;
  expect(await goingOn('chen-li')).toMatchObject([{ case: caseId, may: ['emergency.log'] }]);
  expect(await goingOn('wang-fang')).toEqual([]);
  expect(await goingOn('liu-jianguo')).toMatchObject([
    { case: caseId, may: ['emergency.log', 'emergency.end'], log: [{ person: 'zhao-gang', note: '张三等六人在门口' }] },
  ]);
  await did('liu-jianguo', 'emergency.end', { reasons: '已平息' });
  expect(await goingOn('liu-jianguo')).toEqual([]);
});

test('anybody may ask who is told when, and who answers', async () => {
  const { ladders, quiet } = (await office.app.inject({ url: '/api/v1/ladders' })).json();
  expect(quiet).toEqual({ from: '22:00', to: '07:00' });
  const long = ladders.find(({ id }: { id: string }) => id === 'long');
  expect(long).toMatchObject({ fits: { zh: '期限 16 日以上' }, urgent: false });
  expect(long.rungs.map(({ colour }: { colour: string }) => colour)).toEqual(['blue', 'orange', 'red', 'red']);
  expect(long.rungs[2].answers[0]).toMatchObject({ step: { zh: '签收' }, within: { zh: '24 小时内' } });
});

test('anybody may ask for the decision points and how many of them are covered', async () => {
  const { total, configured, units } = (await office.app.inject({ url: '/api/v1/decision-points' })).json();
  expect({ total, configured, units: units.length }).toEqual({ total: 27, configured: 27, units: 7 });
});

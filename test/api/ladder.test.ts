import { apiOffice, type Office } from '../support/api';

/** A filing review of the station runs out on Friday 13 March at 00:00; everybody acts through the API. */

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

const passTime = async (to: string): Promise<void> => {
  office.at(to);
  await office.desk.ringDue(office.clock.now());
  await office.desk.step(caseId, { kind: 'wake', by: { workflow: `case:${caseId}`, run: 'run' } });
};

const redIn = async (user: string) =>
  (await office.as(user).get('/inbox')).body.alerts.filter((one: { colour: string }) => one.colour === 'red');

const answering = async (user: string, step: string, duty: string, more: object = {}): Promise<string> => {
  const { body } = await office.as(user).act(caseId, `duty.${step}`, { fields: { duty, ...more } });
  return body.accepted === true ? 'accepted' : body.code;
};

const entries = async () => {
  const { body } = await office.as('feng-tao').get(`/cases/${caseId}/timeline?limit=200`);
  return body.entries;
};

test('a leader who does nothing for three days stands in the inbox of the city, with the whole climb in the ledger', async () => {
  await passTime('2026-03-13T00:00');
  const [red] = await redIn('liu-jianguo');
  // Rung at midnight it stands there at once; the day to acknowledge it begins when the quiet hours end.
  expect(red).toMatchObject({
    step: 'acknowledge',
    answerRole: 'leader',
    answerBy: '2026-03-14T07:00:00+08:00',
    done: [],
  });

  await passTime('2026-03-14T07:00');
  expect(await redIn('wu-hai')).toMatchObject([{ tier: 2, mine: true, step: 'acknowledge' }]);
  await passTime('2026-03-15T07:00');
  expect(await redIn('feng-tao')).toMatchObject([{ case: caseId, tier: 3, mine: true, status: 'asks' }]);
  expect((await office.as('feng-tao').get('/inbox')).body.cases).toMatchObject([
    { case: caseId, asks: 1, mine: 1, colour: 'red', tier: 3 },
  ]);
  expect(await redIn('liu-jianguo')).toMatchObject([{ id: red.id, status: 'asks' }]);

  const told = (await entries()).map(({ kind, at }: { kind: string; at: string }) => `${kind} ${at.slice(5, 16)}`);
  expect(told.filter((one: string) => /^(breach|climb)/.test(one))).toEqual([
    ...['breach 03-13T00:00', 'climb 03-14T07:00', 'climb 03-15T07:00'],
  ]);
});

test('acknowledged, planned, done, rejected, done again and verified: each by its role and in its time', async () => {
  await passTime('2026-03-13T08:00');
  const [{ id }] = await redIn('liu-jianguo');
  expect(await answering('lin-lan', 'acknowledge', id)).not.toBe('accepted');
  expect(await answering('chen-li', 'acknowledge', id)).toBe('wrong-role');
  const path = `/inbox/${encodeURIComponent(id)}/acknowledge`;
  expect((await office.as('liu-jianguo').post(path, { note: '已督促承办人' })).body).toMatchObject({ accepted: true });

  const offered = async (user: string): Promise<string[]> => {
    const { body } = await office.as(user).get(`/cases/${caseId}/acts`);
    return body.acts.flatMap(({ type, options }: { type: string; options: { fields: { duty?: string } }[] }) =>
      options.some(({ fields }) => fields.duty === id) ? [type] : [],
    );
  };
  expect(await offered('liu-jianguo')).toEqual(['duty.plan']);
  expect(await offered('chen-li')).toEqual([]);

  expect(await answering('liu-jianguo', 'plan', id, { by: '2026-03-17' })).toBe('plan-too-late');
  expect(await answering('liu-jianguo', 'plan', id)).toBe('plan-too-late');
  expect(await answering('liu-jianguo', 'plan', id, { by: '2026-03-14' })).toBe('accepted');
  expect(await redIn('chen-li')).toMatchObject([
    { id, step: 'do', answerRole: 'handler', answerBy: '2026-03-15T00:00:00+08:00', mine: true },
  ]);
  expect(await offered('chen-li')).toEqual(['duty.do']);

  expect(await answering('chen-li', 'do', id)).toBe('accepted');
  expect(await answering('chen-li', 'verify', id)).toBe('same-person');
  expect(await offered('liu-jianguo')).toEqual(['duty.verify', 'duty.reject']);
  expect(await answering('liu-jianguo', 'reject', id, { reasons: '未说明原因' })).toBe('accepted');
  expect(await answering('chen-li', 'do', id)).toBe('accepted');
  expect(await answering('liu-jianguo', 'verify', id)).toBe('accepted');

  const { body } = await office.as('liu-jianguo').get('/inbox?order=latest');
  const [done] = body.alerts.filter((one: { id: string }) => one.id === id);
  expect(done).toMatchObject({ status: 'answered' });
  expect(done.done.map(({ step, rejected }: { step: string; rejected: boolean }) => [step, rejected])).toEqual([
    ...[
      ['acknowledge', false],
      ['plan', false],
      ['do', false],
    ],
    ...[
      ['verify', true],
      ['do', false],
      ['verify', false],
    ],
  ]);
  await passTime('2026-03-20T08:00');
  expect(await redIn('wu-hai')).toEqual([]);
});

test('the report on leaders counts every step for whom it was asked, from when it was', async () => {
  await passTime('2026-03-13T08:00');
  const [{ id }] = await redIn('liu-jianguo');
  await answering('liu-jianguo', 'acknowledge', id);
  office.at('2026-03-13T10:00');
  await answering('liu-jianguo', 'plan', id, { by: '2026-03-14' });
  const { body } = await office.as('liu-jianguo').get('/reports/leaders?asOf=2026-03-13T11:00');
  const of = (person: string) => body.rows.find((one: { person: string }) => one.person === person);
  // Rung at eight since nobody kept watch before; acknowledged at once, planned two hours later.
  expect(of('liu-jianguo')).toMatchObject({ alerts: 1, asked: 2, inTime: 2, waiting: 0, medianHours: 1 });
  expect(of('chen-li')).toMatchObject({ alerts: 0, asked: 1, waiting: 1 });
  const items = await office.as('liu-jianguo').get('/reports/leaders/liu-jianguo/bells?asOf=2026-03-13T11:00&limit=1');
  expect(items.body.items).toMatchObject([{ step: 'acknowledge', outcome: 'in-time' }]);
  const next = await office
    .as('liu-jianguo')
    .get(`/reports/leaders/liu-jianguo/bells?asOf=2026-03-13T11:00&limit=1&after=${items.body.next}`);
  expect(next.body.items).toMatchObject([{ step: 'plan', askedAt: '2026-03-13T08:00:00+08:00' }]);
});

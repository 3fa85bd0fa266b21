import { apiOffice, county, type Office, procurator } from '../support/api';
import { expectFolded } from '../support/folded';

let office: Office;
let caseId: string;

/** On Monday 9 March a person is detained; until Thursday at 24:00 an arrest must be asked for (CPL 91). Nobody does. */
beforeEach(async () => {
  office = await apiOffice('2026-03-09T10:00');
  const chen = office.as('chen-li');
  caseId = await chen.opened();
  const did = async (type: string, more: object = {}) => {
    const { body } = await chen.act(caseId, type, more);
    if (!body.accepted) throw new Error(`${type}: ${JSON.stringify(body)}`);
  };
  await did('reception.register', { fields: { receiptNo: 'R-1' } });
  await did('reception.accept');
  await did('filing.file', { fields: { suspectedOffence: '盗窃' }, decidedBy: county });
  await did('person.register', { fields: { label: 'P1', standing: 'suspect', name: '张三的真名' } });
  await did('measure.detain', { persons: ['P1'], fields: { ground: '现行犯' }, decidedBy: county });
});
afterEach(async () => {
  await expectFolded(office.database, caseId);
  await office.close();
});

const passTo = async (time: string): Promise<void> => {
  office.at(time);
  await office.desk.ringDue(office.clock.now());
  await office.desk.step(caseId, { kind: 'wake', by: { workflow: `case:${caseId}`, run: 'run' } });
};

interface Row {
  readonly id: string;
  readonly state: string;
}

const acts = (user: string, type: string, fields: object, more: object = {}) =>
  office.as(user).act(caseId, type, { fields, ...more });
const does = async (...given: Parameters<typeof acts>): Promise<string> => {
  const { body } = await acts(...given);
  if (!body.accepted) throw new Error(`${given[1]}: ${JSON.stringify(body)}`);
  return body.act;
};
const refusedTo = async (...given: Parameters<typeof acts>): Promise<string> => (await acts(...given)).body.code;
const inbox = async (user: string) => (await office.as(user).get('/inbox')).body;
const alertsOf = async (user: string, row: string) =>
  (await inbox(user)).alerts.filter((one: { row: string }) => one.row === row);
const dutiesOf = async (user: string): Promise<string[]> =>
  (await inbox(user)).duties.map(({ duty }: { duty: string }) => duty);
const instruments = async () =>
  (await office.as('he-ping').get(`/cases/${caseId}`)).body.instruments.map(
    (one: { act: string; state: string; next?: { act: string; to?: string } }) =>
      [one.act, one.state, ...(one.next ? [one.next.act, one.next.to] : [])].filter(Boolean).join(' '),
  );
const board = async (user: string, query = ''): Promise<Row[]> =>
  (await office.as(user).get(`/rectifications${query}`)).body.rectifications;
const statesOf = async (user: string, query = ''): Promise<string[]> =>
  (await board(user, query)).map(({ state }) => state);

test('somebody is held past the limit: hint, notice, no reply, chief and superior, notice to correct, and rectification until another has seen it done', async () => {
  await passTo('2026-03-13T00:00');
  const [alert] = await alertsOf('lin-lan', 'C-07');
  expect(alert).toMatchObject({ case: caseId, status: 'asks', mine: true });

  // Who merely handles cases there issues nothing; the head of the department does, from the alert.
  expect(await refusedTo('li-jing', 'supervision.hint', { finding: '超期羁押' })).toBe('wrong-role');
  expect(await refusedTo('he-ping', 'supervision.hint', { finding: '超期羁押', from: 'none' })).toBe('no-such-source');
  await does('he-ping', 'supervision.hint', { finding: '拘留期限已届满，未提请批准逮捕', from: alert.id });
  expect(await dutiesOf('chen-li')).toContain('oral-hint');
  expect(await instruments()).toEqual(['supervision.hint open']);

  await passTo('2026-03-14T00:01');
  expect(await instruments()).toEqual(['supervision.hint overdue supervision.notice']);
  await does('he-ping', 'supervision.notice', { finding: '口头提示未签收，仍未变更强制措施' });

  // Ten days: until 24 March at 24:00 (PRR 665(3)). Nobody replies.
  await passTo('2026-03-24T23:59');
  const limit = (await inbox('chen-li')).duties.find((one: { duty: string }) => one.duty === 'monitoring-reply');
  expect(limit).toMatchObject({ dueAt: '2026-03-25T00:00:00+08:00', askedBy: { unit: 'anlan-procuratorate' } });
  await passTo('2026-03-25T00:00');
  const noReply = (user: string) =>
    inbox(user).then(({ alerts }) =>
      alerts.filter(
        (one: { limit: string; colour: string }) => one.limit === 'monitoring-notice-reply' && one.colour === 'red',
      ),
    );
  expect(await noReply('lin-lan')).toMatchObject([{ case: caseId, mine: true }]);
  expect(await noReply('zhao-gang')).toMatchObject([{ case: caseId, mine: true }]);
  expect(await noReply('liu-jianguo')).toMatchObject([{ case: caseId, mine: false }]);
  expect(await noReply('xu-zheng')).toEqual([]);
  // Asked at midnight, they have until seven and a day.
  await passTo('2026-03-26T07:00');
  expect(await noReply('xu-zheng')).toMatchObject([{ case: caseId, tier: 2, mine: true }]);
  expect(await noReply('liu-jianguo')).toMatchObject([{ tier: 2, mine: true }, { tier: 1 }]);
  expect(await noReply('wu-hai')).toEqual([]);

  // 报告检察长，报告上一级.
  office.at('2026-03-26T08:00');
  await does('he-ping', 'supervision.report', { to: 'chief', finding: '未在十日内回复' });
  expect(await dutiesOf('lin-lan')).toContain('report-acknowledgement');
  const toChief = (await inbox('lin-lan')).duties.find(
    (one: { duty: string }) => one.duty === 'report-acknowledgement',
  );
  expect(toChief).toMatchObject({ post: { unit: 'anlan-procuratorate' }, dueAt: '2026-03-27T08:01:00+08:00' });
  expect(await refusedTo('li-jing', 'duty.acknowledge', { duty: toChief.id })).toBe('wrong-role');
  await does('lin-lan', 'duty.acknowledge', { duty: toChief.id });
  office.at('2026-03-26T09:00');
  await does('lin-lan', 'supervision.report', { to: 'superior', finding: '公安机关既不回复也不纠正' });
  expect(await dutiesOf('xu-zheng')).toEqual(['report-acknowledgement']);
  expect(await dutiesOf('lin-lan')).not.toContain('report-acknowledgement');

  office.at('2026-03-26T10:00');
  // 纠正违法通知书, decided by the chief.
  const correcting = { finding: '超期羁押，应当立即释放或者变更强制措施', by: '2026-03-30' };
  expect(await refusedTo('he-ping', 'supervision.correct', correcting)).toBe('decision-missing');
  await does('he-ping', 'supervision.correct', correcting, { decidedBy: procurator });
  const order = { finding: '逐案核查羁押期限，附释放证明', by: '2026-03-31' };
  expect(await refusedTo('he-ping', 'rectification.order', { ...order, owner: 'li-jing' })).toBe('no-such-owner');
  expect(await refusedTo('he-ping', 'rectification.order', { ...order, by: '2026-03-25' })).toBe('day-past');
  await does('he-ping', 'rectification.order', { ...order, owner: 'wang-fang' });

  const [row] = await board('he-ping');
  expect(row).toMatchObject({
    case: caseId,
    state: 'open',
    owner: 'wang-fang',
    unit: 'chengguan-station',
    overdue: false,
  });
  const duty = row?.id ?? '';
  expect(await dutiesOf('wang-fang')).toEqual(['rectification']);
  expect(await dutiesOf('chen-li')).not.toContain('rectification');
  const { body: answers } = await office.as('he-ping').get(`/cases/${caseId}/responsibility`);
  const owner = answers.duties.find((one: { duty: string }) => one.duty === 'rectification');
  expect(owner.responsible).toMatchObject({ owedBy: 'police', answerable: [{ person: 'wang-fang' }] });

  // Done with evidence, found wanting, late, done again, and seen by another on the side that ordered it.
  expect(await refusedTo('wang-fang', 'duty.do', { duty })).toBe('evidence-missing');
  expect(await refusedTo('chen-li', 'duty.do', { duty, note: '已办' })).toBe('not-the-handler');
  await does('wang-fang', 'duty.do', { duty, note: '已于今日释放，释放证明附卷' });
  expect(await statesOf('he-ping')).toEqual(['to-verify']);
  expect(await dutiesOf('he-ping')).toContain('rectification');
  expect(await refusedTo('liu-jianguo', 'duty.verify', { duty })).toBe('wrong-agency');
  await does('lin-lan', 'duty.reject', { duty, reasons: '没有释放证明', by: '2026-04-02' });
  expect(await statesOf('wang-fang')).toEqual(['rejected']);
  await passTo('2026-04-03T00:00');
  expect([await statesOf('he-ping', '?state=overdue'), await statesOf('he-ping', '?state=open')]).toEqual([
    ['overdue'],
    [],
  ]);
  await does('chen-li', 'measure.release', { reasons: '期限届满' }, { persons: ['P1'] });
  await does('wang-fang', 'duty.do', { duty, note: '释放证明已附卷，编号 1' });
  await does('he-ping', 'duty.verify', { duty });
  expect(await statesOf('he-ping', '?unit=chengguan-station&owner=wang-fang')).toEqual(['verified']);
  expect(await instruments()).toEqual([
    'supervision.hint overdue supervision.notice',
    'supervision.notice overdue supervision.report chief',
    'supervision.report done',
    'supervision.report overdue',
    'supervision.correct overdue supervision.report superior',
  ]);
  const view = (await office.as('he-ping').get(`/cases/${caseId}`)).body;
  const agreed = (await board('he-ping')).map(({ id }) => view.duties.find((one: Row) => one.id === id).outcome);
  expect(agreed).toEqual(['done']);
});

test('the list goes page by page, and shows nobody what they may not see', async () => {
  for (const by of ['2026-03-20', '2026-03-11', '2026-03-15']) {
    await does('liu-jianguo', 'rectification.order', { finding: '补录不及时', by });
  }
  const days = async (path: string) => {
    const { body } = await office.as('wu-hai').get(path);
    return [body.rectifications.map((one: { dueAt: string }) => one.dueAt.slice(0, 10)), body.next];
  };
  const [first, next] = await days('/rectifications?limit=2');
  expect(first).toEqual(['2026-03-12', '2026-03-16']);
  expect(await days(`/rectifications?limit=2&after=${next}`)).toEqual([['2026-03-21'], undefined]);
  expect([await board('fang-yuan'), await board('shi-bo')]).toEqual([[], []]);
  expect(await board('feng-tao', '?unit=anlan-police')).toEqual([]);
  expect((await office.as('wu-hai').get('/rectifications?after=nonsense')).body.code).toBe('malformed');
  await office.door.accessLog.flush();
  const { rows } = await office.database.run({
    text: `select distinct person from access_log where route like '%/rectifications' order by person`,
  });
  expect(rows).toEqual([{ person: 'wu-hai' }]);
});

import { apiOffice, type Answer, county, type Office } from '../support/api';
import { expectFolded } from '../support/folded';

let office: Office;
let caseId: string;
beforeEach(async () => {
  office = await apiOffice('2026-03-09T10:00');
  caseId = await office.as('chen-li').opened();
  await does('chen-li', 'reception.register', { receiptNo: 'R-1' });
  await does('chen-li', 'reception.accept');
});
afterEach(async () => {
  await expectFolded(office.database, caseId);
  await office.close();
});

const did = (user: string, type: string, fields: object = {}, more: object = {}): Promise<Answer> =>
  office.as(user).act(caseId, type, { fields, ...more });
const does = async (user: string, type: string, fields: object = {}, more: object = {}): Promise<void> => {
  const { body } = await did(user, type, fields, more);
  expect([type, body.code ?? 'accepted']).toEqual([type, 'accepted']);
};
const codeOf = ({ body }: Answer): string => body.code ?? 'accepted';

/** Time passes for everybody: the workflow wakes the case, the watch rings. */
const passTo = async (time: string): Promise<void> => {
  office.at(time);
  await office.desk.step(caseId, { kind: 'wake', by: { workflow: `case:${caseId}`, run: 'run-1' } });
  await office.desk.ringDue(office.clock.now());
};

interface Alert {
  readonly id: string;
  readonly limit: string;
  readonly colour: string;
  readonly mine: boolean;
  readonly step?: string;
}

const redOf = async (user: string, limit: string): Promise<Alert | undefined> => {
  const { alerts } = (await office.as(user).get('/inbox')).body as { alerts: readonly Alert[] };
  return alerts.find((one) => one.limit === limit && one.colour === 'red');
};

const board = async (): Promise<readonly { id: string; state: string }[]> =>
  (await office.as('liu-jianguo').get('/rectifications')).body.rectifications;

/** Ordered from an alert, done with evidence, found wanting, done again, and seen by another. */
const putRight = async (alert: string, finding: string, work: () => Promise<void>): Promise<void> => {
  await does('liu-jianguo', 'rectification.order', { finding, by: '2026-03-20', owner: 'chen-li', from: alert });
  const [order] = await board();
  const duty = order?.id ?? '';
  expect(order).toMatchObject({ state: 'open' });
  await work();
  expect(codeOf(await did('chen-li', 'duty.do', { duty }))).toBe('evidence-missing');
  await does('chen-li', 'duty.do', { duty, note: '已补办' });
  await does('zhao-gang', 'duty.reject', { duty, reasons: '未附文书' });
  expect(await board()).toMatchObject([{ state: 'rejected' }]);
  await does('chen-li', 'duty.do', { duty, note: '已补办，文书附卷' });
  expect(codeOf(await did('chen-li', 'duty.verify', { duty }))).toBe('same-person');
  await does('zhao-gang', 'duty.verify', { duty });
  expect(await board()).toMatchObject([{ state: 'verified' }]);
};

const detected = async (): Promise<readonly string[]> => {
  await office.desk.models.look();
  const { hits } = (await office.as('liu-jianguo').get('/detectors')).body;
  return hits
    .map(({ model, linked }: { model: string; linked: boolean }) => `${model}${linked ? ' linked' : ''}`)
    .sort();
};

test('document 001: accepted and not filed, the detector points to the red alert, and what was left undone is put right case by case', async () => {
  expect(await detected()).toEqual([]);
  await passTo('2026-03-13T08:00');
  // 超期 is the red rung itself, and 应立未立 rings nobody beside it.
  expect(await detected()).toEqual(['not-filed linked', 'overdue linked']);
  const alert = await redOf('liu-jianguo', 'criminal-filing-review');
  expect(alert).toMatchObject({ mine: true, step: 'acknowledge' });
  const id = alert?.id ?? '';
  await does('liu-jianguo', 'duty.acknowledge', { duty: id });

  await putRight(id, '受案后超过三日未作出是否立案的决定', () =>
    does('chen-li', 'filing.file', { suspectedOffence: '盗窃' }, { decidedBy: county }),
  );
  // Met after all: no plan is asked for any more, only that another has seen it.
  expect(await redOf('liu-jianguo', 'criminal-filing-review')).toMatchObject({ mine: true, step: 'verify' });
  await does('liu-jianguo', 'duty.verify', { duty: id });
  expect(await redOf('liu-jianguo', 'criminal-filing-review')).toBeUndefined();
  expect(await detected()).toEqual([]);

  const indicator = async (name: string) =>
    (await office.as('liu-jianguo').get(`/indicators/${name}?from=2026-03-09T00:00`)).body.total.parts.filter(
      ({ count }: { count: number }) => count > 0,
    );
  expect(await indicator('checked')).toMatchObject([{ part: 'waiting', count: 1 }]);
  await does('zhao-gang', 'filing.check', { result: 'in-order', reasons: '立案材料齐全' });
  expect(await indicator('checked')).toMatchObject([{ part: 'met', count: 1 }]);
  const { body } = await office.as('liu-jianguo').get(`/cases/${caseId}`);
  expect(body.clocks.find(({ row }: { row: string }) => row === 'A-06').status).toMatch(/late/);
});

test('document 000: a red risk whose plan was not carried out in time is answered for, put right, and only then is the decision served', async () => {
  const decision = 'filing.refuse';
  await does('chen-li', 'assessment.assess', { decision, level: 'red', likelyPetition: true, reasons: '三次上访' });
  await does('liu-jianguo', 'assessment.sign', { decision, opinion: 'agree' });
  await does('chen-li', 'assessment.plan', { decision, measures: '上门释法', owner: 'chen-li', by: '2026-03-10' });
  await does('chen-li', decision, { ground: 'no-criminal-fact', reasons: '没有犯罪事实' }, { decidedBy: county });
  await does('chen-li', 'emergency.log', { note: '情绪稳定' });

  await passTo('2026-03-11T08:00');
  const alert = await redOf('liu-jianguo', 'mitigation');
  expect(alert).toMatchObject({ mine: true, step: 'acknowledge' });
  const id = alert?.id ?? '';
  await does('liu-jianguo', 'duty.acknowledge', { duty: id });
  await does('liu-jianguo', 'duty.plan', { duty: id, by: '2026-03-12', note: '两日内上门' });
  const { duties } = (await office.as('chen-li').get(`/cases/${caseId}`)).body;
  const notice = duties.find(({ duty }: { duty: string }) => duty === 'non-filing-notice').id;
  expect(codeOf(await did('chen-li', 'duty.do', { duty: notice }))).toBe('risk-unmitigated');

  await putRight(id, '风险化解预案未按期落实', () =>
    does('chen-li', 'assessment.carry-out', { decision, evidence: '释法记录两份' }),
  );
  await does('liu-jianguo', 'duty.verify', { duty: id });
  await does('chen-li', 'duty.do', { duty: notice });
  await does('liu-jianguo', 'emergency.end', { reasons: '已息诉' });
  await does('chen-li', 'case.close', { outcome: 'not-filed', reasons: '已办结' });
});

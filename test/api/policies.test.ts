import { defaultPolicy } from '../../law/policy';
import { apiOffice, type Office } from '../support/api';

/** Ladders of the office: issued by an administrator, in force for units from a day on, and what that does to cases. */

const administrator = 'tang-ning';

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

const { climbStands: _, ...issuable } = defaultPolicy;
const usual = { ...issuable, ladders: issuable.ladders.filter(({ id }) => id !== 'emergency') };

/** The default, but what is short rings red in the middle and is answered by the head within a quarter of an hour. */
const strict = {
  ...usual,
  id: 'strict@1',
  title: { zh: '从严', en: 'Strict' },
  ladders: usual.ladders.map((ladder) =>
    ladder.id === 'short'
      ? {
          ...ladder,
          rungs: [
            { id: 'blue', colour: 'blue', tier: 0, offset: { share: 0.25 }, tells: ['handler'] },
            {
              ...{ id: 'half', colour: 'red', tier: 1, offset: { share: 0.9 }, tells: ['handler', 'head', 'leader'] },
              answer: [{ step: 'acknowledge', role: 'head', within: 'PT15M' }],
            },
          ],
          climb: [{ id: 'chief', colour: 'red', to: 'own', tells: ['leader'], last: 'top' }],
        }
      : ladder,
  ),
};

const issued = (policy: object) => office.as(administrator).post('/office/policies', policy);
const setFor = (unit: string, policy: string | null, from?: string) =>
  office.as(administrator).post(`/office/units/${unit}/policy`, { policy, ...(from === undefined ? {} : { from }) });

const rows = async () =>
  (
    await office.database.run<{ rung: string; at: number; rang: boolean }>({
      text: `select rung, at, rang_at is not null as rang from bell where case_id = $1 and withdrawn_at is null order by at`,
      values: [caseId],
    })
  ).rows.map(
    ({ rung, at, rang }) => `${rung} ${new Date(at + 8 * 3_600_000).toISOString().slice(5, 16)}${rang ? ' rang' : ''}`,
  );

test('a change writes the coming bells of open cases anew, writes no entry where nothing happened, and what rang stands', async () => {
  expect(await rows()).toEqual(['blue 03-11T05:00', 'orange 03-12T02:30', 'red 03-13T00:00']);
  office.at('2026-03-11T06:00');
  await office.desk.ringDue(office.clock.now());
  expect((await issued(strict)).status).toBe(200);
  const { body } = await setFor('anlan-police', 'strict@1', '2026-03-12T00:00');
  expect(body.changes).toMatchObject([{ what: 'policy-line', after: { unit: 'anlan-police', other: 'strict@1' } }]);

  const seq = async () => (await office.as('chen-li').get(`/cases/${caseId}`)).body.seq;
  await office.desk.step(caseId, { kind: 'seal' });
  const before = await seq();
  expect(await office.desk.rewriteLadders()).toBe(1);
  expect(await office.desk.rewriteLadders()).toBe(0);
  expect(await seq()).toBe(before);
  // Blue rang by the policy before; the strict one has its own half, and neither orange nor red.
  expect(await rows()).toEqual(['blue 03-11T05:00 rang', 'half 03-12T15:24']);

  office.at('2026-03-12T16:00');
  await office.desk.ringDue(office.clock.now());
  await office.desk.step(caseId, { kind: 'wake', by: { workflow: `case:${caseId}`, run: 'run' } });
  const red = (await office.as('liu-jianguo').get('/inbox')).body.alerts.filter(
    ({ tier }: { tier: number }) => tier > 0,
  );
  expect(red.map(({ tier, answerRole }: { tier: number; answerRole?: string }) => [tier, answerRole])).toEqual(
    expect.arrayContaining([[1, 'head']]),
  );
});

test('what of new ladders lies behind their first day rings once, at that instant, and never double', async () => {
  office.at('2026-03-12T16:00');
  await office.desk.ringDue(office.clock.now());
  await issued(strict);
  expect((await setFor('chengguan-station', 'strict@1')).status).toBe(200);
  await office.desk.rewriteLadders();
  expect(await rows()).toEqual(['blue 03-11T05:00 rang', 'orange 03-12T02:30 rang', 'half 03-12T16:00 rang']);
  await office.desk.step(caseId, { kind: 'wake', by: { workflow: `case:${caseId}`, run: 'run' } });
  const { rows: bells } = await office.database.run<{ rung: string }>({
    text: `select b.body -> 'bell' ->> 'rung' as rung from ledger_entry e join ledger_body b using (stream, seq)
      where e.stream = $1 and e.kind = 'bell' order by seq`,
    values: [`case:${caseId}`],
  });
  expect(bells.map(({ rung }) => rung)).toEqual(['blue', 'orange', 'half']);
});

test('taken back, units work by those above them again, and then by the default', async () => {
  await issued(strict);
  await setFor('chengguan-station', 'strict@1');
  await office.desk.rewriteLadders();
  expect((await rows()).map((one) => one.split(' ')[0])).toEqual(['blue', 'half']);
  office.at('2026-03-09T11:00');
  await setFor('chengguan-station', null);
  await office.desk.rewriteLadders();
  expect(await rows()).toEqual(['blue 03-11T05:00', 'orange 03-12T02:30', 'red 03-13T00:00']);
});

test('issued once, ladders never change; the change stands in office:all with who, before and after', async () => {
  await issued(strict);
  expect((await issued(strict)).body.changes).toEqual([]);
  const other = await issued({ ...strict, title: { zh: '更严', en: 'Stricter' } });
  expect(other.body).toMatchObject({
    code: 'invalid-office',
    details: { faults: [{ code: 'policy-issued', path: 'policies.strict@1' }] },
  });
  await setFor('chengguan-station', 'strict@1');
  const { rows: entries } = await office.database.run<{ body: { by: string; changes: { what: string }[] } }>({
    text: `select b.body from ledger_body b join ledger_entry e using (stream, seq) where stream = 'office:all' order by seq`,
  });
  expect(entries.slice(1).map(({ body }) => [body.by, body.changes.map(({ what }) => what)])).toEqual([
    [administrator, ['policy']],
    [administrator, ['policy-line']],
  ]);
  const { body } = await office.as(administrator).get('/office/policies');
  expect(body.default.id).toBe('default@3');
  expect(body.units).toMatchObject([{ unit: 'chengguan-station', policy: 'strict@1' }]);
});

const [first, ...others] = strict.ladders;
const withLadder = (change: object) => ({ ...strict, ladders: [{ ...first, ...change }, ...others] });
const step = (name: string, within = 'PT24H', role = 'leader') => ({ step: name, role, within });
const red = (more: object) => ({ id: 'x', colour: 'red', tier: 1, offset: 'due', tells: ['leader'], ...more });

test.each([
  ['no-last-tier', withLadder({ climb: [{ id: 'up', colour: 'red', to: 'superior', tells: ['leader'] }] }), 'climb'],
  [
    'tier-repeats-in-place',
    withLadder({ climb: [{ id: 'up', colour: 'red', to: 'own', tells: ['leader'], last: 'repeats' }] }),
    'climb.0',
  ],
  [
    'offset-outside',
    withLadder({ fits: { limits: ['warning-answer'] }, rungs: [red({ offset: { daysBefore: 3, at: 9 } })] }),
    'rungs.0.offset',
  ],
  ['offset-outside', withLadder({ rungs: [red({ offset: { share: 1 } })] }), 'rungs.0.offset'],
  [
    'colour-falls',
    withLadder({ rungs: [red({}), red({ id: 'y', colour: 'orange', tells: ['head'] })] }),
    'rungs.1.colour',
  ],
  ['steps-out-of-order', withLadder({ rungs: [red({ answer: [step('do'), step('plan')] })] }), 'rungs.0.answer'],
  ['within-no-time', withLadder({ rungs: [red({ answer: [step('do', 'P1D')] })] }), 'rungs.0.answer.0.within'],
  ['unknown-role', withLadder({ rungs: [red({ answer: [step('do', 'PT1H', 'mayor')] })] }), 'rungs.0.answer.0.role'],
  ['unknown-limit', withLadder({ fits: { limits: ['no-such-limit'] } }), 'fits.limits'],
  ['rung-twice', withLadder({ rungs: [red({}), red({})] }), ''],
  ['owner-not-told', withLadder({ rungs: [red({ tells: ['handler'] })] }), 'rungs.0.tells'],
])('ladders with a fault are refused, with the place: %s', async (code, policy, place) => {
  const { status, body } = await issued(policy);
  expect([status, body.code]).toEqual([422, 'invalid-office']);
  const path = ['policies.strict@1.ladders', first?.id, place].filter((one) => one !== '').join('.');
  expect(body.details.faults).toContainEqual(expect.objectContaining({ code, path }));
});

test('a length without a ladder, ladders nobody has issued, and a past that would be rewritten are refused', async () => {
  const some = { ...strict, ladders: strict.ladders.filter(({ fits }) => fits.fromDays !== 0) };
  expect((await issued(some)).body.details.faults).toMatchObject([{ code: 'no-ladder-for-length' }]);
  expect((await setFor('chengguan-station', 'none@1')).body.details.faults).toMatchObject([{ code: 'unknown-policy' }]);
  await issued(strict);
  expect((await setFor('chengguan-station', 'strict@1', '2026-03-01T00:00')).body.details.faults).toMatchObject([
    { code: 'rewrites-the-past', path: 'units.chengguan-station.policy-line' },
  ]);
  expect((await setFor('nowhere', 'strict@1')).body.code).toBe('unit-not-found');
  expect((await office.as('chen-li').post('/office/policies', strict)).body.code).toBe('not-administrator');
});

import { type Office, apiOffice, county } from '../support/api';
import paper from '../fixtures/calendars/2027.json';

let office: Office;
beforeEach(async () => {
  office = await apiOffice('2026-12-29T09:00');
});
afterEach(() => office.close());

const letter = {
  type: 'reception.receive',
  fields: { channel: 'letter', reporter: { kind: 'informant' }, summary: '电动自行车被盗' },
};
const admin = () => office.as('tang-ning');
const second = () => office.as('pan-yue');
const proposal = { calendar: paper, reasons: '国务院办公厅通知' };
const approval = { approved: true, documentNo: '江公法〔2026〕1号', reasons: '已与通知原文核对' };

const opened = async (): Promise<string> => (await office.as('chen-li').post('/cases', letter)).body.case;

/** What its workflow would do. */
const advanced = async (id: string): Promise<void> => {
  for (let settled = false; ;) {
    const { state, more } = await office.desk.rollOuts.advance(id, { settled });
    if (state !== 'adopting') return;
    settled = !more;
  }
};

test('a calendar goes its way from the file to the ledger of the case', async () => {
  const id = await opened();

  const proposed = await admin().post('/law/roll-outs', proposal);
  expect(proposed).toMatchObject({
    status: 202,
    body: { id: 'R1', state: 'previewing', calendar: { year: 2027, edition: 1 } },
  });
  await advanced('R1');
  expect((await admin().get('/law/roll-outs/R1')).body).toMatchObject({
    state: 'proposed',
    preview: { cases: 1, casesMoved: 1, later: 1 },
    progress: { toCome: 1, adopted: 0 },
  });
  expect((await admin().get('/law/roll-outs/R1/moves')).body.moves).toMatchObject([
    {
      case: id,
      row: 'A-03',
      was: { effective: '2027-01-01', provisional: true },
      becomes: { effective: '2027-01-04' },
      way: 'later',
      custody: false,
    },
  ]);
  for (const [asked, found] of [
    ['way=later', 1],
    ['way=earlier', 0],
    ['custody=true', 0],
  ] as const) {
    expect((await admin().get(`/law/roll-outs/R1/moves?${asked}`)).body.moves).toHaveLength(found);
  }

  // The administrator of another agency counts the case and is not told which it is.
  expect((await second().get('/law/roll-outs/R1')).body).toMatchObject({ preview: { cases: 1, clocks: 1 } });
  expect((await second().get('/law/roll-outs/R1/moves')).body.moves).toEqual([]);

  expect(await admin().post('/law/roll-outs/R1/decision', approval)).toMatchObject({
    status: 403,
    body: { code: 'same-person-decides' },
  });
  expect((await second().post('/law/roll-outs/R1/decision', approval)).body).toMatchObject({ state: 'adopting' });
  await advanced('R1');

  expect((await admin().get('/law/roll-outs')).body.rollOuts).toMatchObject([
    { id: 'R1', state: 'ended', progress: { toCome: 0, adopted: 1 }, decision: { by: { person: 'pan-yue' } } },
  ]);
  expect((await admin().get('/law')).body).toMatchObject({
    law: '2027-01+1',
    editions: [{ edition: 1, year: 2027, inForce: true }],
  });
  const now = (await office.as('chen-li').get(`/cases/${id}`)).body;
  expect(now).toMatchObject({ law: '2027-01+1' });
  const clock = now.clocks.find((one: { limit: { row: string } }) => JSON.stringify(one).includes('A-03'));
  expect(JSON.stringify(clock)).toContain('2027-01-04');
});

test('what was known before the adoption still answers the former date, and a date of then is judged by the days known now', async () => {
  const id = await opened();
  await admin().post('/law/roll-outs', proposal);
  await advanced('R1');
  office.at('2026-12-30T09:00');
  await second().post('/law/roll-outs/R1/decision', approval);
  await advanced('R1');
  office.at('2026-12-31T09:00');

  const before = await office.as('chen-li').get(`/cases/${id}?knownAt=2026-12-29T12:00`);
  expect(before.body).toMatchObject({ law: '2027-01' });
  expect(JSON.stringify(before.body.clocks)).toContain('2027-01-01');
  const then = await office.as('chen-li').get(`/cases/${id}?asOf=2026-12-29T12:00`);
  expect(JSON.stringify(then.body.clocks)).toContain('2027-01-04');
});

test('a case is left out by recorded choice', async () => {
  const id = await opened();
  await admin().post('/law/roll-outs', proposal);
  await advanced('R1');
  const kept = await office.as('liu-jianguo').act(id, 'law.keep', {
    fields: { rollOut: 'R1', reasons: '今日即可办结' },
    decidedBy: county,
  });
  expect(kept.status).toBe(200);
  await second().post('/law/roll-outs/R1/decision', approval);
  await advanced('R1');

  expect((await admin().get('/law/roll-outs/R1')).body).toMatchObject({
    state: 'ended',
    progress: { adopted: 0, left: 1, toCome: 0 },
    exceptions: [{ case: id, outcome: 'left' }],
  });
  expect((await office.as('chen-li').get(`/cases/${id}`)).body).toMatchObject({ law: '2027-01' });
});

test.each([
  ['an empty year', { ...paper, off: [] }, 'invalid-calendar'],
  ['a day both off and worked', { ...paper, makeup: [...paper.makeup, '2027-02-06'] }, 'invalid-calendar'],
  ['a year that does not adjoin', { ...paper, year: 2031 }, 'invalid-calendar'],
])('%s is refused, with every fault named', async (_what, calendar, code) => {
  const answer = await admin().post('/law/roll-outs', { calendar, reasons: '试' + '行' });
  expect(answer.body).toMatchObject({ code, details: { faults: expect.arrayContaining([expect.anything()]) } });
  expect((await admin().get('/law/roll-outs')).body.rollOuts).toEqual([]);
});

test('who may not, and what does not exist, is told so', async () => {
  const id = await opened();
  const handler = office.as('chen-li');
  expect((await handler.post('/law/roll-outs', proposal)).body.code).toBe('not-administrator');
  expect((await handler.get('/law/roll-outs')).body.code).toBe('not-administrator');
  expect((await admin().get('/law/roll-outs/R9')).body.code).toBe('no-such-roll-out');
  expect((await admin().post('/law/roll-outs/R9/decision', approval)).body.code).toBe('no-such-roll-out');
  expect((await admin().post('/law/roll-outs', { pack: '2031-01', reasons: '没有' })).body.code).toBe('no-such-pack');
  expect((await admin().post('/law/roll-outs', { ...proposal, corrects: 4 })).body.code).toBe('no-such-edition');
  await admin().post('/law/roll-outs', proposal);
  expect((await second().post('/law/roll-outs', { pack: '2026-11', reasons: '另一次' })).body).toMatchObject({
    ...{ code: 'roll-out-open', details: { rollOut: 'R1' } },
  });
  expect((await second().post('/law/roll-outs/R1/decision', approval)).body.code).toBe('roll-out-not-proposed');
  const forged = { fields: { law: '2027-01+1', rollOut: 'R1' } };
  expect((await admin().act(id, 'law.adopt', forged)).body.code).toBe('made-by-roll-out');
  const lost = { fields: { rollOut: 'R7', reasons: '不存在' }, decidedBy: county };
  expect((await office.as('liu-jianguo').act(id, 'law.keep', lost)).body.code).toBe('no-such-roll-out');
});

test('a case that was left out is counted in the preview of the next', async () => {
  const id = await opened();
  await admin().post('/law/roll-outs', proposal);
  await advanced('R1');
  const left = { fields: { rollOut: 'R1', reasons: '暂不适用' }, decidedBy: county };
  await office.as('liu-jianguo').act(id, 'law.keep', left);
  await second().post('/law/roll-outs/R1/decision', approval);
  await advanced('R1');

  await admin().post('/law/roll-outs', { ...proposal, corrects: 1 });
  await advanced('R2');

  expect((await admin().get('/law/roll-outs/R2')).body).toMatchObject({
    state: 'proposed',
    preview: { cases: 1, casesMoved: 1, later: 1 },
  });
});

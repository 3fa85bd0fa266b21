import { county, type Caller, type Office, procurator } from '../support/api';
import { watchedOffice } from '../support/onlookers';

let office: Office;
let chen: Caller;
let held: string;
let quiet: string;

const filed = async (receiptNo: string, offence: string, name: string): Promise<string> => {
  const id = await chen.opened();
  await chen.act(id, 'reception.register', { fields: { receiptNo } });
  await chen.act(id, 'reception.accept');
  await chen.act(id, 'filing.file', { fields: { suspectedOffence: offence }, decidedBy: county });
  const fields = { label: 'P1', standing: 'suspect', name, idNumber: '320102198807076543' };
  expect((await chen.act(id, 'person.register', { fields })).status).toBe(200);
  return id;
};

beforeAll(async () => {
  office = await watchedOffice('2026-03-09T10:00');
  chen = office.as('chen-li');
  quiet = await filed('安公受字〔2026〕12号', '诈骗', '孙七');
  held = await filed('安公受字〔2026〕31号', '盗窃', '欧阳震华');
  const detained = { persons: ['P1'], fields: { ground: '现行犯' }, decidedBy: county };
  expect((await chen.act(held, 'measure.detain', detained)).status).toBe(200);
  await chen.opened();
  office.at('2026-03-11T09:00');
});
afterAll(() => office.close());

interface Row {
  readonly id: string;
  readonly case: string;
  readonly row: string;
  readonly custody: boolean;
  readonly level: string;
  readonly status: string;
  readonly due?: { readonly at: string };
  readonly remaining?: { readonly zh: string };
  readonly stage?: { readonly title: { readonly zh: string } };
}

const asked = async (query: string, user = 'chen-li'): Promise<readonly Row[]> =>
  (await office.as(user).get(`/clocks?${query}`)).body.clocks;
const counted = async (query = '', user = 'chen-li') => (await office.as(user).get(`/clocks/counts?${query}`)).body;

test('custody stands first, overdue on top of each block, each by its end', async () => {
  const rows = await asked('order=urgency');
  const blocks = rows.map(({ custody }) => custody);
  expect(blocks).toEqual([...blocks].sort((a, b) => Number(b) - Number(a)));
  expect(new Set(blocks).size).toBe(2);
  for (const custody of [true, false]) {
    const ends = rows.filter((one) => one.custody === custody).map(({ due }) => due?.at);
    expect(ends).toEqual([...ends].sort());
  }
  expect(rows.find(({ custody }) => !custody)).toMatchObject({ level: 'overdue', status: 'overdue' });
});

test('pages of any size follow one another over both blocks without loss', async () => {
  const all = (await asked('order=urgency&limit=200')).map(({ case: of, id }) => `${of} ${id}`);
  for (const limit of [1, 2, 3]) {
    const found: string[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const { body } = await chen.get(`/clocks?order=urgency&limit=${limit}${next === '' ? '' : `&after=${next}`}`);
      found.push(...body.clocks.map((one: Row) => `${one.case} ${one.id}`));
      next = body.next;
    }
    expect(found).toEqual(all);
  }
});

test('a row says what is left in words, whether it is custody, and where its procedure stands', async () => {
  const [arrest] = (await asked('row=C-07')).filter(({ case: of }) => of === held);
  expect(arrest).toMatchObject({
    custody: true,
    remaining: { zh: expect.stringMatching(/^剩 1 日 · 3月12日（周四）24:00 止 · 节假日不顺延$/) },
    stage: { title: { zh: expect.stringContaining('拘留') } },
    unit: 'chengguan-station',
    handler: 'chen-li',
  });
});

test('the level of a row is the highest colour that rang for its present dates; the filter and the counts say the same', async () => {
  const rows = await asked('limit=200');
  for (const level of ['overdue', 'red', 'orange', 'blue', 'normal']) {
    const those = rows.filter((one) => one.level === level).map(({ id }) => id);
    expect([level, (await asked(`level=${level}&limit=200`)).map(({ id }) => id)]).toEqual([level, those]);
    expect([level, (await counted()).all[level]]).toEqual([level, those.length]);
  }
  expect(new Set(rows.map(({ level }) => level)).size).toBeGreaterThan(2);
  const near = rows.filter(({ level }) => ['red', 'orange'].includes(level)).length;
  expect((await asked('level=near&limit=200')).length).toBe(near);
  const { all, custody } = await counted();
  expect(all).toMatchObject({ near, open: rows.length + Number(all.suspended) });
  expect(custody.open).toBe(rows.filter((one) => one.custody).length);
});

test('filters meet in what they say, in the list as in the counts', async () => {
  const cases = (rows: readonly Row[]) => [...new Set(rows.map((one) => one.case))];
  expect(cases(await asked('custody=true'))).toEqual([held]);
  expect(cases(await asked('machine=measure&stage=detained'))).toEqual([held]);
  expect(await asked('machine=measure&stage=arrested')).toEqual([]);
  expect((await asked('owedBy=court')).length).toBe(0);
  expect((await asked('mine=true')).length).toBe((await asked('')).length);
  expect(await asked('mine=true', 'wang-fang')).toEqual([]);
  expect((await counted('mine=true', 'wang-fang')).all).toMatchObject({ open: 0, closed: 0 });
  expect((await counted('custody=true')).all.open).toBe((await counted()).custody.open);
});

test('found by number, by offence, by name and by identity number; percent signs are no jokers', async () => {
  const q = async (text: string, user = 'chen-li') => [
    ...new Set((await asked(`q=${encodeURIComponent(text)}`, user)).map((one) => one.case)),
  ];
  expect(await q('31号')).toEqual([held]);
  expect(await q('诈骗')).toEqual([quiet]);
  expect(await q('阳震')).toEqual([held]);
  expect((await q('198807076543')).sort()).toEqual([held, quiet].sort());
  expect(await q('%')).toEqual([]);
  expect((await counted(`q=${encodeURIComponent('孙七')}`)).all.open).toBe(
    (await asked(`q=${encodeURIComponent('孙七')}`)).length,
  );
});

test('whoever may not read a name finds nothing by it, and whoever reads half of a number nothing by the whole', async () => {
  const q = async (text: string, user: string) => (await asked(`q=${encodeURIComponent(text)}`, user)).length > 0;
  for (const user of ['auditor', 'monitor', 'registrar']) {
    expect([user, await q('31号', user)]).toEqual([user, true]);
    expect([user, await q('欧阳震华', user)]).toEqual([user, false]);
    expect([user, await q('欧', user)]).toEqual([user, false]);
    expect([user, await q('320102198807076543', user)]).toEqual([user, false]);
  }
  expect(await q('欧阳震华', 'wu-hai')).toBe(true);
  expect(await q('320102198807076543', 'wu-hai')).toBe(false);
});

test('an appraisal stops the clocks it stops: they stand in a group of their own, with what is left of them', async () => {
  const P1 = { persons: ['P1'] };
  const done = async (who: string, type: string, more: object = {}) =>
    expect([type, (await office.as(who).act(held, type, { ...P1, ...more })).status]).toEqual([type, 200]);
  await done('chen-li', 'measure.request-arrest', { fields: { reasons: '有逮捕必要' }, decidedBy: county });
  await done('li-jing', 'arrest-review.receive');
  await done('li-jing', 'arrest-review.approve', { decidedBy: procurator });
  await done('chen-li', 'measure.arrest');
  office.at('2026-03-20T09:00');
  await done('chen-li', 'appraisal.begin', { fields: { kind: 'psychiatric-evaluation' }, decidedBy: county });
  office.at('2026-04-02T09:00');
  const still = (await asked('status=suspended')).filter(({ level }) => level === 'suspended');
  expect(still).toEqual([
    expect.objectContaining({ row: 'E-01', remaining: expect.objectContaining({ zh: '已中止 · 恢复后剩 52 日' }) }),
  ]);
  const group = await asked('status=suspended&custody=true');
  expect(group.length).toBeGreaterThan(0);
  expect((await counted()).custody.suspended).toBe(group.length);
  expect((await asked('')).filter(({ row }) => row === 'E-01')).toEqual([]);

  const { clocks } = (await office.as('chen-li').get(`/cases/${held}`)).body;
  const stops = (row: string) => clocks.find((one: { row: string }) => one.row === row).suspensions;
  const title = { zh: '精神病鉴定', en: 'psychiatric evaluation' };
  expect(stops('E-01')).toEqual([{ ground: 'psychiatric-evaluation', title, from: '2026-03-20T09:00:00+08:00' }]);
  expect(stops('C-07')).toEqual([]);
});

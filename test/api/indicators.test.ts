import { indicators } from '../../law/indicators';
import { apiOffice, county, type Office, procurator, report } from '../support/api';

let office: Office;
let whole: string;
let told: string;
let silent: string;
let unregistered: string;

const station = 'chengguan-station';
const instant = (text: string): string => encodeURIComponent(`2026-${text}+08:00`);
const receipt = { fields: { receiptNo: 'R-1' } };
const filing = { fields: { suspectedOffence: '盗窃' }, decidedBy: county };
const check = { fields: { result: 'in-order', reasons: '已核查' } };
const notice = { fields: { method: 'telephone', reference: 'T-1' } };

const did = async (user: string, caseId: string, type: string, more: object = {}): Promise<void> => {
  const { status, body } = await office.as(user).act(caseId, type, more);
  expect([type, status, body.code]).toEqual([type, 200, undefined]);
};
const opened = async (user: string, channel = 'in-person'): Promise<string> => {
  const { body } = await office.as(user).post('/cases', { ...report, fields: { ...report.fields, channel } });
  return body.case;
};

/**
 * Four reports of a Monday: one has all that is asked of it; of one the reporter is told by telephone, and its alarm is answered;
 * one is registered and filed, and then nothing; one nobody registers.
 */
beforeAll(async () => {
  office = await apiOffice('2026-03-09T10:00');
  whole = await opened('chen-li');
  await did('chen-li', whole, 'reception.register', receipt);
  await did('chen-li', whole, 'reception.accept');
  await did('chen-li', whole, 'filing.file', filing);
  told = await opened('chen-li', 'telephone');
  await did('chen-li', told, 'reception.register');
  silent = await opened('wang-fang', 'telephone');
  await did('wang-fang', silent, 'reception.register');
  await did('wang-fang', silent, 'reception.accept');
  await did('wang-fang', silent, 'filing.file', filing);
  unregistered = await opened('shi-bo');
  office.at('2026-03-10T09:00');
  await did('chen-li', told, 'reception.notify', notice);
  await did('chen-li', told, 'reception.respond', { fields: { result: 'handled', reasons: '已处置' } });
  await did('zhao-gang', whole, 'filing.check', check);
});
afterAll(() => office.close());

interface Counts {
  readonly parts: readonly { readonly part: string; readonly count: number; readonly items: string }[];
  readonly counted: number;
  readonly value?: number;
  readonly items: string;
}
type Row = Counts & { readonly unit: string; readonly group?: string; readonly medianHours?: number };

const asked = async (id: string, query = '', user = 'feng-tao') => {
  const { status, body } = await office.as(user).get(`/indicators/${id}${query}`);
  expect([id, status, body.code]).toEqual([id, 200, undefined]);
  return body as {
    rows: Row[];
    total: Counts;
    asOf: string;
    knownAt: string;
    definition: { zh: string; en: string };
    indicator: { parts: { id: string }[] };
  };
};

/** Every item behind a link, two by two. */
const itemsOf = async (link: string, user = 'feng-tao'): Promise<{ case: string; part: string; unit: string }[]> => {
  const items = [];
  for (let next: string | undefined = ''; next !== undefined;) {
    const more: string = next === '' ? '' : `&after=${next}`;
    const { status, body } = await office.as(user).get(`${link.replace('/api/v1', '')}&limit=2${more}`);
    expect(status).toBe(200);
    items.push(...body.items);
    next = body.next;
  }
  return items;
};

const tally = ({ parts }: Counts): Record<string, number> =>
  Object.fromEntries(parts.filter(({ count }) => count > 0).map(({ part, count }) => [part, count]));
const casesIn = async ({ parts }: Counts, part: string, user = 'feng-tao'): Promise<string[]> =>
  (await itemsOf(parts.find((one) => one.part === part)?.items ?? '', user)).map((one) => one.case);

/** The total is the sum of the rows, a row that of its parts, and each number the number of the items behind it. */
const addsUp = async (id: string, query: string, user: string): Promise<number> => {
  const { rows, total, indicator } = await asked(id, query, user);
  const order = indicator.parts.map((part) => part.id);
  expect(total.counted).toBe(rows.reduce((sum, { counted }) => sum + counted, 0));
  for (const one of [total, ...rows]) {
    expect(one.parts.map(({ part }) => part)).toEqual(order);
    expect(one.counted).toBe(one.parts.reduce((sum, { count }) => sum + count, 0));
    const listed = await itemsOf(one.items, user);
    expect(listed.map(({ part }) => order.indexOf(part))).toEqual(
      listed.map(({ part }) => order.indexOf(part)).sort((a, b) => a - b),
    );
    for (const { part, count, items } of one.parts) {
      expect([part, (await itemsOf(items, user)).length]).toEqual([part, count]);
      expect([part, listed.filter((item) => item.part === part).length]).toEqual([part, count]);
    }
  }
  return total.counted;
};

test('what is within its time waits; once the time is over a hundred per cent drop, to exactly the case that lacks it', async () => {
  const monday = `?asOf=${instant('03-09T20:00')}`;
  expect(tally((await asked('registered', monday)).total)).toEqual({ waiting: 1, met: 3 });
  expect(tally((await asked('notified', monday)).total)).toEqual({ waiting: 2, met: 1 });
  expect((await asked('notified', monday)).total.value).toBe(1);
  expect(tally((await asked('responded', monday)).total)).toEqual({ waiting: 2 });
  expect((await asked('responded', monday)).total.value).toBeUndefined();

  office.at('2026-03-20T09:00');
  const missing = async (id: string) => {
    const { total } = await asked(id);
    return { ...tally(total), value: total.value, cases: await casesIn(total, 'missing') };
  };
  expect(await missing('registered')).toEqual({ met: 3, missing: 1, value: 0.75, cases: [unregistered] });
  expect(await missing('notified')).toEqual({ met: 2, missing: 1, value: 0.6667, cases: [silent] });
  expect(await missing('responded')).toEqual({ met: 1, missing: 1, value: 0.5, cases: [silent] });
  expect(await missing('checked')).toEqual({ met: 1, missing: 1, value: 0.5, cases: [silent] });
});

test('by unit, those below counted with it, none ranked; a unit by itself is what its row says', async () => {
  const { rows, total } = await asked('registered');
  expect(rows.map(({ unit }) => unit)).toEqual([station, 'linjiang-station']);
  const own = await asked('registered', `?unit=${station}`);
  expect(own.total).toMatchObject({ counted: 3, value: 1 });
  expect(total.counted).toBe(4);
});

test('every answer says its definition in both languages, and both instants', async () => {
  for (const id of indicators.keys()) {
    const { definition, asOf, knownAt } = await asked(id);
    expect(definition.zh).toMatch(/分子：.+分母：.+不计或另列：.+计量单位：/);
    expect(definition.en).toMatch(/Above: .+ Below: .+ Left out or apart: .+ Unit of account: /);
    expect([asOf, knownAt]).toEqual(['2026-03-20T09:00:00+08:00', '2026-03-20T09:00:00+08:00']);
  }
  const { body } = await office.as('chen-li').get('/indicators');
  expect(body.items.map(({ id }: { id: string }) => id)).toEqual([...indicators.keys()]);
  const { definition } = await asked('case-item-ratio');
  expect(definition.zh).toMatch(/不是官方分数/);
});

test('a filing is not checked by whoever handles it; nobody is told before the registration', async () => {
  const refused = async (user: string, caseId: string, type: string, more: object) =>
    (await office.as(user).act(caseId, type, more)).body.code;
  expect(await refused('zhao-gang', told, 'filing.check', check)).toBe('needs-filing');
  expect(await refused('shi-bo', unregistered, 'reception.notify', notice)).toBe('out-of-order');
  const assign = { fields: { handler: 'zhao-gang', reasons: '案情需要' } };
  expect(await refused('wang-fang', silent, 'filing.check', check)).toBe('wrong-role');
  if ((await office.as('liu-jianguo').act(silent, 'case.assign', assign)).status === 200) {
    expect(await refused('zhao-gang', silent, 'filing.check', check)).toBe('same-person');
  }
});

test('a late entry and a correction change what is known now, and nothing that was asked before', async () => {
  const ids = ['registered', 'notified', 'responded', 'in-time'];
  const then = `?asOf=${instant('03-19T09:00')}&knownAt=${instant('03-20T09:00')}`;
  const answers = async () => Promise.all(ids.map((id) => asked(id, then)));
  const before = await answers();

  office.at('2026-03-20T10:00');
  const late = { ...notice, occurredAt: '2026-03-11T09:00:00+08:00', documentNo: '补录1号' };
  await did('wang-fang', silent, 'reception.notify', late);
  const said = { channel: 'telephone', reporter: { kind: 'anonymous' }, summary: '电话报警' };
  await did('shi-bo', unregistered, 'act.correct', {
    fields: { act: await openingOf(unregistered), fields: said, reasons: '渠道录错' },
    decidedBy: county,
  });

  expect(await answers()).toEqual(before);
  const now = `?asOf=${instant('03-19T09:00')}`;
  expect(tally((await asked('notified', now)).total)).toEqual({ met: 3 });
  expect((await asked('responded', now)).total.counted).toBe((before[2]?.total.counted ?? 0) + 1);
  expect(await casesIn((await asked('responded', now)).total, 'missing')).toEqual([silent, unregistered].sort());
  // A question without instants is answered with those that make it reproducible.
  const { asOf, knownAt, ...rest } = await asked('notified');
  office.at('2026-03-20T11:00');
  await did('chen-li', await opened('chen-li'), 'reception.register');
  const again = await asked('notified', `?asOf=${encodeURIComponent(asOf)}&knownAt=${encodeURIComponent(knownAt)}`);
  expect(again).toEqual({ ...rest, asOf, knownAt });
});
const openingOf = async (caseId: string): Promise<string> => {
  const { rows } = await office.database.run<{ act_id: string }>({
    text: `select act_id from act_period where case_id = $1 and type = 'reception.receive'`,
    values: [caseId],
  });
  return rows[0]?.act_id ?? '';
};

test('alerts by tier: the leader acknowledges one in time; a day later the others are missing, and have climbed', async () => {
  await office.desk.ringDue(office.clock.now());
  const before = await asked('answered', `?unit=${station}`);
  expect(before.rows.map(({ unit, group }) => [unit, group])).toEqual([[station, '1']]);
  expect(before.total.counted).toBeGreaterThan(1);
  expect(tally(before.total)).toEqual({ waiting: before.total.counted });

  office.at('2026-03-20T13:00');
  const { body } = await office.as('liu-jianguo').get('/inbox');
  const [alert] = body.alerts.filter((one: { status: string; mine: boolean }) => one.status === 'asks' && one.mine);
  const acknowledged = `/inbox/${encodeURIComponent(alert.id)}/acknowledge`;
  expect((await office.as('liu-jianguo').post(acknowledged, {})).status).toBe(200);

  office.at('2026-03-22T09:00');
  const { total, rows } = await asked('answered', `?unit=${station}`);
  expect(tally(total)).toEqual({ met: 1, missing: before.total.counted - 1 });
  expect(rows[0]?.medianHours).toBeGreaterThan(0);
  const then = `?asOf=${instant('03-20T12:00')}&unit=${station}`;
  expect(tally((await asked('answered', then)).total)).toEqual({ waiting: before.total.counted });
});

describe('what a procuratorate received', () => {
  let free: string;
  beforeAll(async () => {
    office.at('2026-03-23T09:00');
    free = await opened('chen-li');
    await did('chen-li', free, 'reception.register', receipt);
    await did('chen-li', free, 'reception.accept');
    await did('chen-li', free, 'filing.file', filing);
    for (const label of ['P1', 'P2']) {
      await did('chen-li', free, 'person.register', { fields: { label, standing: 'suspect', name: '张三' } });
    }
    await did('chen-li', free, 'measure.detain', { persons: ['P2'], fields: { ground: '现行犯' }, decidedBy: county });
    await did('chen-li', free, 'investigation.conclude', { fields: { reasons: '事实清楚' }, decidedBy: county });
    const both = { persons: ['P1', 'P2'] };
    await did('chen-li', free, 'investigation.transfer', {
      ...both,
      fields: { opinionNo: '起诉意见1号', volumes: 1 },
      decidedBy: county,
    });
    await did('li-jing', free, 'prosecution-review.receive', both);
    office.at('2026-03-24T09:00');
    await did('li-jing', free, 'prosecution-review.send-back', {
      persons: ['P1'],
      fields: { reasons: '证据不足' },
      decidedBy: procurator,
    });
  });

  test('the ratio counts the case and what went beyond it; whoever was held; whoever was sent back', async () => {
    const ratio = await asked('case-item-ratio', '', 'lin-lan');
    expect([tally(ratio.total), ratio.total.value]).toEqual([{ case: 1, 'prosecution-review.send-back': 1 }, 2]);
    const before = await asked('case-item-ratio', `?asOf=${instant('03-23T20:00')}`, 'lin-lan');
    expect([tally(before.total), before.total.value]).toEqual([{ case: 1 }, 1]);
    expect(tally((await asked('non-custodial', '', 'lin-lan')).total)).toEqual({ held: 1, free: 1 });
    expect(tally((await asked('returned', '', 'lin-lan')).total)).toEqual({ once: 1, never: 1 });
  });

  test('a correction of who was sent back is known from its own instant on', async () => {
    const then = `?asOf=${instant('03-24T10:00')}&knownAt=${instant('03-24T10:00')}`;
    office.at('2026-03-24T10:00');
    const before = await asked('returned', then, 'lin-lan');
    office.at('2026-03-25T09:00');
    const { rows } = await office.database.run<{ act_id: string }>({
      text: `select act_id from act_period where case_id = $1 and type = 'prosecution-review.send-back'`,
      values: [free],
    });
    await did('li-jing', free, 'act.correct', {
      fields: { act: rows[0]?.act_id, persons: ['P1', 'P2'], reasons: '漏列一人' },
      decidedBy: procurator,
    });
    expect(await asked('returned', then, 'lin-lan')).toEqual(before);
    const known = await asked('returned', `?asOf=${instant('03-24T10:00')}`, 'lin-lan');
    expect(tally(known.total)).toEqual({ once: 2 });
  });
});

test.each([...indicators.keys()])('%s adds up, at four instants, for police and procuratorate', async (id) => {
  let most = 0;
  for (const user of ['feng-tao', 'lin-lan']) {
    for (const query of [
      '',
      `?asOf=${instant('03-09T20:00')}`,
      `?asOf=${instant('03-19T09:00')}&knownAt=${instant('03-19T09:00')}`,
      `?from=${instant('03-10T00:00')}&to=${instant('03-24T00:00')}`,
    ]) {
      most = Math.max(most, await addsUp(id, query, user));
    }
  }
  expect(most).toBeGreaterThan(1);
});

test('only for those who lead or supervise a unit, and of the cases they see; the look is noted', async () => {
  const code = async (user: string, path: string) => (await office.as(user).get(path)).body.code ?? 'shown';
  for (const path of ['/indicators/registered', '/indicators/registered/items']) {
    expect(await code('chen-li', path)).toBe('wrong-role');
    expect(await code('lin-lan', `${path}?unit=${station}`)).toBe('wrong-role');
    expect(await code('zhao-gang', `${path}?unit=linjiang-station`)).toBe('wrong-role');
    expect(await code('zhao-gang', path)).toBe('shown');
  }
  const { total } = await asked('registered', '', 'lin-lan');
  expect([total.counted, await itemsOf(total.items, 'lin-lan')]).toEqual([0, []]);
  expect(await code('feng-tao', '/indicators/nothing')).toBe('malformed');
  expect(await code('feng-tao', '/indicators/registered/items?after=x')).toBe('malformed');

  await itemsOf((await asked('registered')).total.items, 'feng-tao');
  await office.door.accessLog.flush();
  const { rows } = await office.database.run<{ route: string }>({ text: 'select distinct route from access_log' });
  expect(rows.map(({ route }) => route)).toContain('GET /api/v1/indicators/:indicator/items');
});

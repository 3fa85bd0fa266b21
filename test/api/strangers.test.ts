import fc from 'fast-check';
import { type Answer, county, type Office, procurator } from '../support/api';
import { expectFolded } from '../support/folded';
import { everybody, watchedOffice } from '../support/onlookers';
import { addressOf, type Route, routesOf } from '../support/routes';

let office: Office;
let routes: readonly Route[];
const cases: string[] = [];

const suspect = { fields: { label: 'P1', standing: 'suspect', name: '张三的真名' } };
const persons = ['P1'];

type Did = (caseId: string) => Promise<Answer>;
const did =
  (user: string, type: string, more: object = {}): Did =>
  (caseId) =>
    office.as(user).act(caseId, type, more);

/** What may be done to a case, in the order in which it mostly goes. Out of order it is refused, which is a state as well. */
const steps: readonly Did[] = [
  did('chen-li', 'reception.register'),
  did('chen-li', 'reception.accept'),
  did('chen-li', 'filing.file', { fields: { suspectedOffence: '盗窃' }, decidedBy: county }),
  did('chen-li', 'person.register', suspect),
  did('chen-li', 'case.share', { fields: { to: 'anlan-cooperation', what: ['filing'], reasons: '通报' } }),
  did('chen-li', 'case.share', { fields: { to: 'yunxi-court', what: ['filing'], reasons: '通报' } }),
  did('resident-one', 'case.share', { fields: { to: 'yunxi-procuratorate', what: ['filing'], reasons: '通报' } }),
  did('chen-li', 'measure.detain', { persons, fields: { ground: '现行犯' }, decidedBy: county }),
  did('chen-li', 'measure.request-arrest', { persons, fields: { reasons: '有逮捕必要' }, decidedBy: county }),
  did('li-jing', 'arrest-review.receive', { persons }),
  did('li-jing', 'arrest-review.approve', { persons, decidedBy: procurator }),
  did('chen-li', 'measure.release', { persons, fields: { reasons: '不需要' } }),
  did('chen-li', 'case.close', { fields: { outcome: 'recorded-elsewhere', reasons: '另案处理' } }),
];

const until = async (caseId: string, count: number): Promise<void> => {
  for (const step of steps.slice(0, count)) await step(caseId);
};

beforeAll(async () => {
  office = await watchedOffice();
  routes = await routesOf(office);
  for (const opener of ['chen-li', 'chen-li', 'chen-li', 'clerk', 'yunxi-officer']) {
    cases.push(await office.as(opener).opened());
  }
  await until(cases[1] ?? '', 6);
  await until(cases[2] ?? '', 9);
});
afterAll(() => office.close());

interface Ids {
  readonly caseId: string;
  readonly clockId: string;
  readonly bell: string;
}

/** What names a case in an address. A route with another kind of id must say here whose it is. */
const ofCases: readonly string[] = ['caseId', 'clockId', 'bell'];
const ofNobody: readonly string[] = [
  'code',
  'rollOut',
  'person',
  'unit',
  'id',
  'model',
  'clearing',
  'indicator',
  'machine',
];

const idsOf = async (caseId: string): Promise<Ids> => {
  const { rows } = await office.database.run<{ clock: string | null; bell: string | null }>({
    text: `select (select min(clock) from clock_period where case_id = $1 and known_to is null) as clock,
        (select min(id) from bell where case_id = $1) as bell`,
    values: [caseId],
  });
  return { caseId, clockId: rows[0]?.clock ?? 'none', bell: rows[0]?.bell ?? 'none' };
};

const bodies: Readonly<Record<string, object>> = {
  '/cases/{caseId}/acts': { type: 'reception.register' },
  '/cases/{caseId}/simulations': {},
  '/inbox/{bell}/acknowledge': {},
};

const ask = (user: string, route: Route, ids: Ids): Promise<Answer> => {
  const address = addressOf(route, { ...ids });
  return route.method === 'GET'
    ? office.as(user).get(address)
    : office.as(user).post(address, bodies[route.path] ?? {});
};

const withId = (): readonly Route[] => routes.filter(({ params }) => params.some((one) => ofCases.includes(one)));

/** Everything that is kept, counted: whoever may not see a case leaves nothing. */
const kept = async (): Promise<unknown> => {
  await office.door.accessLog.flush();
  const { rows } = await office.database.run({
    text: `select (select count(*) from ledger_entry) as entries, (select count(*) from access_log) as looks,
      (select sum(seq) from case_state) as seqs, (select count(*) from outbox) as notes`,
  });
  return rows;
};

const lists = (open: boolean): readonly Route[] =>
  routes.filter((one) => one.method === 'GET' && one.params.length === 0 && one.open === open);

/** The cases that the list shows to somebody; nothing that is asked for without an id may name another. */
const listedTo = async (user: string): Promise<ReadonlySet<string>> => {
  const seen = new Set<string>();
  for (const { path } of [...lists(false), { path: '/inbox?order=latest' }]) {
    const { body } = await office.as(user).get(path);
    if (path === '/cases') for (const { id } of body.cases as { id: string }[]) seen.add(id);
    const text = JSON.stringify(body ?? null);
    const named = cases.filter((id) => text.includes(id));
    expect([user, path, named.filter((id) => !seen.has(id))]).toEqual([user, path, []]);
  }
  return seen;
};

const expectOneRule = async (user: string, caseId: string, listed: ReadonlySet<string>): Promise<boolean> => {
  const sees = listed.has(caseId);
  const ids = await idsOf(caseId);
  const before = await kept();
  for (const route of withId()) {
    if (sees && (route.path.endsWith('/acts') || route.path.startsWith('/inbox')) && route.method === 'POST') continue;
    const { status, body } = await ask(user, route, ids);
    const what = `${user} ${route.method} ${route.path}`;
    if (sees)
      expect([what, [200, 403].includes(status), body.code ?? 'shown']).toEqual([what, true, expect.stringMatching(/^(shown|access-log-not-yours)$/)]); // prettier-ignore
    else expect([what, status, body.recorded]).toEqual([what, 404, false]);
  }
  if (!sees) expect(await kept()).toEqual(before);
  return sees;
};

test('every kind of id in an address is known here: whose it is, and who may ask for it', () => {
  const all = new Set(routes.flatMap(({ params }) => params));
  expect([...all].filter((one) => !ofCases.includes(one) && !ofNobody.includes(one))).toEqual([]);
  expect(withId().map(({ path }) => path)).toEqual(expect.arrayContaining(Object.keys(bodies)));
});

test.each(everybody)(
  '%s: whatever a list returns may be read, whatever is not listed is not there on any route',
  async (user) => {
    const listed = await listedTo(user);
    for (const caseId of cases) await expectOneRule(user, caseId, listed);
  },
);

test('what is open to everybody names no case', async () => {
  for (const { path } of lists(true)) {
    const { body } = await office.app.inject({ url: `/api/v1${path}` });
    expect([path, cases.filter((id) => body.includes(id))]).toEqual([path, []]);
  }
});

test('ids of what is no case are for administrators: a person and a roll-out are closed to everybody else', async () => {
  // Of their own people and units others may ask as well; which is the matter of those routes' own tests.
  const closed = routes.filter(
    ({ path, params }) =>
      params.some((one) => ofNobody.includes(one) && one !== 'code' && one !== 'machine') &&
      !/^\/(reports|units|models|clearings)|absences/.test(path),
  );
  expect(closed.length).toBeGreaterThanOrEqual(7);
  const body = {
    approved: true,
    documentNo: '1',
    reasons: '同意施行',
    kind: 'person',
    issuer: 'https://x.test',
    subject: 's',
  };
  for (const route of closed) {
    const address = addressOf(route, { rollOut: 'R1', person: 'chen-li', unit: 'anlan-police', id: 'chen-li' });
    for (const user of ['chen-li', 'wu-hai', 'monitor', 'auditor', 'resident-one']) {
      const answer = await (route.method === 'GET'
        ? office.as(user).get(address)
        : office.as(user).post(address, body));
      expect([user, route.path, answer.status >= 400 && answer.status < 500]).toEqual([user, route.path, true]);
      if (answer.body.code !== 'malformed') expect(answer.body.code).toBe('not-administrator');
    }
  }
});

const move = fc.record({
  which: fc.nat(4),
  step: fc.nat(steps.length - 1),
  hours: fc.constantFrom(0, 0, 1, 30, 200),
  who: fc.constantFrom(...everybody),
});

test('one rule of sight, whatever happens to whichever case and whoever asks', async () => {
  const met = { seen: 0, unseen: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 4 }), async (moves) => {
      for (const { which, step, hours, who } of moves) {
        const caseId = cases[which] ?? '';
        office.clock.set(office.clock.now() + hours * 3_600_000);
        await office.desk.ringDue(office.clock.now());
        await steps[step]?.(caseId);
        const sees = await expectOneRule(who, caseId, await listedTo(who));
        met[sees ? 'seen' : 'unseen'] += 1;
      }
    }),
    { numRuns: 40 },
  );
  for (const caseId of cases) await expectFolded(office.database, caseId);
  expect(Math.min(met.seen, met.unseen)).toBeGreaterThan(10);
});

import fc from 'fast-check';
import { z } from 'zod';
import { acts } from '../../domain/acts';
import { actTypes } from '../../api/catalogue';
import { apiOffice, county, type Office, procurator, problemType } from '../support/api';
import { valueOf } from '../support/schema-arbitrary';

type Paths = Record<string, Record<string, { responses: Record<string, unknown> }>>;

let office: Office;
let paths: Paths;
const cases: string[] = [];
beforeAll(async () => {
  office = await apiOffice();
  paths = (await office.app.inject({ url: '/openapi.json' })).json().paths;
  const chen = office.as('chen-li');
  cases.push(await chen.opened(), await chen.opened());
  for (const type of ['reception.register', 'reception.accept']) await chen.act(cases[1] ?? '', type);
  await chen.act(cases[1] ?? '', 'filing.file', { fields: { suspectedOffence: '盗窃' }, decidedBy: county });
  await chen.act(cases[1] ?? '', 'person.register', { fields: { label: 'P1', standing: 'suspect', name: '某人' } });
});
afterAll(() => office.close());

const users = fc.constantFrom('chen-li', 'zhao-gang', 'liu-jianguo', 'li-jing', 'wu-hai');
const odd = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string()), fc.object({ maxDepth: 2 }));

const parts = ['type', 'fields', 'persons', 'occurredAt', 'decidedBy', 'documentNo', 'odd'];

type Body = Readonly<Record<string, unknown>>;

/** An act of the catalogue as its schema allows it, sometimes with one part spoilt. */
const anAct = fc.constantFrom(...actTypes).chain(({ type, schema }) =>
  fc
    .tuple(
      valueOf(schema),
      fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...parts), odd) },
      ),
      fc.constantFrom(undefined, county, procurator),
    )
    .map(([body, spoilt, decidedBy]): Body => ({
      ...(body as object),
      type,
      ...(decidedBy && 'decidedBy' in acts[type as keyof typeof acts] ? { decidedBy } : {}),
      ...(spoilt ? { [spoilt[0]]: spoilt[1] } : {}),
    })),
);

/** What chance may miss in a catalogue this long: one act of each end that the run is asked to have met. */
const certain: [string, number, Body][] = [
  ['chen-li', 1, { type: 'person.register', fields: { label: 'P2', standing: 'witness', name: '某人' } }],
  ['chen-li', 1, { type: 'no-such-act' }],
  ['chen-li', 1, { type: 'reception.accept' }],
  ['liu-jianguo', 0, { type: 'reception.register' }],
];

const expectDocumented = (path: string, method: 'get' | 'post', status: number, type: unknown): void => {
  expect(Object.keys(paths[path]?.[method]?.responses ?? {})).toContain(String(status));
  expect(status).not.toBe(500);
  if (status >= 400) expect(type).toBe(problemType);
};

test('whatever is submitted, the answer is documented, a problem is a problem+json, and nothing is a 500', async () => {
  const met = new Set<string>();
  await fc.assert(
    fc.asyncProperty(users, fc.nat(1), anAct, async (user, which, body) => {
      const answer = await office.as(user).post(`/cases/${cases[which] ?? ''}/acts`, body);
      expectDocumented('/api/v1/cases/{caseId}/acts', 'post', answer.status, answer.headers['content-type']);
      met.add(String(answer.body.code ?? 'accepted'));
    }),
    { numRuns: 400, examples: certain },
  );
  expect([...met]).toEqual(expect.arrayContaining(['accepted', 'malformed', 'out-of-order', 'wrong-role']));
});

test('whatever a case is opened with, the answer is documented and nothing is a 500', async () => {
  await fc.assert(
    fc.asyncProperty(users, anAct, async (user, body) => {
      const answer = await office.as(user).post('/cases', body);
      expectDocumented('/api/v1/cases', 'post', answer.status, answer.headers['content-type']);
    }),
    { numRuns: 150 },
  );
});

test('whatever a list, a clock or an alert is asked with, the answer is documented and nothing is a 500', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('2026-03-09', '-1', '1e9', 'null', cases[0] ?? ''),
  );
  const query = fc.dictionary(
    fc.constantFrom('limit', 'after', 'open', 'mine', 'dueBefore', 'unit', 'status', 'order', 'asOf', 'knownAt'),
    text,
  );
  const routes = fc.constantFrom(
    '/cases',
    '/cases/{caseId}',
    '/cases/{caseId}/acts',
    '/cases/{caseId}/timeline',
    '/clocks',
    '/clocks/{clockId}/explanation',
    '/inbox',
    '/problems/{code}',
  );
  await fc.assert(
    fc.asyncProperty(
      users,
      routes,
      fc.oneof(text, fc.constantFrom(...cases)),
      query,
      async (user, route, id, asked) => {
        const encoded = encodeURIComponent(Buffer.from(id).toString() || 'x');
        const asText = new URLSearchParams(asked).toString();
        const answer = await office.as(user).get(`${route.replace(/\{\w+\}/, encoded)}?${asText}`);
        expectDocumented(`/api/v1${route}`, 'get', answer.status, answer.headers['content-type']);
      },
    ),
    { numRuns: 400 },
  );
});

test('the generator reaches every act with a body its own schema accepts', () => {
  for (const { type, schema } of actTypes) {
    const [body] = fc.sample(valueOf(schema), { numRuns: 1, seed: 7 });
    expect(z.object({ type: z.literal(type) }).safeParse(body).success).toBe(true);
  }
});

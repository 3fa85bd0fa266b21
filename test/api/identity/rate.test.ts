import { apiOffice, type Office, problemType } from '../../support/api';
import { ask, bearer } from '../../support/identity';

let office: Office;
let token: string;
beforeAll(async () => {
  office = await apiOffice('2026-03-09T10:00', { rate: 20 });
  ({ token } = await office.door.sessions.open('chen-li', { via: 'terminal' }));
});
afterAll(() => office.close());

// One after the other: of those that come within one turn of the event loop, the limiter counts all before it answers any.
const statuses = async (times: number, send: () => ReturnType<typeof ask>): Promise<readonly number[]> => {
  const all: number[] = [];
  for (let n = 0; n < times; n += 1) all.push((await send()).statusCode);
  return all;
};

test('who asks too often is told how long to wait; others, and who is not signed in, are not held up', async () => {
  const answers = await statuses(25, () => ask(office, 'GET', '/session', bearer(token)));
  expect(answers.filter((one) => one === 200)).toHaveLength(20);
  expect(answers.filter((one) => one === 429)).toHaveLength(5);

  const told = await ask(office, 'GET', '/cases', bearer(token));
  expect(told.headers['content-type']).toBe(problemType);
  expect(told.json()).toMatchObject({ code: 'too-many-requests', status: 429, recorded: false });
  expect(Number(told.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(told.headers['retry-after'])).toBeLessThanOrEqual(60);
  expect((await office.as('wu-hai').get('/session')).status).toBe(200);
  expect((await ask(office, 'GET', '/limits')).statusCode).toBe(200);
});

test('tokens that open nothing, sign-ins and open pages count for the address they come from', async () => {
  const guesses = await statuses(25, () => ask(office, 'GET', '/session', bearer('A'.repeat(43))));
  expect(guesses.filter((one) => one === 429).length).toBeGreaterThanOrEqual(5);
  expect((await ask(office, 'GET', '/limits')).statusCode).toBe(429);
  expect((await ask(office, 'POST', '/session', {}, { user: 'x', password: 'y' })).statusCode).toBe(429);

  const elsewhere = await office.app.inject({ url: '/api/v1/limits', remoteAddress: '10.1.1.1' });
  expect(elsewhere.statusCode).toBe(200);
});

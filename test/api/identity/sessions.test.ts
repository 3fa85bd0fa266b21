import { people } from '../../../api/people';
import { sessions } from '../../../api/sessions';
import { hour } from '../../../domain/time/instant';
import { sampleOffice } from '../../../law/sample-office';
import { loadOffice } from '../../../store';
import { apiOffice, type Office } from '../../support/api';
import { ask, bearer, givePassword, goodPassword, signIn, signIns } from '../../support/identity';

let office: Office;
let another: Office;
beforeAll(async () => {
  office = await apiOffice();
  another = await apiOffice();
  for (const person of ['chen-li', 'wu-hai']) await givePassword(office, person);
});
afterAll(async () => {
  await office.close();
  await another.close();
});

const opened = async (user: string, password = goodPassword): Promise<string> =>
  (await signIn(office, user, password)).json().token;
const who = async (token: string, where = office): Promise<number> =>
  (await ask(where, 'GET', '/session', bearer(token))).statusCode;

test('the database does not know a token, only that it is one', async () => {
  const token = await opened('chen-li');
  const { rows } = await office.database.run({ text: 'select * from session' });

  expect(JSON.stringify(rows)).not.toContain(token);
});

test('a token that was altered, or made up, opens nothing', async () => {
  const token = await opened('chen-li');
  const altered = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;

  for (const one of [altered, token.slice(1), 'A'.repeat(43), `${token}.a.b`, `${token} `, "' or 1=1 --"]) {
    expect(await who(one)).toBe(401);
  }
});

test('a token of another installation opens nothing here', async () => {
  const { token } = await another.door.sessions.open('chen-li', { via: 'terminal' });

  expect([await who(token, another), await who(token)]).toEqual([200, 401]);
});

test('after twelve hours it is over, and the next to sign in sweeps it out', async () => {
  const token = await opened('chen-li');
  office.clock.advance(12 * hour - 1);
  expect(await who(token)).toBe(200);
  office.clock.advance(1);
  expect(await who(token)).toBe(401);
  await opened('chen-li');
  const { rows } = await office.database.run({
    text: 'select * from session where until <= $1',
    values: [office.clock.now()],
  });
  expect(rows).toEqual([]);
});

test('signed out at one process, it is over at the other within five seconds', async () => {
  const other = sessions(office.database, office.clock);
  const token = await opened('chen-li');
  expect(await other.read(token)).toMatchObject({ person: 'chen-li' });
  await ask(office, 'POST', '/session/end', bearer(token));
  office.clock.advance(5_000);

  expect([await who(token), await other.read(token)]).toEqual([401, 'ended']);
});

test('a password changed ends every session of that person, and of nobody else; the one before opens nothing', async () => {
  const [first, second, colleague] = [await opened('wu-hai'), await opened('wu-hai'), await opened('chen-li')];
  const next = 'another sentence to remember';
  const changed = await ask(office, 'POST', '/session/password', bearer(first), { password: goodPassword, next });

  expect(changed.statusCode).toBe(200);
  expect(await Promise.all([first, second, colleague, changed.json().token].map((one) => who(one)))).toEqual([
    401, 401, 200, 200,
  ]);
  expect((await signIn(office, 'wu-hai')).statusCode).toBe(401);
  expect((await signIn(office, 'wu-hai', next)).statusCode).toBe(201);
  expect(await signIns(office.database)).toEqual(
    expect.arrayContaining([
      { kind: 'sessions-ended', person: 'wu-hai', count: 2, because: 'password' },
      { kind: 'password-changed', person: 'wu-hai' },
    ]),
  );
});

test.each([
  ['the same', goodPassword, 'weak-password'],
  ['a short one', 'short', 'weak-password'],
  ['any, with the wrong one before', 'a very good sentence', 'wrong-credentials'],
])('a password is not changed to %s', async (_what, next, code) => {
  const password = code === 'wrong-credentials' ? 'not the one' : goodPassword;
  const answer = await ask(office, 'POST', '/session/password', bearer(await opened('chen-li')), { password, next });

  expect(answer.json().code).toBe(code);
});

test('whoever holds no role any more is signed out everywhere, cannot sign in, and is told no more than anybody', async () => {
  const token = await opened('chen-li');
  expect(await who(token)).toBe(200);
  const gone = sampleOffice.people.filter(({ id }) => id === 'chen-li').map((one) => ({ ...one, memberships: [] }));
  await loadOffice(office.database, { units: [], people: gone }, { now: office.clock.now(), by: 'test' });
  office.clock.advance(5_000);

  expect(await who(token)).toBe(401);
  expect((await signIn(office, 'chen-li')).json()).toMatchObject({ code: 'wrong-credentials' });
  expect((await signIns(office.database)).slice(-2)).toMatchObject([
    { kind: 'sessions-ended', person: 'chen-li', because: 'no-role' },
    { kind: 'sign-in-failed', person: 'chen-li', why: 'no-role' },
  ]);

  // Back in office, they sign in again; what was open before stays closed.
  await loadOffice(office.database, sampleOffice, { now: office.clock.now(), by: 'test' });
  office.clock.advance(5_000);
  expect((await people(office.database, office.clock).office()).actorOf('chen-li')).toBeDefined();
  expect(await who(token)).toBe(401);
  expect((await signIn(office, 'chen-li')).statusCode).toBe(201);
});

import { drawPassword, hashPassword, isWeak, passwordIs, samplePassword } from '../../../api/identity/password';
import { apiOffice, type Office } from '../../support/api';
import { ask, bearer, givePassword, goodPassword, signIn, signIns } from '../../support/identity';

let office: Office;
beforeAll(async () => {
  office = await apiOffice();
  await givePassword(office, 'chen-li');
});
afterAll(() => office.close());

test('a password opens a session, which says who it is and ends after twelve hours', async () => {
  const answer = await signIn(office, 'chen-li');

  expect(answer.statusCode).toBe(201);
  expect(answer.json()).toMatchObject({ user: { id: 'chen-li', unit: 'chengguan-station' }, mustChange: false });
  expect(answer.json().expiresAt).toBe('2026-03-09T22:00:00+08:00');
  expect(answer.cookies).toEqual([]);
  expect((await ask(office, 'GET', '/session', bearer(answer.json().token))).json()).toMatchObject({ id: 'chen-li' });
});

const wrong: [string, string, string][] = [
  ['a wrong password', 'chen-li', 'not the password at all'],
  ['a person nobody knows', 'nobody-at-all', goodPassword],
  ['a person without a password', 'wang-fang', goodPassword],
  ['an empty organisation’s administrator', 'administrator', goodPassword],
];

test('whoever it is that cannot sign in, the answer is the same, and takes as long', async () => {
  const took = new Map<string, number>();
  const bodies = new Set<string>();
  for (const [what, user, password] of wrong) {
    const began = performance.now();
    const answer = await signIn(office, user, password, { address: `10.0.0.${took.size + 1}` });
    took.set(what, performance.now() - began);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      401,
      'application/problem+json; charset=utf-8',
    ]);
    const { request: _, ...body } = answer.json();
    bodies.add(JSON.stringify(body));
  }

  expect(bodies.size).toBe(1);
  // The hash is computed for nobody, too; without it the answer would come in a few milliseconds.
  const [slowest, fastest] = [Math.max(...took.values()), Math.min(...took.values())];
  expect(fastest).toBeGreaterThan(slowest / 4);
});

test('every way in, and every failure, stands in the stream of sign-ins; no secret and no mistyped name does', async () => {
  const secretName = 'my password typed as name';
  await signIn(office, secretName, 'whatever it may be');
  const notes = await signIns(office.database);

  expect(notes).toContainEqual({ kind: 'signed-in', person: 'chen-li', via: 'password', address: '127.0.0.1' });
  expect(notes).toContainEqual({ kind: 'sign-in-failed', person: 'chen-li', why: 'password', address: '10.0.0.1' });
  expect(notes.at(-1)).toEqual({ kind: 'sign-in-failed', person: null, why: 'password', address: '127.0.0.1' });
  const { rows } = await office.database.run({ text: `select * from sign_in_guard` });
  expect(JSON.stringify([notes, rows])).not.toMatch(/my password|whatever|bridge|scrypt|not the password/);
});

test('who can sign in is nobody’s business before they have', async () => {
  expect((await ask(office, 'GET', '/users')).statusCode).toBe(401);
});

test('a hash carries its parameters and a salt of its own, and is checked with those it was made with', async () => {
  const [one, two] = [await hashPassword('the same words'), await hashPassword('the same words')];
  const cheaper = await hashPassword('the same words', { n: 10, r: 8, p: 1 });

  expect(one).toMatch(/^scrypt\$15\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  expect(two).not.toBe(one);
  expect(await passwordIs('the same words', cheaper)).toBe(true);
  expect(await passwordIs('the same word', cheaper)).toBe(false);
  expect(await passwordIs('', undefined)).toBe(false);
  // Another keyboard composes the same letters otherwise.
  expect(await passwordIs('ｆｕｌｌ width', await hashPassword('full width', { n: 10, r: 8, p: 1 }))).toBe(true);
});

test('drawn passwords are long and never twice the same; that of the invented people is another for each installation', () => {
  const drawn = Array.from({ length: 1000 }, drawPassword);

  expect(new Set(drawn).size).toBe(1000);
  expect(drawn.every((one) => /^[\da-zA-Z]{5}(-[\da-zA-Z]{5}){3}$/.test(one))).toBe(true);
  expect(samplePassword('a'.repeat(32))).toBe(samplePassword('a'.repeat(32)));
  expect(samplePassword('a'.repeat(32))).not.toBe(samplePassword('b'.repeat(32)));
});

test.each([
  ['elevenchars', true],
  ['aaaaaaaaaaaaaaaaaa', true],
  ['Chen-Li is my name', true],
  ['four words of no use', false],
])('%s is weak: %s', (password, weak) => {
  expect(isWeak(password, 'chen-li')).toBe(weak);
});

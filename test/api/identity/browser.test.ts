import { apiOffice, type Office, report } from '../../support/api';
import { ask, cookieIn, givePassword, signIn } from '../../support/identity';

let office: Office;
beforeAll(async () => {
  office = await apiOffice('2026-03-09T10:00', { proxies: '192.0.2.1' });
  for (const person of ['chen-li', 'wang-fang']) await givePassword(office, person);
});
afterAll(() => office.close());

const opening = { 'idempotency-key': 'browser-1' };
const page = async (user = 'chen-li') => {
  const answer = await signIn(office, user, undefined, { browser: true });
  return { answer, cookie: cookieIn(answer), csrf: answer.json().csrf as string };
};

test('a page gets a cookie no script reads and no other site sends, and never the token', async () => {
  const { answer, cookie, csrf } = await page();

  expect(answer.headers['set-cookie']).toEqual([
    expect.stringMatching(/^caseclock=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax$/),
  ]);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.json().token).toBeUndefined();
  expect(answer.body).not.toContain(cookie.split('=')[1]);
  expect((await ask(office, 'GET', '/session', { cookie })).json()).toMatchObject({ id: 'chen-li', csrf });
});

test('behind a proxy that speaks https the cookie is Secure, and its name keeps others from setting it', async () => {
  const answer = await office.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    remoteAddress: '192.0.2.1',
    headers: { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'caseclock.example.test' },
    payload: { user: 'chen-li', password: '江州的桥 bridge over the river', browser: true },
  });

  expect(answer.headers['set-cookie']).toEqual([expect.stringMatching(/^__Host-caseclock=.*; HttpOnly; .*; Secure$/)]);
  // Whoever is no proxy of ours is not believed.
  const liar = await signIn(office, 'chen-li', undefined, { browser: true, headers: { 'x-forwarded-proto': 'https' } });
  expect(liar.headers['set-cookie']).toEqual([expect.not.stringContaining('Secure')]);
});

test('whatever changes something needs the CSRF token of this very session beside the cookie', async () => {
  const [mine, another] = [await page(), await page('wang-fang')];
  const attempts = [undefined, '', 'guessed', another.csrf].map((csrf) =>
    ask(
      office,
      'POST',
      '/cases',
      { cookie: mine.cookie, ...opening, ...(csrf ? { 'x-csrf-token': csrf } : {}) },
      report,
    ),
  );
  for (const answer of await Promise.all(attempts)) {
    expect(answer.json()).toMatchObject({ status: 403, code: 'foreign-request', recorded: false });
  }

  const headers = { cookie: mine.cookie, ...opening, 'x-csrf-token': mine.csrf };
  expect((await ask(office, 'POST', '/cases', headers, report)).statusCode).toBe(201);
});

test.each([
  ['its origin', { origin: 'https://evil.example' }],
  ['its origin, on another port of this machine', { origin: 'http://localhost:9999' }],
  ['an origin it hides', { origin: 'null' }],
  ['its browser', { 'sec-fetch-site': 'cross-site' }],
  ['its browser, from beside us', { 'sec-fetch-site': 'same-site' }],
])(
  'a cookie that comes from a page elsewhere opens nothing, as %s says, with the CSRF token or without',
  async (_what, from) => {
    const { cookie, csrf } = await page();
    const posted = await ask(office, 'POST', '/cases', { cookie, 'x-csrf-token': csrf, ...opening, ...from }, report);
    const read = await ask(office, 'GET', '/cases', { cookie, ...from });

    expect([posted.json().code, read.json().code]).toEqual(['foreign-request', 'foreign-request']);
    expect(posted.headers['access-control-allow-origin']).toBeUndefined();
  },
);

test('a page of ours says its origin, too, and is let in', async () => {
  const { cookie } = await page();
  const headers = { cookie, host: '127.0.0.1:8080', origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-origin' };

  expect((await ask(office, 'GET', '/session', headers)).statusCode).toBe(200);
});

test('nobody can be signed in from a page elsewhere', async () => {
  const answer = await signIn(office, 'chen-li', undefined, {
    browser: true,
    headers: { origin: 'https://evil.example' },
  });

  expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([403, undefined]);
});

test('a cookie somebody planted is not the session that is opened over it, and opens nothing', async () => {
  const planted = 'caseclock=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
  const answer = await signIn(office, 'chen-li', undefined, { browser: true, headers: { cookie: planted } });

  expect(cookieIn(answer)).not.toBe(planted);
  expect((await ask(office, 'GET', '/session', { cookie: planted })).statusCode).toBe(401);
  expect((await ask(office, 'GET', '/session', { cookie: cookieIn(answer) })).statusCode).toBe(200);
});

test('signing in again gives another session, never the one before', async () => {
  expect((await page()).cookie).not.toBe((await page()).cookie);
});

test('signed out, the cookie is taken away and opens nothing any more, wherever it was copied to', async () => {
  const { cookie, csrf } = await page();
  const answer = await ask(office, 'POST', '/session/end', { cookie, 'x-csrf-token': csrf });

  expect(answer.headers['set-cookie']).toEqual([expect.stringContaining('caseclock=; Path=/; Max-Age=0')]);
  expect((await ask(office, 'GET', '/session', { cookie })).statusCode).toBe(401);
});

import type { LightMyRequestResponse } from 'fastify';
import { linkIdentity } from '../../../store';
import { apiOffice, type Office } from '../../support/api';
import { ask, cookieIn, signIns } from '../../support/identity';
import { realIssuer, type RealIssuer, webClient } from '../../support/issuer';

const host = '127.0.0.1:8080';
const path = '/api/v1/session/oidc/callback';
let provider: RealIssuer;
let office: Office;
beforeAll(async () => {
  provider = await realIssuer(`http://${host}${path}`);
  // The provider's tokens bear the real time.
  office = await apiOffice(new Date().toISOString(), { issuer: { issuer: provider.issuer, ...webClient } });
  const { issuer } = provider;
  const linked = { issuer, subject: 'subject-of-chen', person: 'chen-li', by: 'test' };
  await linkIdentity(office.database, linked, office.clock.now());
});
afterAll(async () => {
  await office.close();
  await provider.stop();
});

interface Begun {
  readonly to: string;
  readonly cookie: string;
}

const begin = async (): Promise<Begun> => {
  const answer = await ask(office, 'GET', '/session/oidc', { host });
  return { to: String(answer.headers.location), cookie: cookieIn(answer) };
};

const comeBack = (back: URL, cookie: string): Promise<LightMyRequestResponse> =>
  office.app.inject({ url: `${back.pathname}${back.search}`, headers: { host, cookie } });

const sessionIn = (answer: LightMyRequestResponse): string | undefined =>
  answer.cookies.find(({ name, value }) => name === 'caseclock' && value !== '')?.value;

test('the browser is sent to the provider with PKCE, state and nonce, none of them twice', async () => {
  const [one, two] = [new URL((await begin()).to), new URL((await begin()).to)];

  expect(one.origin).toBe(provider.issuer);
  expect(Object.fromEntries(one.searchParams)).toMatchObject({
    response_type: 'code',
    client_id: 'caseclock-web',
    scope: 'openid',
    redirect_uri: `http://${host}${path}`,
    code_challenge_method: 'S256',
  });
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(one.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
    expect(one.searchParams.get(name)).not.toBe(two.searchParams.get(name));
  }
});

test('whom the provider vouches for comes back signed in as the person it was said to be', async () => {
  const { to, cookie } = await begin();
  const answer = await comeBack(await provider.signInAt(to, 'subject-of-chen'), cookie);

  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/']);
  const me = await ask(office, 'GET', '/session', { host, cookie: `caseclock=${sessionIn(answer) ?? ''}` });
  expect(me.json()).toMatchObject({ id: 'chen-li', csrf: expect.any(String) });
  expect((await signIns(office.database)).at(-1)).toMatchObject({ kind: 'signed-in', person: 'chen-li', via: 'oidc' });
  expect(JSON.stringify(await signIns(office.database))).not.toContain(sessionIn(answer));
});

test('whom nobody linked is refused with what to tell an administrator, and stands in the stream of sign-ins', async () => {
  const { to, cookie } = await begin();
  const answer = await comeBack(await provider.signInAt(to, 'a-stranger'), cookie);

  const details = { issuer: provider.issuer, subject: 'a-stranger' };
  expect(answer.json()).toMatchObject({ status: 403, code: 'unknown-identity', details });
  expect(sessionIn(answer)).toBeUndefined();
  expect((await signIns(office.database)).at(-1)).toMatchObject({
    kind: 'sign-in-failed',
    why: 'unknown-identity',
    ...details,
  });

  const linked = await office.as('tang-ning').post('/accounts/wu-hai/identities', details);
  expect(linked.status).toBe(200);
  const again = await begin();
  const second = await comeBack(await provider.signInAt(again.to, 'a-stranger'), again.cookie);
  expect(second.statusCode).toBe(303);
  expect((await office.as('tang-ning').post('/accounts/li-jing/identities', details)).body.code).toBe('identity-taken');
});

test('taken back, the link opens nothing, and what it had opened is over', async () => {
  const { to, cookie } = await begin();
  const session = `caseclock=${sessionIn(await comeBack(await provider.signInAt(to, 'a-stranger'), cookie)) ?? ''}`;
  expect((await ask(office, 'GET', '/session', { host, cookie: session })).statusCode).toBe(200);
  const identity = { issuer: provider.issuer, subject: 'a-stranger' };
  await office.as('tang-ning').post('/accounts/wu-hai/identities/remove', identity);

  expect((await ask(office, 'GET', '/session', { host, cookie: session })).statusCode).toBe(401);
  const again = await begin();
  const answer = await comeBack(await provider.signInAt(again.to, 'a-stranger'), again.cookie);
  expect(answer.json().code).toBe('unknown-identity');
});

/** What a browser that began keeps to itself, with one part of another's. */
const mixed = (mine: string, others: string, part: 'state' | 'nonce' | 'verifier'): string => {
  const read = (cookie: string): Record<string, string> =>
    JSON.parse(Buffer.from(cookie.split('=')[1] ?? '', 'base64url').toString());
  const text = JSON.stringify({ ...read(mine), [part]: read(others)[part] });
  return `caseclock-oidc=${Buffer.from(text).toString('base64url')}`;
};

test.each(['state', 'nonce', 'verifier'] as const)(
  'a sign-in that comes back with another %s is refused',
  async (part) => {
    const [mine, others] = [await begin(), await begin()];
    const answer = await comeBack(
      await provider.signInAt(mine.to, 'subject-of-chen'),
      mixed(mine.cookie, others.cookie, part),
    );

    expect(answer.json()).toMatchObject({ status: 401, code: 'sign-in-failed' });
    expect((await signIns(office.database)).at(-1)).toMatchObject({ kind: 'sign-in-failed', why: 'provider' });
    expect(sessionIn(answer)).toBeUndefined();
  },
);

test('an answer of the provider is of no use in another browser, nor a second time, nor without a code', async () => {
  const [mine, others] = [await begin(), await begin()];
  const back = await provider.signInAt(mine.to, 'subject-of-chen');
  const refused = [
    await comeBack(back, others.cookie),
    await comeBack(back, ''),
    await comeBack(back, 'caseclock-oidc=x'),
  ];
  expect((await comeBack(back, mine.cookie)).statusCode).toBe(303);
  refused.push(await comeBack(back, mine.cookie));
  refused.push(await comeBack(new URL(`http://${host}${path}`), mine.cookie));
  refused.push(await comeBack(new URL(`http://${host}${path}?error=access_denied`), mine.cookie));

  for (const answer of refused) expect([answer.statusCode, sessionIn(answer)]).toEqual([401, undefined]);
});

test('with the provider away people are told so, and passwords still open', async () => {
  const away = await apiOffice(undefined, { issuer: { issuer: 'http://127.0.0.1:9', ...webClient } });
  const answer = await ask(away, 'GET', '/session/oidc', { host });
  await away.close();

  expect(answer.json()).toMatchObject({ status: 503, code: 'issuer-unavailable' });
});

test('without a provider there is nothing to go to', async () => {
  const none = await apiOffice();
  const codes = [await ask(none, 'GET', '/session/oidc'), await ask(none, 'GET', '/session/oidc/callback')];
  await none.close();

  expect(codes.map((one) => one.json().code)).toEqual(['no-issuer', 'no-issuer']);
});

import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { minute } from '../../../domain/time/instant';
import { linkIdentity, loadOffice } from '../../../store';
import { sampleOffice } from '../../../law/sample-office';
import { apiOffice, type Office, report } from '../../support/api';
import { ask, bearer, signIns } from '../../support/identity';
import { realIssuer, type RealIssuer, webClient } from '../../support/issuer';

const audience = 'https://caseclock.example.test/api';
let provider: RealIssuer;
let stranger: RealIssuer;
let office: Office;
beforeAll(async () => {
  [provider, stranger] = await Promise.all([realIssuer(), realIssuer()]);
  const now = new Date().toISOString();
  office = await apiOffice(now, { issuer: { issuer: provider.issuer, ...webClient, audience } });
  for (const { issuer } of [provider, stranger]) {
    const linked = { issuer, subject: 'evidence-room', person: 'sun-wei', by: 'test' };
    await linkIdentity(office.database, linked, office.clock.now());
  }
});
afterAll(async () => {
  await office.close();
  await Promise.all([provider.stop(), stranger.stop()]);
});

const status = async (token: string): Promise<number> =>
  (await ask(office, 'GET', '/session', bearer(token))).statusCode;

const coded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const partsOf = (token: string): [header: Record<string, string>, payload: Record<string, unknown>, text: string[]] => {
  const text = token.split('.');
  const read = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString());
  return [read(text[0]), read(text[1]), text];
};

/** The provider's own token with another header or payload, signed by whoever. */
const resigned = async (header: object, payload: object, by: (text: string) => Buffer): Promise<string> => {
  const [itsHeader, itsPayload] = partsOf(await provider.tokenFor(audience));
  const text = `${coded({ ...itsHeader, ...header })}.${coded({ ...itsPayload, ...payload })}`;
  return `${text}.${by(text).toString('base64url')}`;
};

const rs256 = (key: KeyObject) => (text: string) => sign('sha256', Buffer.from(text), key);
const ours = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

test('a token of the provider opens the API to the person it was said to be, and is noted once', async () => {
  const token = await provider.tokenFor(audience);
  const opened = await ask(office, 'POST', '/cases', { ...bearer(token), 'idempotency-key': 'bearer-1' }, report);

  expect([opened.statusCode, await status(token), await status(token)]).toEqual([201, 200, 200]);
  const { entries } = (await office.as('sun-wei').get(`/cases/${opened.json().case}/timeline`)).body;
  expect(entries[0].act.person).toBe('sun-wei');
  const notes = (await signIns(office.database)).filter(({ via }) => via === 'token');
  expect(notes).toEqual([{ kind: 'signed-in', person: 'sun-wei', via: 'token' }]);
});

test.each([
  ['without a signature, alg none', () => resigned({ alg: 'none' }, {}, () => Buffer.from('x'))],
  [
    'alg none, and nothing at all where the signature stands',
    async () => await resigned({ alg: 'none' }, {}, () => Buffer.from('')),
  ],
  ['signed by somebody else’s key under the provider’s name', () => resigned({}, {}, rs256(ours))],
  [
    'with a key of its own in the header',
    () => resigned({ jwk: createPublicKey(ours).export({ format: 'jwk' }), kid: 'mine' }, {}, rs256(ours)),
  ],
  [
    'that says where to fetch its key',
    () => resigned({ jku: 'http://127.0.0.1:9/jwks', kid: 'mine' }, {}, rs256(ours)),
  ],
  ['of another audience', () => provider.tokenFor('https://another.example.test/api')],
  ['of another issuer, with the same keys', () => stranger.tokenFor(audience)],
])('a token %s opens nothing', async (_what, forge) => {
  expect(await status(await forge())).toBe(401);
});

test('the provider’s public key, which everybody has, is no secret that signs', async () => {
  const [key] = await provider.keys();
  const publicKey = createPublicKey({ key: key ?? {}, format: 'jwk' });
  const secrets = [
    publicKey.export({ format: 'pem', type: 'spki' }),
    publicKey.export({ format: 'der', type: 'spki' }),
    publicKey.export({ format: 'pem', type: 'pkcs1' }),
    JSON.stringify(key),
    key?.['n'] ?? '',
  ];
  for (const alg of ['HS256', 'HS384', 'HS512'] as const) {
    for (const secret of secrets) {
      const hmac = (text: string) => createHmac(alg.replace('HS', 'sha'), secret).update(text).digest();
      expect(await status(await resigned({ alg }, {}, hmac))).toBe(401);
    }
  }
});

test('a token that was altered opens nothing: neither another subject nor a longer life', async () => {
  const [header, payload, [, , signature = '']] = partsOf(await provider.tokenFor(audience));
  for (const change of [{ sub: 'tang-ning' }, { exp: 9_999_999_999 }]) {
    expect(await status(`${coded(header)}.${coded({ ...payload, ...change })}.${signature}`)).toBe(401);
  }
});

test('a token is over when the provider said it would be', async () => {
  const [used, unused] = [await provider.tokenFor(audience), await provider.tokenFor(audience)];
  expect(await status(used)).toBe(200);
  const noted = (await signIns(office.database)).length;
  office.clock.advance(11 * minute);

  expect([await status(used), await status(unused)]).toEqual([401, 401]);
  expect(await signIns(office.database)).toHaveLength(noted);
  office.clock.advance(-11 * minute);
});

test('signed out, a token stays out, though the provider would still vouch for it', async () => {
  const token = await provider.tokenFor(audience);
  expect((await ask(office, 'POST', '/session/end', bearer(token))).statusCode).toBe(200);

  expect(await status(token)).toBe(401);
});

test('a token of a person whose membership ended opens nothing, and says what to do', async () => {
  const gone = sampleOffice.people.filter(({ id }) => id === 'sun-wei').map((one) => ({ ...one, memberships: [] }));
  const before = await provider.tokenFor(audience);
  expect(await status(before)).toBe(200);
  // Nobody leaves who still handles a case.
  await office.database.run({ text: 'update case_state set closed_at = opened_at' });
  await loadOffice(office.database, { units: [], people: gone }, { now: office.clock.now(), by: 'test' });
  office.clock.advance(5_000);

  const after = await ask(office, 'GET', '/session', bearer(await provider.tokenFor(audience)));
  expect([await status(before), after.json().code]).toEqual([401, 'unknown-identity']);
});

test('without an audience of our own no token is taken: one made for somebody else would open us', async () => {
  const none = await apiOffice(new Date().toISOString(), { issuer: { issuer: provider.issuer, ...webClient } });
  const answer = await ask(none, 'GET', '/session', bearer(await provider.tokenFor(audience)));
  await none.close();

  expect(answer.statusCode).toBe(401);
});

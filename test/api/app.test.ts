import type { FastifyInstance } from 'fastify';
import { createApp } from '../../api/app';
import { sessions } from '../../api/sessions';
import type { Database } from '../../store';
import { settableClock } from '../../config/clock';
import type { Door } from '../../api/door';

const clock = settableClock(Date.UTC(2026, 2, 9, 2));
// None of these tests comes as far as the database.
const door = {
  clock,
  sessions: sessions(undefined as unknown as Database, clock),
  people: { office: () => Promise.reject(new Error('nobody asks')) },
} as unknown as Door;

let app: FastifyInstance;
beforeAll(async () => {
  app = await createApp(door, { checkAnswers: true });
});
afterAll(() => app.close());

const problem = 'application/problem+json; charset=utf-8';

test('an unknown address is a problem, too, and says where the routes are', async () => {
  const answer = await app.inject({ url: '/api/v1/nothing' });

  expect(answer.headers['content-type']).toBe(problem);
  expect(answer.json()).toMatchObject({ status: 404, code: 'route-not-found', recorded: false });
});

test('a method that a route does not have is a problem', async () => {
  const answer = await app.inject({ method: 'DELETE', url: '/api/v1/session' });

  expect([answer.statusCode, answer.json().code]).toEqual([404, 'route-not-found']);
});

test('a body of 10 MB is turned away before it is read', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ user: 'x'.repeat(10 * 2 ** 20) }),
  });

  expect(answer.headers['content-type']).toBe(problem);
  expect(answer.json()).toMatchObject({ status: 413, code: 'body-too-large' });
});

test.each([
  ['broken JSON', 'application/json', '{"user":', 400, 'malformed-json'],
  ['no body at all', 'application/json', '', 400, 'malformed-json'],
  ['a poisoned prototype', 'application/json', '{"__proto__":{"admin":true},"user":"x"}', 400, 'malformed-json'],
  ['XML', 'application/xml', '<user/>', 415, 'unsupported-media-type'],
  ['a form', 'application/x-www-form-urlencoded', 'user=x', 415, 'unsupported-media-type'],
  ['a list', 'application/json', '[]', 422, 'malformed'],
  ['null', 'application/json', 'null', 422, 'malformed'],
  ['an unknown field', 'application/json', '{"user":"x","admin":true}', 422, 'malformed'],
])('%s is answered with a problem', async (_what, type, payload, status, code) => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { 'content-type': type },
    payload,
  });

  expect(answer.headers['content-type']).toBe(problem);
  expect(answer.json()).toMatchObject({ status, code, recorded: false });
});

test('a wrong field is named by its path', async () => {
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { user: 7, password: 'x' } });

  expect(answer.json().errors).toEqual([{ in: 'body', path: 'user', message: expect.any(String) }]);
});

test.each(['/api/v1/%', '/api/v1/%E0%A4%A'])('an address that cannot be decoded is a problem: %s', async (url) => {
  const answer = await app.inject({ url });

  expect(answer.headers['content-type']).toBe(problem);
  expect(answer.json()).toMatchObject({ status: 400, code: 'bad-request' });
});

test.each([
  ['no token', undefined],
  ['a token of nobody', 'Bearer a.b.c'],
  [
    'alg none',
    `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"iss":"caseclock","sub":"chen-li","iat":0,"exp":9999999999}').toString('base64url')}.`,
  ],
])('%s opens nothing', async (_what, authorization) => {
  const answer = await app.inject({ url: '/api/v1/session', headers: authorization ? { authorization } : {} });

  expect(answer.headers['www-authenticate']).toBe('Bearer realm="caseclock"');
  expect(answer.json()).toMatchObject({ status: 401, code: 'not-signed-in' });
});

test('the type of a problem can be followed to its row', async () => {
  const { type } = (await app.inject({ url: '/api/v1/nothing' })).json();
  const row = await app.inject({ url: type });

  expect(row.json()).toMatchObject({ code: 'route-not-found', type, status: 404, refusal: false });
});

test('the page of the documentation loads nothing from anywhere else', async () => {
  const page = await app.inject({ url: '/docs/' });
  const answer = page.statusCode === 200 ? page : await app.inject({ url: '/docs' });

  expect(answer.statusCode).toBe(200);
  expect(answer.body).toContain('swagger-ui');
  expect(answer.body).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  expect(answer.headers['content-security-policy']).not.toMatch(/https?:|upgrade|validator/);
});

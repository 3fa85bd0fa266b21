import { once } from 'node:events';
import { connect } from 'node:net';
import { serve, type Server } from '../../api/server';
import { logger } from '../../config/log';
import { samplePassword } from '../../api/identity/password';
import { loadSampleOffice } from '../../cli/identity/sample';
import { connect as connectStore } from '../../store';
import { report, secret } from '../support/api';
import { freshDatabase, type TestDatabase } from '../support/database';

let base: TestDatabase;
let server: Server;
beforeAll(async () => {
  base = await freshDatabase();
  const store = connectStore(base.url);
  await loadSampleOffice(store, secret, 0);
  await store.close();
});
beforeEach(async () => {
  const log = logger('api', 'silent');
  server = await serve({ databaseUrl: base.url, secret, host: '127.0.0.1', port: 0, log, mail: false });
});
afterEach(() => server.close());
afterAll(() => base.drop());

const signIn = async (): Promise<string> => {
  const answer = await fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: 'chen-li', password: samplePassword(secret) }),
  });
  return ((await answer.json()) as { token: string }).token;
};

const open = async (token: string, key: string): Promise<Response> =>
  fetch(`${server.url}/api/v1/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key },
    body: JSON.stringify(report),
  });

const rawAnswer = async (request: string): Promise<string> => {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  socket.write(request);
  await once(socket, 'close');
  return text;
};

test('over a real socket, on the database’s own clock, a report opens a case', async () => {
  const answer = await open(await signIn(), 'socket');
  const body = (await answer.json()) as { case: string };

  expect(answer.status).toBe(201);
  expect(answer.headers.get('location')).toBe(`/api/v1/cases/${body.case}`);
  expect(answer.headers.get('etag')).toBe('"1"');
});

test('acts that had been let in when the server was asked to stop are finished and answered', async () => {
  const token = await signIn();
  const under = Array.from({ length: 10 }, (_, index) => open(token, `stop-${index}`));
  await once(server.app.server, 'request');
  const closed = server.close();
  const answers = await Promise.allSettled(under);
  await closed;

  const statuses = answers.map((one) => (one.status === 'fulfilled' ? one.value.status : 'refused'));
  expect(statuses).toContain(201);
  expect(statuses.every((status) => [201, 503, 'refused'].includes(status))).toBe(true);
});

test('a session of one process opens the other: they share the database and nothing else', async () => {
  const token = await signIn();
  const log = logger('api', 'silent');
  const other = await serve({ databaseUrl: base.url, secret, host: '127.0.0.1', port: 0, log, mail: false });
  const answer = await fetch(`${other.url}/api/v1/session`, { headers: { authorization: `Bearer ${token}` } });
  await other.close();

  expect(answer.status).toBe(200);
});

test.each([
  ['no HTTP at all', 'GIVE ME A CASE\r\n\r\n', '400 bad-request'],
  ['a header without end', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, '431 headers-too-large'],
])('%s is answered with a problem, too', async (_what, request, status) => {
  const text = await rawAnswer(request);

  expect(text).toContain(`HTTP/1.1 ${status}`);
  expect(text).toContain('content-type: application/problem+json');
  expect(JSON.parse(text.slice(text.indexOf('\r\n\r\n')))).toMatchObject({
    recorded: false,
    remedy: { zh: expect.any(String) },
  });
});

test('health says who is silent: no watch runs here', async () => {
  const body = await (await fetch(`${server.url}/api/v1/health`)).json();

  expect(body).toMatchObject({ status: 'degraded', database: 'answers', watch: { status: 'silent' } });
});

const asked = async (host: string): Promise<string> => {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  socket.write(`GET /api/v1/problems HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  await once(socket, 'close');
  return answer;
};

test('a page whose name was made to point at this machine is not answered: it would count as one of ours', async () => {
  const { port } = new URL(server.url);
  expect(await asked(`evil.example:${port}`)).toMatch(/^HTTP\/1.1 421 [^]*foreign-host/);
  expect(await asked('127.0.0.1.evil.example')).toMatch(/^HTTP\/1.1 421 /);
  expect(await asked(`localhost:${port}`)).toMatch(/^HTTP\/1.1 200 /);
  expect(await asked(`127.0.0.1:${port}`)).toMatch(/^HTTP\/1.1 200 /);
});

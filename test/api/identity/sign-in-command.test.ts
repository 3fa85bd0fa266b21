import { Readable } from 'node:stream';
import { serve, type Server } from '../../../api/server';
import { loadSampleOffice } from '../../../cli/identity/sample';
import { logger } from '../../../config/log';
import { connect } from '../../../store';
import { secret } from '../../support/api';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { goodPassword, signIns } from '../../support/identity';
import { told } from '../../support/told';

let base: TestDatabase;
let server: Server;
beforeAll(async () => {
  base = await freshDatabase();
  const store = connect(base.url);
  await loadSampleOffice(store, secret, 0);
  await store.close();
  const log = logger('api', 'silent');
  server = await serve({ databaseUrl: base.url, secret, host: '127.0.0.1', port: 0, log, mail: false, rate: 3000 });
  Object.assign(process.env, { CASECLOCK_API: server.url, DATABASE_URL: base.url });
});
afterEach(() => {
  delete process.env['CASECLOCK_TOKEN'];
});
afterAll(async () => {
  delete process.env['CASECLOCK_API'];
  delete process.env['DATABASE_URL'];
  await server.close();
  await base.drop();
});

const call = async (token: string, method: 'GET' | 'POST', path: string, body?: object): Promise<Response> =>
  fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

/** Runs with something piped in, as `caseclock sign-in --password < file`. */
const piped = async <T>(text: string, work: () => Promise<T>): Promise<T> => {
  const stdin = jest
    .spyOn(process, 'stdin', 'get')
    .mockReturnValue(Readable.from([text]) as unknown as typeof process.stdin);
  try {
    return await work();
  } finally {
    stdin.mockRestore();
  }
};

test('at the terminal somebody invented is signed in by a word, and it stands in the stream of sign-ins', async () => {
  const token = await told('sign-in', 'liu-jianguo');
  expect(await (await call(token, 'GET', '/session')).json()).toMatchObject({ id: 'liu-jianguo' });

  const store = connect(base.url);
  expect((await signIns(store)).at(-1)).toEqual({ kind: 'signed-in', person: 'liu-jianguo', via: 'terminal' });
  await store.close();
});

test('a password drawn at the machine is changed at the first sign-in; from then on the terminal asks for it', async () => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const drawn = await told('password', 'wu-hai');
  jest.mocked(process.stderr.write).mockRestore();
  const first = await piped(`${drawn}\n`, () => told('sign-in', 'wu-hai', '--password'));
  expect((await call(first, 'GET', '/cases')).status).toBe(403);
  await call(first, 'POST', '/session/password', { password: drawn, next: goodPassword });

  await expect(told('sign-in', 'wu-hai')).rejects.toThrow(/sign in with a password: wu-hai\n→ .*--password wu-hai/);
  await expect(told('case', 'list', '--as', 'wu-hai')).rejects.toThrow(/须以密码登录/);
  await expect(piped('wrong\n', () => told('sign-in', 'wu-hai', '--password'))).rejects.toThrow(/wrong-credentials/);

  process.env['CASECLOCK_TOKEN'] = await piped(`${goodPassword}\n`, () => told('sign-in', 'wu-hai', '--password'));
  expect(JSON.parse(await told('case', 'list', '--json'))).toMatchObject({ cases: [] });
});

test('nobody gets a password who is not of the office', async () => {
  await expect(told('password', 'nobody')).rejects.toThrow(/Nobody of that name/);
});

test('where no database is known, the ways to sign in are named', async () => {
  delete process.env['DATABASE_URL'];
  process.env['CASECLOCK_HOME'] = '/nonexistent';
  const listed = told('case', 'list');
  await expect(listed).rejects.toThrow(/npm start.*CASECLOCK_TOKEN/);
  delete process.env['CASECLOCK_HOME'];
  process.env['DATABASE_URL'] = base.url;
});

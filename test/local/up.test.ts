import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { addressesFile, recordedAddresses } from '../../config/addresses';
import { alive } from '../../local/process';
import { temporaryFolder } from '../support/folder';
import { type Run, freePorts, run } from '../support/start';

const processes = z.record(z.string(), z.object({ pid: z.number() }));
const temporalRecord = z.object({ pid: z.number() });

let home: string;
let variables: Record<string, string>;
const runs: Run[] = [];

const caseclock = (...words: string[]): Run => {
  const begun = run(words, variables);
  runs.push(begun);
  return begun;
};

const read = (name: string): unknown => JSON.parse(readFileSync(path.join(home, name), 'utf8'));
const childrenOf = () => processes.parse(read('processes.json'));

/** Every process of the running start: the three of ours and both servers. */
const pids = (): number[] => [
  ...['worker', 'watch', 'api'].map((name) => childrenOf()[name]?.pid ?? 0),
  temporalRecord.parse(read('temporal/server.json')).pid,
  Number(readFileSync(path.join(home, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]),
];

const openApi = async (): Promise<number> => {
  const response = await fetch(`http://127.0.0.1:${variables['API_PORT']}/openapi.json`);
  return response.status;
};

beforeAll(async () => {
  home = temporaryFolder();
  variables = { CASECLOCK_HOME: home, ...(await freePorts()) };
});

afterEach(async () => {
  for (const { pid, ended } of runs.splice(0)) {
    if (alive(pid)) process.kill(pid, 'SIGTERM');
    await ended;
  }
});

test('one command brings everything up and says where; a kill stops everything and leaves no process', async () => {
  const up = caseclock('up');
  const ready = await up.heard(/^ready/);
  for (const name of ['API_PORT', 'TEMPORAL_UI_PORT']) expect(ready).toContain(`http://127.0.0.1:${variables[name]}`);
  expect(ready).toContain('/docs');
  expect(await openApi()).toBe(200);
  expect(up.said.filter((line) => line.includes('sign in with the password'))).toHaveLength(1);
  expect(up.said.join()).not.toContain('first administrator');

  const doctor = caseclock('doctor');
  expect([await doctor.ended, doctor.said.filter((line) => line.includes('✘'))]).toEqual([0, []]);

  const second = caseclock('up');
  expect(await second.ended).toBe(1);
  expect(second.said.join()).toMatch(new RegExp(`already running .*process ${up.pid}; API http://127.0.0.1`));

  const running = pids();
  expect(running.map(alive)).not.toContain(false);
  process.kill(up.pid, 'SIGTERM');
  expect(await up.ended).toBe(0);
  expect(running.filter(alive)).toEqual([]);
  expect(existsSync(addressesFile(home))).toBe(false);
}, 180_000);

test('what falls while it runs is started again, servers as well', async () => {
  const up = caseclock('up');
  await up.heard(/^ready/);
  const [worker, , , temporal, postgres] = pids();
  for (const [pid, name] of [
    [worker, 'worker'],
    [temporal, 'Temporal'],
    [postgres, 'PostgreSQL'],
  ] as const) {
    process.kill(pid ?? 0, 'SIGKILL');
    await up.heard(new RegExp(`^${name} runs again`));
  }
  expect(await openApi()).toBe(200);
});

test('after kill -9 nothing of ours writes on, and the next start takes the servers over; two Ctrl-C stop it once', async () => {
  const killed = caseclock('up');
  await killed.heard(/^ready/);
  const before = pids();
  process.kill(killed.pid, 'SIGKILL');
  await killed.ended;
  expect(recordedAddresses(home)?.databaseUrl).toBeDefined();

  const up = caseclock('up');
  await up.heard(/^ready/);
  expect(before.slice(0, 3).filter(alive)).toEqual([]);
  expect(pids().slice(3)).toEqual(before.slice(3));
  expect(up.said.filter((line) => line.includes('Sample data'))).toEqual([]);

  process.kill(up.pid, 'SIGINT');
  await up.heard(/^Stopping/);
  process.kill(up.pid, 'SIGINT');
  expect(await up.ended).toBe(0);
  expect(before.filter(alive)).toEqual([]);
});

/** Everything in the home that is text: logs, addresses, secrets; the database's own files are another matter. */
const filesIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !/postgres.data|temporal/.test(one.parentPath))
    .map((one) => readFileSync(path.join(one.parentPath, one.name), 'utf8'))
    .join('\n');

test('an office without people gets its first administrator, whose password is shown once and kept nowhere', async () => {
  const empty = temporaryFolder();
  const alone: Record<string, string> = { ...(await freePorts()), CASECLOCK_HOME: empty, CASECLOCK_SAMPLE: 'no' };
  const once = (): Run => {
    const begun = run(['up'], alone);
    runs.push(begun);
    return begun;
  };
  const first = once();
  await first.heard(/^ready/);
  const [, password = ''] = /“administrator”, with the password (\S+)/.exec(first.said.join('\n')) ?? [];
  const answer = await fetch(`http://127.0.0.1:${alone['API_PORT']}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: 'administrator', password }),
  });
  expect(await answer.json()).toMatchObject({ mustChange: true, user: { roles: ['administrator'] } });
  process.kill(first.pid, 'SIGTERM');
  await first.ended;

  const second = once();
  await second.heard(/^ready/);
  expect(second.said.join('\n')).not.toContain('first administrator');
  expect(filesIn(empty)).not.toContain(password);
});

test('wrong settings are named together and end it with 2', async () => {
  const up = run(['up'], { ...variables, API_PORT: 'eighty', SMTP_URL: 'nowhere' });
  expect(await up.ended).toBe(2);
  expect(up.said.join()).toMatch(/API_PORT.*SMTP_URL|SMTP_URL.*API_PORT/);
});

import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { Client } from 'pg';
import { freePort } from '../../local/ports';
import { type Postgres, startPostgres } from '../../local/postgres/server';
import { alive } from '../../local/process';
import { faultOf } from '../support/fault';
import { temporaryFolder } from '../support/folder';

// One cluster for the whole file: making one is half a second, starting one 30 ms.
let home: string;
const started: Postgres[] = [];

const start = async (more: { port?: () => Promise<number> } = {}): Promise<Postgres> => {
  const server = await startPostgres({ home, port: freePort, settings: { fsync: 'off' }, ...more });
  started.push(server);
  return server;
};

const dataOf = () => path.join(home, 'postgres/data');
const lockOf = () => path.join(dataOf(), 'postmaster.pid');

const ask = async (url: string, statement: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  home = temporaryFolder();
  await (await start()).stop();
});

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
});

test('the data of a stopped server is there again, on loopback only, with the password kept from others', async () => {
  const first = await start();
  await ask(first.url, 'create table kept as select 7 as number');
  await first.stop();
  const second = await start();
  expect(await ask(second.url, 'table kept')).toEqual([{ number: 7 }]);
  expect(await ask(second.url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  expect(statSync(path.join(home, 'secrets/postgres-password')).mode & 0o077).toBe(0);
});

test('a server that outlived its start is taken over, whatever port is asked for now', async () => {
  const first = await start();
  const second = await start({ port: () => Promise.reject(new Error('no port is needed')) });
  expect(second).toMatchObject({ adopted: true, pid: first.pid, url: first.url });
  expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('after kill -9 the next start recovers by itself', async () => {
  const first = await start();
  await ask(first.url, 'create table survived as select 1 as one');
  process.kill(first.pid, 'SIGKILL');
  expect(await first.over).toBe('signal SIGKILL');
  const second = await start();
  expect(second.adopted).toBe(false);
  expect(await ask(second.url, 'table survived')).toEqual([{ one: 1 }]);
});

test.each([
  ['of a process that is gone', () => `${2 ** 22 + 1}\n/nowhere\n1\n1\n`],
  ['whose number another program has by now', () => `${process.pid}\n/nowhere\n1\n1\n`],
  ['that a crash left empty', () => ''],
])('a lock %s is removed', async (_which, text) => {
  writeFileSync(lockOf(), text());
  const server = await start();
  expect(alive(server.pid)).toBe(true);
});

test('a lost password file is mended: the data is ours', async () => {
  const at = path.join(home, 'secrets/postgres-password');
  const before = readFileSync(at, 'utf8');
  rmSync(at);
  const server = await start();
  expect(readFileSync(at, 'utf8')).not.toBe(before);
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a data folder open to others is closed again, as PostgreSQL asks', async () => {
  chmodSync(dataOf(), 0o777);
  await start();
  expect(statSync(dataOf()).mode & 0o777).toBe(0o700);
});

test('data of another release is one sentence that names both', async () => {
  writeFileSync(path.join(dataOf(), 'PG_VERSION'), '17\n');
  const { message } = await faultOf(() => start());
  writeFileSync(path.join(dataOf(), 'PG_VERSION'), '18\n');
  expect(message).toMatch(/made by PostgreSQL 17 and this server is 18/);
});

test('a busy port is one sentence', async () => {
  const busy = await freePort();
  const holder = createServer((socket) => socket.destroy());
  await new Promise<void>((done) => {
    holder.listen(busy, '127.0.0.1', done);
  });
  const { message } = await faultOf(() => start({ port: () => Promise.resolve(busy) }));
  holder.close();
  expect(message).toContain(`Port ${busy} for PostgreSQL is taken`);
});

test('PG_BIN without the programs is one sentence, and no data is begun', async () => {
  const empty = temporaryFolder();
  const { message } = await faultOf(() => startPostgres({ home: empty, port: freePort, bin: empty }));
  expect(message).toContain('PG_BIN');
  expect(existsSync(path.join(empty, 'postgres/data'))).toBe(false);
});

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { temporalAt } from '../../client/connection';
import { attributeGap } from '../../client/search-attributes';
import { freePort } from '../../local/ports';
import { alive, inhabitants } from '../../local/process';
import { temporalCli } from '../../local/temporal/program';
import { type Temporal, startTemporal } from '../../local/temporal/server';
import { faultOf } from '../support/fault';
import { temporaryFolder } from '../support/folder';
import { temporalProgramPath } from '../support/servers';

const started: Temporal[] = [];
const namespace = 'default';
const program = () => Promise.resolve(temporalProgramPath());
const freePorts = async () => ({ port: await freePort(), uiPort: await freePort() });

const start = async (home: string, ports = freePorts): Promise<Temporal> => {
  const server = await startTemporal({ home, namespace, program, ports });
  started.push(server);
  return server;
};

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
});

test('the server comes up with our search attributes, survives its start, and is taken over by the next one', async () => {
  const home = temporaryFolder();
  const first = await start(home);
  const temporal = temporalAt({ address: first.address, namespace });
  expect(await attributeGap(temporal)).toEqual({ missing: [], wrong: [] });
  await temporal.close();

  const second = await start(home, () => Promise.reject(new Error('no port is needed')));
  expect(second).toMatchObject({ adopted: true, pid: first.pid, address: first.address });
  await second.stop();
  expect(alive(first.pid)).toBe(false);
});

test('a server nobody wrote down is ended first: two on one file would spoil it', async () => {
  const home = temporaryFolder();
  const first = await start(home);
  writeFileSync(path.join(home, 'temporal/server.json'), '');
  const second = await start(home);
  expect(alive(first.pid)).toBe(false);
  expect(inhabitants(path.join(home, 'temporal'))).toEqual([second.pid]);
});

test('a damaged file is set aside: PostgreSQL knows every case, and all are followed anew', async () => {
  const home = temporaryFolder();
  await (await start(home)).stop();
  for (const log of ['wal', 'shm']) rmSync(path.join(home, `temporal/temporal.db-${log}`));
  writeFileSync(
    path.join(home, 'temporal/temporal.db'),
    'not a database at all, and long enough to be read as one'.repeat(200),
  );
  const server = await start(home);
  expect(alive(server.pid)).toBe(true);
  expect(readFileSync(path.join(home, 'temporal/temporal.db.damaged'), 'utf8')).toContain('not a database');
});

test('a busy port is one sentence', async () => {
  const port = await freePort();
  const holder = createServer((socket) => socket.destroy());
  await new Promise<void>((done) => {
    holder.listen(port, '127.0.0.1', done);
  });
  const ports = async () => ({ port, uiPort: await freePort() });
  const { message } = await faultOf(() => start(temporaryFolder(), ports));
  holder.close();
  expect(message).toContain('TEMPORAL_PORT');
});

test('a program that cannot be run is one sentence', async () => {
  const home = temporaryFolder();
  const text = path.join(home, 'text');
  writeFileSync(text, 'no program', { mode: 0o755 });
  const options = { home, namespace, ports: freePorts, program: () => Promise.resolve(path.join(home, 'missing')) };
  expect((await faultOf(() => startTemporal(options))).message).toContain('TEMPORAL_CLI_PATH');
  expect((await faultOf(() => temporalCli({ cli: home, cache: home }))).message).toContain('correct it, or unset it');
});

import { type Server, createServer } from 'node:net';
import { freePort, isFree, portFor } from '../../local/ports';
import { faultOf } from '../support/fault';

const wish = { use: 'the API', variable: 'API_PORT' };
let busy: Server;
let port: number;

beforeEach(async () => {
  port = await freePort();
  busy = createServer();
  await new Promise<void>((done) => {
    busy.listen(port, '127.0.0.1', done);
  });
});

afterEach(async () => {
  await new Promise((done) => {
    busy.close(done);
  });
});

test('a busy port nobody asked for is mended by the next free one, leaving out those given away', async () => {
  const next = await portFor({ ...wish, port, asked: false });
  expect(next).toBeGreaterThan(port);
  expect(await isFree(next)).toBe(true);
  expect(await portFor({ ...wish, port, asked: false }, new Set([next]))).toBeGreaterThan(next);
});

test('a busy port that was asked for is one sentence with its variable', async () => {
  const { message } = await faultOf(() => portFor({ ...wish, port, asked: true }));
  expect(message).toBe(`Port ${port} for the API is taken: stop what uses it, or set API_PORT to a free port.`);
});

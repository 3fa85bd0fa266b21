import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../../api/app';
import type { Door } from '../../api/door';

// Where it is installed says nothing of what is in it.
const home = mkdtempSync(path.join(tmpdir(), 'caseclock-console-'));
const folder = path.join(home, 'assets/web');
const script = 'export const built = true;';
let app: FastifyInstance;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>案限</title>');
  writeFileSync(path.join(folder, 'assets/index-1a2b.js'), script);
  writeFileSync(path.join(folder, 'assets/index-1a2b.js.gz'), gzipSync(script));
  // The console is served without asking anything of the ports of the API.
  app = await createApp({} as Door, { console: folder });
});
afterAll(async () => {
  await app.close();
  rmSync(home, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });

test.each(['/', '/cases/9f0c/clocks', '/law?after=x'])('%s is a place within the console', async (url) => {
  const { statusCode, headers, body } = await get(url);

  expect([statusCode, body]).toEqual([200, expect.stringContaining('案限')]);
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
});

test('built files are kept for ever and come compressed, under the same policy', async () => {
  const { headers, rawPayload } = await get('/assets/index-1a2b.js', { 'accept-encoding': 'gzip' });

  expect(headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'gzip',
    'x-content-type-options': 'nosniff',
  });
  expect(gunzipSync(rawPayload).toString()).toBe(script);
});

test.each(['/api/v1/nothing', '/assets/index-old.js', '/docs/nothing'])('%s is not there, and no page', async (url) => {
  const { statusCode, headers } = await get(url);

  expect(statusCode).toBe(404);
  expect(headers['content-type']).toContain('application/problem+json');
});

test('no address leads out of the folder', async () => {
  for (const url of ['/../package.json', '/..%2f..%2fpackage.json', '/assets/%2e%2e/%2e%2e/package.json']) {
    expect((await get(url)).body).not.toContain('"caseclock"');
  }
});

import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { folder, replaceFile, secretIn, valueIn } from '../../local/files';
import { faultOf } from '../support/fault';
import { temporaryFolder } from '../support/folder';

test('a folder is made with its parents and the mode asked for, whatever the umask', () => {
  const before = process.umask(0o077);
  const at = folder(path.join(temporaryFolder(), 'a/b'), 0o755);
  process.umask(before);
  expect([at, path.dirname(at)].map((one) => statSync(one).mode & 0o777)).toEqual([0o755, 0o755]);
});

test.each([
  ['a file is in its place', '/etc/passwd'],
  ['a file is among its parents', '/etc/passwd/below'],
  ['the disk takes no folders', '/proc/nowhere/below'],
])('a home where %s is one sentence', async (_why, at) => {
  const { message } = await faultOf(() => folder(at, 0o700));
  expect(message).toContain('set CASECLOCK_HOME');
});

test('a secret is drawn once and kept from others', () => {
  const at = path.join(temporaryFolder(), 'secrets/session');
  const secret = secretIn(at);
  expect(secret).toMatch(/^[0-9a-f]{48}$/);
  expect(secretIn(at)).toBe(secret);
  expect(statSync(at).mode & 0o777).toBe(0o600);
});

test('a kept value that a power cut left half written counts as none', () => {
  const at = path.join(temporaryFolder(), 'value.json');
  const schema = z.object({ pid: z.number() });
  replaceFile(at, JSON.stringify({ pid: 7 }));
  expect(valueIn(at, schema)).toEqual({ pid: 7 });
  expect(readdirSync(path.dirname(at))).toEqual(['value.json']);
  writeFileSync(at, readFileSync(at, 'utf8').slice(0, 4));
  expect(valueIn(at, schema)).toBeUndefined();
});

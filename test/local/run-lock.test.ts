import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { birthOf } from '../../local/process';
import { holderOf, takeHome } from '../../local/run-lock';
import { temporaryFolder } from '../support/folder';

const lockIn = (home: string) => path.join(home, 'run.lock');

const lockOf = (holder: object) => {
  const home = temporaryFolder();
  writeFileSync(lockIn(home), JSON.stringify(holder));
  return home;
};

test('a second start on the same home learns who holds it', () => {
  const home = temporaryFolder();
  const first = takeHome(home);
  expect(takeHome(home)).toEqual({ holder: { pid: process.pid, birth: birthOf(process.pid) } });
  if ('release' in first) first.release();
  expect(holderOf(home)).toBeUndefined();
  expect(existsSync(lockIn(home))).toBe(false);
});

test.each([
  ['its process is gone', { pid: 2 ** 22 + 1, birth: '1' }],
  ['its number belongs to another process by now', { pid: process.pid, birth: 'earlier' }],
  ['a power cut left it without sense', {}],
])('a lock is taken over when %s', (_reason, holder) => {
  const home = lockOf(holder);
  expect(takeHome(home)).toHaveProperty('release');
  expect(holderOf(home)?.pid).toBe(process.pid);
});

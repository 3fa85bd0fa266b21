import { fileSizes } from '../../scripts/checks/file-sizes';
import { lockFile } from '../../scripts/checks/lock-file';
import { machinePaths } from '../../scripts/checks/machine-paths';

/** Built from parts, so that this file is not found itself. */
const under = (folder: string, rest: string): string => ['', folder, rest].join('/');
const host = ['registry', 'example', 'org'].join('.');

describe('a path of one machine', () => {
  const found = (text: string): readonly string[] => machinePaths([{ path: 'notes.md', text }]).wrong;

  test.each([
    ['in code', `const at = '${under('home', 'li/clone')}';`],
    ['in prose', `see ${under('work', 'main/README.md')}`],
    ['at the start of a line', under('root', '.npmrc')],
  ])('is found %s, with its line', (_, line) => {
    expect(found(`first\n${line}`)).toEqual([expect.stringMatching(/^notes\.md:2: /)]);
  });

  test.each([
    ['a relative path', `.${under('work', 'main')}`],
    ['a part of a longer path', `/srv${under('home', 'x')}`],
    ['an address', `http://127.0.0.1${under('home', 'x')}`],
    ['a pattern that names such folders', String.raw`/\/(work|root|home)\//`],
  ])('is not seen in %s', (_, line) => {
    expect(found(line)).toEqual([]);
  });
});

describe('the lock file', () => {
  const good = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-x' } };
  const found = (packages: object, dependencies: object = { zod: '4.6.7' }, npmrc = ''): readonly string[] =>
    lockFile([
      { path: 'package.json', text: JSON.stringify({ dependencies }) },
      { path: 'package-lock.json', text: JSON.stringify({ packages: { '': {}, ...packages } }) },
      { path: '.npmrc', text: npmrc },
    ]).wrong;

  test('passes with exact versions, hashes and no host', () => {
    expect(found(good)).toEqual([]);
  });

  test('may not say from which host a package came', () => {
    const resolved = `https://${host}/zod.tgz`;
    expect(found({ 'node_modules/zod': { integrity: 'sha512-x', resolved } })).toEqual([
      expect.stringContaining('resolved to a host'),
    ]);
  });

  test('needs the hash of every package', () => {
    expect(found({ 'node_modules/zod': {} })).toEqual([expect.stringContaining('no integrity hash')]);
  });

  test('may not bring the deprecated temporalio back', () => {
    expect(found({ 'node_modules/temporalio': { integrity: 'sha512-x' } })).toEqual([
      expect.stringContaining('@temporalio/*'),
    ]);
  });

  test('follows a manifest in which every version is exact', () => {
    expect(found(good, { zod: '^4.6.7' })).toEqual([expect.stringContaining('name one version')]);
  });

  test('stands alone: no file names a registry', () => {
    expect(found(good, undefined, `registry=https://${host}/`)).toEqual([
      expect.stringContaining('.npmrc: names a package registry'),
    ]);
  });
});

describe('the size of files', () => {
  const file = (path: string, lines: number): { path: string; text: string } => ({ path, text: 'x\n'.repeat(lines) });
  const small = [file('a.ts', 10), file('b.ts', 20), file('c.ts', 30)];

  test('is at most 400 lines', () => {
    expect(fileSizes([...small, file('desk/step.ts', 401)]).wrong).toEqual(['desk/step.ts: 401 lines, at most 400']);
    expect(fileSizes([...small, file('desk/step.ts', 400)]).wrong).toEqual([]);
  });

  test('is worth a second look above 250', () => {
    expect(fileSizes([...small, file('desk/step.ts', 251)]).notes).toContainEqual(
      expect.stringContaining('desk/step.ts'),
    );
  });

  test('stays under 90 in the middle', () => {
    expect(fileSizes([file('a.ts', 90), file('b.ts', 90), file('c.ts', 1)]).wrong).toEqual([
      expect.stringContaining('median'),
    ]);
  });

  test('does not count for statutes and calendars, which are as long as the law is', () => {
    expect(fileSizes([...small, file('law/limits/arrest.ts', 900)]).wrong).toEqual([]);
  });
});

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { codeIn, filesIn, read, root, tableRows } from './repository';

interface Room {
  readonly name: string;
  /** Rooms or single files it may import as they are. */
  readonly values: readonly string[];
  /** Rooms of which it may import types. */
  readonly types: readonly string[];
}

/** The table of docs/architecture.md: what a reader is told is what is planted and checked here. */
const rooms: readonly Room[] = tableRows(read('docs/architecture.md'))
  .filter(([name = '']) => /^`[a-z]+\/`$/.test(name))
  .map(([name = '', , may = '']) => {
    const only = [...may.matchAll(/types of `(\w+)`/g)].map(([, room = '']) => room);
    return {
      name: name.slice(1, -2),
      values: codeIn(may).filter((one) => !only.includes(one)),
      types: only,
    };
  });

const names = rooms.map(({ name }) => name);
const pairs = rooms.flatMap((from) => names.filter((to) => to !== from.name).map((to) => ({ from, to })));

let folder: string;

const plant = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

const cruise = (): Violation[] => {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', '.'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
};

/** A package that is installed but holds nothing. */
const plantPackage = (name: string): void => {
  plant(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
  plant(`node_modules/${name}/index.js`, 'module.exports = {};');
};

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'caseclock-rooms-'));
  for (const file of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json']) {
    cpSync(path.join(root, file), path.join(folder, file));
  }
  for (const name of names) plant(`${name}/index.ts`, 'export const here = 1; export type Here = number;');
  plant('workflows/messages.ts', 'export const message = 1;');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Plants files, cruises, takes the files away again: one run of the tool a test. */
const foundIn = (files: Readonly<Record<string, string>>): Violation[] => {
  for (const [file, text] of Object.entries(files)) plant(file, text);
  try {
    return cruise();
  } finally {
    for (const file of Object.keys(files)) rmSync(path.join(folder, file));
  }
};

const roomViolations = (found: readonly Violation[]): string[] =>
  found
    .filter(({ rule }) => /^(rooms|types-only)-/.test(rule.name))
    .map(({ from, to }) => `${from} → ${to.split('/')[0] ?? ''}`)
    .sort();

test('the table, the rules and the folders name the same rooms', () => {
  const program = "require('./.dependency-cruiser.cjs').forbidden.map((rule) => rule.name).join()";
  const rules = execFileSync(process.execPath, ['-p', program], { cwd: root, encoding: 'utf8' }).trim().split(',');
  const ruled = rules.filter((rule) => rule.startsWith('rooms-')).map((rule) => rule.slice('rooms-'.length));
  expect(names.toSorted()).toEqual(ruled.toSorted());

  const folders = readdirSync(root, { withFileTypes: true })
    .filter(
      (one) => one.isDirectory() && /^[a-z]/.test(one.name) && !['node_modules', 'dist', 'coverage'].includes(one.name),
    )
    .map((one) => one.name)
    .filter((name) => filesIn(name, '.ts').length > 0);
  expect(folders.filter((name) => !names.includes(name))).toEqual(
    ['bench', 'scripts', 'test'].filter((name) => folders.includes(name)),
  );
});

test('every import that the table does not allow is found, and no other', () => {
  const files = Object.fromEntries(
    pairs.map(({ from, to }) => [`${from.name}/to-${to}.ts`, `import { here } from '../${to}/index'; void here;`]),
  );
  const forbidden = pairs
    .filter(({ from, to }) => !from.values.includes(to))
    .map(({ from, to }) => `${from.name}/to-${to}.ts → ${to}`)
    .sort();

  expect(roomViolations(foundIn(files))).toEqual(forbidden);
});

test('an import of types counts as an import, unless the table allows the types', () => {
  const files = Object.fromEntries(
    pairs.map(({ from, to }) => [
      `${from.name}/to-${to}.ts`,
      `import type { Here } from '../${to}/index'; export const one: Here = 1;`,
    ]),
  );
  const forbidden = pairs
    .filter(({ from, to }) => !from.values.includes(to) && !from.types.includes(to))
    .map(({ from, to }) => `${from.name}/to-${to}.ts → ${to}`)
    .sort();

  expect(roomViolations(foundIn(files))).toEqual(forbidden);
});

describe('each other rule finds what it is there for', () => {
  const planted: readonly [rule: string, why: string, files: Readonly<Record<string, string>>][] = [
    [
      'no-circular',
      'two files that need each other',
      {
        'domain/a.ts': "import { b } from './b'; export const a = b;",
        'domain/b.ts': "import { a } from './a'; export const b = a;",
      },
    ],
    ['no-orphans', 'a file nobody needs', { 'store/alone.ts': 'export const alone = 1;' }],
    [
      'no-builtin-in-pure-rooms',
      'a file system in a calculation',
      { 'engine/reads.ts': "import { readFileSync } from 'node:fs'; void readFileSync;" },
    ],
    [
      'no-builtin-in-pure-rooms',
      'a hash of the host in a workflow',
      { 'workflows/hashes.ts': "import { createHash } from 'node:crypto'; void createHash;" },
    ],
    ['packages-domain', 'a database driver in the domain', { 'domain/query.ts': "import 'pg';" }],
    ['no-dev-dependency', 'a test tool in the product', { 'api/fuzz.ts': "import 'fast-check';" }],
    ['no-deprecated-temporalio', 'the dead meta-package', { 'worker/old.ts': "import 'temporalio';" }],
    ['not-to-unresolvable', 'a file that is not there', { 'desk/gone.ts': "import './nowhere';" }],
    ['not-to-undeclared', 'a package that came along with another', { 'store/borrowed.ts': "import 'left-behind';" }],
    [
      'no-tooling',
      'a helper of the tests in the product',
      { 'test/support/helper.ts': 'export const help = 1;', 'desk/helped.ts': "import '../test/support/helper';" },
    ],
  ];

  let found: Violation[];
  beforeAll(() => {
    for (const name of ['pg', 'fast-check', 'temporalio', 'left-behind']) plantPackage(name);
    found = foundIn(Object.assign({}, ...planted.map(([, , files]) => files)));
  });

  test.each(planted)('%s: %s', (rule, _, files) => {
    expect(found.filter((one) => one.rule.name === rule).map((one) => one.from)).toEqual(
      expect.arrayContaining([expect.stringMatching(new RegExp(Object.keys(files).join('|')))]),
    );
  });
});

test('the client sees the messages of the workflows, and nothing else of them', () => {
  const found = foundIn({
    'client/tells.ts': "import { message } from '../workflows/messages'; void message;",
    'client/peeks.ts': "import { here } from '../workflows/index'; void here;",
  });
  expect(roomViolations(found)).toEqual(['client/peeks.ts → workflows']);
});

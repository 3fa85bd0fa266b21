import { spawnSync } from 'node:child_process';
import { root } from './repository';

interface Planted {
  readonly why: string;
  /** An existing file whose text is replaced, in memory only: type-aware rules need a file of the project. */
  readonly file: string;
  readonly text: string;
  readonly rule: string;
}

const calculation = 'domain/office.ts';
const anywhere = 'config/addresses.ts';

const planted: readonly Planted[] = [
  {
    why: 'the host clock in a calculation',
    file: calculation,
    rule: 'no-restricted-syntax',
    text: 'export const at = Date.now();',
  },
  {
    why: 'the host clock by constructor',
    file: anywhere,
    rule: 'no-restricted-syntax',
    text: 'export const at = new Date();',
  },
  {
    why: 'the clock of the library',
    file: calculation,
    rule: 'no-restricted-syntax',
    text: "import { Temporal } from 'temporal-polyfill';\nexport const at = Temporal.Now.instant();",
  },
  {
    why: 'the clock of the server in a statement',
    file: anywhere,
    rule: 'no-restricted-syntax',
    text: 'export const query = `select * from bell where at < now()`;',
  },
  {
    why: 'the clock of the server in plain text',
    file: anywhere,
    rule: 'no-restricted-syntax',
    text: "export const query = 'select clock_timestamp()';",
  },
  {
    why: 'the locale of the host',
    file: calculation,
    rule: 'no-restricted-syntax',
    text: "export const order = 'a'.localeCompare('b');",
  },
  {
    why: 'the zone of the host',
    file: calculation,
    rule: 'no-restricted-globals',
    text: 'export const zone = Intl.DateTimeFormat();',
  },
  { why: 'randomness', file: calculation, rule: 'no-restricted-properties', text: 'export const id = Math.random();' },
  { why: 'the process', file: calculation, rule: 'no-restricted-globals', text: 'export const pid = process.pid;' },
  {
    why: 'a Node built-in by its prefix',
    file: calculation,
    rule: 'no-restricted-imports',
    text: "import { hostname } from 'node:os';\nexport const host = hostname();",
  },
  {
    why: 'a Node built-in by its bare name',
    file: calculation,
    rule: 'no-restricted-imports',
    text: "import { hostname } from 'os';\nexport const host = hostname();",
  },
  {
    why: 'something to wait for in a calculation',
    file: calculation,
    rule: 'no-restricted-syntax',
    text: 'export const late = async (): Promise<number> => await Promise.resolve(1);',
  },
  {
    why: 'an actor',
    file: anywhere,
    rule: 'no-restricted-imports',
    text: "import { createActor } from 'xstate';\nexport const run = createActor;",
  },
  {
    why: 'the environment outside config',
    file: 'api/app.ts',
    rule: 'no-restricted-properties',
    text: "export const port = process.env['PORT'];",
  },
  {
    why: 'a promise nobody waits for',
    file: anywhere,
    rule: '@typescript-eslint/no-floating-promises',
    text: 'Promise.resolve(1);',
  },
  { why: 'any', file: anywhere, rule: '@typescript-eslint/no-explicit-any', text: 'export const loose: any = 1;' },
  {
    why: 'an assertion that something is there',
    file: anywhere,
    rule: '@typescript-eslint/no-non-null-assertion',
    text: 'export const first = (list: string[]): string => list[0]!;',
  },
  {
    why: 'a switch that forgets a case',
    file: anywhere,
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    text: "export const name = (colour: 'blue' | 'red'): string => {\n  switch (colour) {\n    case 'blue':\n      return 'b';\n  }\n  return '';\n};",
  },
  {
    why: 'an exported function that does not say what it gives',
    file: anywhere,
    rule: '@typescript-eslint/explicit-module-boundary-types',
    text: 'export const one = () => 1;',
  },
  {
    why: 'a type imported as a value',
    file: anywhere,
    rule: '@typescript-eslint/consistent-type-imports',
    text: "import { Clock } from './clock';\nexport type Mine = Clock;",
  },
  {
    why: 'a comment that switches rules off',
    file: anywhere,
    rule: '@typescript-eslint/no-explicit-any',
    text: '/* eslint-disable */\nexport const loose: any = 1;',
  },
  {
    why: 'a reminder',
    file: anywhere,
    rule: 'no-warning-comments',
    text: '// TO' + 'DO: later\nexport const later = 1;',
  },
  {
    why: 'a skipped test',
    file: 'test/docs/repository.ts',
    rule: 'no-restricted-syntax',
    text: "test.skip('later', () => undefined);",
  },
  {
    why: 'a fixed sleep',
    file: 'test/docs/repository.ts',
    rule: 'no-restricted-syntax',
    text: 'export const nap = (): void => {\n  setTimeout(() => undefined, 1000);\n};',
  },
  { why: 'a file of more than 400 lines', file: anywhere, rule: 'max-lines', text: 'export {};\n'.repeat(401) },
];

const allowed: readonly Omit<Planted, 'rule'>[] = [
  {
    why: 'the one clock reads the clock',
    file: 'config/clock.ts',
    text: 'export const at = (): number => Date.now();\nexport const sql = `select clock_timestamp()`;',
  },
  {
    why: 'a workflow reads the time of its task, the same in every replay',
    file: 'workflows/messages.ts',
    text: 'export const at = (): number => Date.now();',
  },
  { why: 'arithmetic on dates is no clock', file: calculation, text: 'export const epoch = Date.UTC(1970, 0, 1);' },
  {
    why: 'the words now and date mean nothing by themselves',
    file: anywhere,
    text: "export const text = 'Do it now (or on another date).';",
  },
];

const program = `
  const { ESLint } = require('eslint');
  const eslint = new ESLint();
  const lint = async ({ file, text }) => (await eslint.lintText(text, { filePath: file }))[0].messages;
  Promise.all(JSON.parse(require('node:fs').readFileSync(0, 'utf8')).map(lint)).then((found) => {
    process.stdout.write(JSON.stringify(found.map((all) => all.map(({ ruleId, line, message }) => ({ line, rule: ruleId ?? message })))));
  });
`;

type Text = Omit<Planted, 'rule'>;

/** Lines each text fills when those of one file are written below each other. */
const layOut = (texts: readonly Text[]): { from: number; to: number }[] => {
  const filled = new Map<string, number>();
  return texts.map(({ file, text }) => {
    const from = (filled.get(file) ?? 0) + 1;
    const to = from + text.split('\n').length - 1;
    filled.set(file, to);
    return { from, to };
  });
};

/** Rules that fire in each text, by the project's own configuration: one process, and one pass a file. */
const lint = (texts: readonly Text[]): string[][] => {
  const files = [...new Set(texts.map(({ file }) => file))];
  const all = files.map((file) => ({
    file,
    text: texts
      .filter((one) => one.file === file)
      .map(({ text }) => text)
      .join('\n'),
  }));
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', program], {
    cwd: root,
    encoding: 'utf8',
    input: JSON.stringify(all),
  });
  if (stdout === '') throw new Error(stderr);
  const found = JSON.parse(stdout) as { line: number; rule: string }[][];
  const places = layOut(texts);
  return texts.map(({ file }, index) => {
    const { from, to } = places[index] ?? { from: 0, to: 0 };
    return (found[files.indexOf(file)] ?? []).filter(({ line }) => line >= from && line <= to).map(({ rule }) => rule);
  });
};

let fired: string[][];
beforeAll(() => {
  fired = lint([...allowed, ...planted]);
});

test.each(planted.map((one, index) => ({ ...one, index: allowed.length + index })))(
  '$why is found ($rule)',
  ({ rule, index }) => {
    expect(fired[index]).toContain(rule);
  },
);

test.each(allowed.map((one, index) => ({ ...one, index })))('$why', ({ index }) => {
  expect(fired[index]).toEqual([]);
});

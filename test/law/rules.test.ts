import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startOfDay } from '../../domain/time/day';
import { due } from '../../domain/time/due';
import type { Step } from '../../domain/time/run';
import { say } from '../../domain/time/steps';
import { currentPack, limitOf, packs, runOf } from '../../law/pack';
import { countingRules } from '../../law/rules';

const root = path.join(__dirname, '../..');
const all = [...currentPack.limits.values()];

test('the rules are R1 to R25, each with its basis, in both languages', () => {
  expect(countingRules.map(({ id }) => id)).toEqual(Array.from({ length: 25 }, (_, index) => `R${index + 1}`));
  for (const { says, basis, confidence } of countingRules) {
    expect(says.zh).toMatch(/\p{Script=Han}/u);
    expect(says.en).toMatch(/^["A-Z][ -~]+$/);
    expect(basis === '–' || /\d|通知/.test(basis)).toBe(true);
    // Nothing is certain that no article says.
    if (basis === '–') expect(confidence).not.toBe('H');
  }
});

/** What every sentence of an explanation says of itself; a list of one word stands for a text and for articles alike. */
const spoken = Object.values(say).map((sentence) =>
  (sentence as unknown as (...words: string[][]) => Step)(['a'], ['b'], ['c'], ['d']),
);

/** Rules that no step of a count names, and where they are applied instead. */
const elsewhere: Readonly<Record<string, () => void>> = {
  'R11 rights of whoever is held move: no right is custody': () =>
    expect(all.filter(({ kind, custody }) => kind === 'right' && custody !== 'no')).toEqual([]),
  'R16 the second day is day one: the appeal is ten days from the day of receipt, not eleven': () =>
    expect(all.find(({ row }) => row === 'H-07a')?.length).toBe('P10D'),
  'R23 "within two days" includes the second: it is over at 24:00 of it (PSAPL 143)': () => {
    const facts = { start: startOfDay('2026-03-09'), custody: false, extensions: [], suspensions: [] };
    const { end } = due(runOf(limitOf(currentPack, 'I-06a'), facts), currentPack.calendar);
    expect(end).toBe(startOfDay('2026-03-12'));
  },
  'R25 out of custody its clocks stop and handling goes on: custody is counted apart from handling': () => {
    const of = (row: string) => all.find((one) => one.row === row)?.custody;
    expect([of('E-01'), of('F-01'), of('H-02')]).toEqual(['always', 'if-detained', 'if-detained']);
  },
};

test('each is said by a step of an explanation, or applied where this table says', () => {
  const said = new Set(spoken.map(({ rule }) => rule));
  const named = Object.keys(elsewhere).map((name) => name.split(' ')[0]);
  expect([...said, ...named].sort()).toEqual(countingRules.map(({ id }) => id).sort());
});

test.each(Object.entries(elsewhere))('%s', (_, holds) => {
  holds();
});

test('every step has a rule, a basis and a sentence in both languages', () => {
  for (const { rule, basis, text } of spoken) {
    expect(rule).toMatch(/^R\d+$/);
    expect(basis).not.toBe('');
    expect(text.zh).toMatch(/\p{Script=Han}/u);
    expect(text.en).toMatch(/^[A-Za-z]/);
  }
});

const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

const testsIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && name !== path.basename(__filename))
    .map((name) => read(path.join(folder, name)));

test('each is named by a test of counting', () => {
  const tests = ['test/domain', 'test/law', 'test/engine'].flatMap(testsIn).join('\n');
  expect(countingRules.filter(({ id }) => !new RegExp(`\\b${id}\\b`).test(tests)).map(({ id }) => id)).toEqual([]);
});

const numbers = [1, 2, 4, 5, 7, 8, 10, 11, 13, 14, 15, 17, 19, 20, 21, 23, 25, 26, 28, 30];

test('the worked examples have a test each, by their number', () => {
  const examples = read('test/domain/time/examples.test.ts');
  expect(numbers.filter((number) => !new RegExp(`\\('${number}: `).test(examples))).toEqual([]);
});

test('an id that has been released keeps its number, its kind and its subject in every later pack', () => {
  const [first, ...later] = [...packs.values()];
  const moved = later.flatMap(({ id: pack, limits }) =>
    [...(first?.limits.values() ?? [])]
      .filter(({ id, row, kind, subject }) => {
        const now = limits.get(id);
        return now?.row !== row || now.kind !== kind || now.subject !== subject;
      })
      .map(({ id }) => `${pack}: ${id}`),
  );
  expect(later.length).toBeGreaterThan(0);
  expect(moved).toEqual([]);
});

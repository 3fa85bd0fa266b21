import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { careerLines } from '../../bench/careers/explanations';
import { replayFiles } from '../../cli/replay';
import { temporaryFolder } from '../support/folder';
import { inventedLines } from './explanations/invented';
import { plants } from './explanations/plants';
import type { Line } from './explanations/recount';

const root = path.join(__dirname, '../..');
const checker = path.join(root, 'tools/check_explanations.py');
const careers = 200;

const tapesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder)).map((name) => path.join(root, folder, name));

/** The first line, and a line a clock: of the example tapes, of what is seldom met by chance, and of the chronologies. */
const replayed = (): string[] => {
  const lines: string[] = [];
  const fail = (text: string): never => {
    throw new Error(text);
  };
  const folders = ['examples/tapes', 'test/fixtures/explanations', 'examples/chronologies'];
  replayFiles(folders.flatMap(tapesIn), 'explain', { tell: (text) => void lines.push(text), fail });
  return lines;
};

let folder = '';
let calendar = '';
let clocks: readonly Line[] = [];

beforeAll(() => {
  folder = temporaryFolder();
  const [first = '', ...lines] = replayed();
  calendar = first;
  clocks = [...lines, ...careerLines(careers)].map((line) => JSON.parse(line) as Line);
}, 120_000);

/** What the checker says of some clocks. A machine without Python proves nothing: that fails. */
const checked = (lines: readonly Line[]) => {
  const file = path.join(folder, 'explanations.jsonl');
  writeFileSync(file, [calendar, ...lines.map((line) => JSON.stringify(line)), ''].join('\n'));
  const { status, stdout, stderr, error } = spawnSync('python3', [checker, file], { encoding: 'utf8' });
  if (error) throw new Error(`python3 must be there to count anew: ${error.message}`);
  return { status, told: stdout.trimEnd().split('\n'), stderr };
};

test('every clock of the examples, the chronologies and the careers comes to the same dates in Python', () => {
  const { status, told, stderr } = checked(clocks);
  expect({ status, told, stderr }).toEqual({
    status: 0,
    told: [`${clocks.length} clocks checked, 0 disagreements`],
    stderr: '',
  });
  expect(clocks.length).toBeGreaterThan(3_000);
});

test('10,000 runs that no case has had come to the same dates, whatever overlaps in them', () => {
  const { status, told } = checked(inventedLines(10_000, 1));
  expect({ status, told }).toEqual({ status: 0, told: ['10000 clocks checked, 0 disagreements'] });
});

test('the checker counts its own examples as they were counted by hand', () => {
  const { status, stdout } = spawnSync('python3', [checker, '--self-test'], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^\d\d cases by hand, 0 disagreements\n$/),
  });
});

test('what is exported meets every kind of date, extension, suspension and custody', () => {
  const met = (where: (line: Line) => boolean): boolean => clocks.some(where);
  const kinds = [...new Set(clocks.map(({ due }) => due.kind))].sort();
  expect(kinds).toEqual(['day', 'hour', 'suspended']);
  expect(met(({ extensions }) => extensions.some(({ to }) => to !== undefined))).toBe(true);
  expect(met(({ extensions }) => extensions.some(({ add }) => add !== undefined))).toBe(true);
  expect(met(({ suspensions }) => suspensions.some(({ to }) => to === null))).toBe(true);
  expect(met(({ backward, about }) => backward === 'by' && about !== null)).toBe(true);
  expect(met(({ backward, about }) => backward === 'within' && about !== null)).toBe(true);
  expect(met(({ custody, held }) => custody === 'if-detained' && held.some(({ to }) => to !== null))).toBe(true);
});

describe(`of ${plants.length} wrong dates planted on purpose every one is found`, () => {
  test('there are thirty or more, no two alike', () => {
    expect(new Set(plants.map(([what]) => what)).size).toBeGreaterThanOrEqual(30);
  });

  test.each(plants)('%s', (_, mistake) => {
    const found = clocks.find((line) => mistake(line) !== undefined);
    if (!found) throw new Error('No clock gives occasion for this mistake.');
    const { due, ...rest } = mistake(found) ?? {};
    const planted = { ...found, ...rest, due: { ...found.due, ...due } };
    expect(planted).not.toEqual(found);
    const { status, told } = checked([planted]);
    expect(status).toBe(1);
    expect(told[0]).toContain(`${found.case} ${found.clock} ${found.row}`);
    expect(told.at(-1)).toMatch(/^1 clocks checked, [1-9]/);
  });
});

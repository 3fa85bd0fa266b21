import { readFileSync } from 'node:fs';
import path from 'node:path';
import { judge, simulate, type Judged } from '../../engine';
import { readTape } from '../../cli/replay';
import { context } from '../support/story';

const judged = (chain: string): Judged => {
  const file = path.join(__dirname, `../../examples/chronologies/chain-${chain}.jsonl`);
  const read = readTape(readFileSync(file, 'utf8'));
  if (!('chronology' in read)) throw new Error('not a chronology');
  return judge(read.chronology, context);
};

const english = (titles: readonly { en: string }[]): string => titles.map(({ en }) => en).join(' | ');

test('chain a: arrested on day 37 of 30 + 7: in time, on the last day, and only on the long track (CPL 91(2))', () => {
  const { verdicts } = judged('a');
  expect(verdicts).toMatchObject([{ person: 'P1', verdict: 'in time only if', lateBy: 0 }]);
  expect(english(verdicts[0]?.reasons ?? [])).toMatch(/day 37 of 30 \+ 7 = 37, the last day/);
  expect(english(verdicts[0]?.onlyIf ?? [])).toMatch(/extension to 30 days/);
});

test('chain c: day 38, both persons one day late; lawful only if approved by day 37 and executed the next day', () => {
  const { verdicts, notJudged } = judged('c');
  expect(verdicts.map(({ person, verdict, lateBy }) => [person, verdict, lateBy])).toEqual([
    ['P1', 'late', 1],
    ['P2', 'late', 1],
  ]);
  for (const { onlyIf, articles } of verdicts) {
    expect(english(onlyIf)).toMatch(/approved the day before and was executed the next day/);
    expect(articles).toContain('CPL 91');
  }
  expect(english(notJudged)).toMatch(/administrative detention is not criminal detention/);
});

test("chain d: day 36 across the year's end: in time on the long track, with a day to spare", () => {
  const { verdicts } = judged('d');
  expect(verdicts).toMatchObject([{ verdict: 'in time only if' }]);
  expect(english(verdicts[0]?.reasons ?? [])).toMatch(/day 36 of 30 \+ 7 = 37(?!, the last day)/);
});

test('chain e: day 37 from the eve of the 1 May holiday: custody does not roll, in time on the last day', () => {
  const { verdicts } = judged('e');
  expect(verdicts).toMatchObject([{ verdict: 'in time only if' }]);
  expect(english(verdicts[0]?.reasons ?? [])).toMatch(/the last day.*not prolonged by holidays/);
});

test('the tape behind a verdict marks everything that the judgment does not state, and plays without a refusal', () => {
  for (const chain of ['a', 'c', 'd', 'e']) {
    const { tape } = judged(chain);
    if (!tape) throw new Error(`chain ${chain} has no tape`);
    const stated = tape.lines.filter(({ assumed }) => assumed === undefined).map(({ act }) => act);
    expect(stated).toEqual(['measure.detain', 'measure.arrest']);
    const { answers, state } = simulate(tape, context);
    expect(answers.filter(({ accepted }) => !accepted)).toEqual([]);
    expect(state?.standing.closedAt).toBeDefined();
  }
});

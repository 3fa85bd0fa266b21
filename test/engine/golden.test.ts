import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readTape } from '../../cli/replay';
import { judge, replay, simulate } from '../../engine';
import type { Context } from '../../engine';
import { currentPack } from '../../law/pack';
import { defaultPolicy } from '../../law/policy';
import { tapeOffice } from '../../law/tape-actors';
import { machines } from '../../machines/registry';

const ctx: Context = { law: currentPack, policy: defaultPolicy, office: tapeOffice };
const examples = path.join(__dirname, '../../examples');
const goldenFile = path.join(__dirname, '../fixtures/tapes/heads.json');

const tapes = readdirSync(path.join(examples, 'tapes')).map((name) => {
  const read = readTape(readFileSync(path.join(examples, 'tapes', name), 'utf8'));
  if (!('tape' in read)) throw new Error(`${name} is no tape`);
  return { name, tape: read.tape };
});

const chronologies = readdirSync(path.join(examples, 'chronologies')).flatMap((name) => {
  const read = readTape(readFileSync(path.join(examples, 'chronologies', name), 'utf8'));
  const tape = 'chronology' in read ? judge(read.chronology, ctx).tape : undefined;
  return tape ? [{ name, tape }] : [];
});

const all = [...tapes, ...chronologies];

/** Head of ledger and hash of state of every released tape. A change here breaks what running cases were told. */
const golden = (): Record<string, { ledgerHead: string; stateHash: string | null }> =>
  JSON.parse(readFileSync(goldenFile, 'utf8')) as ReturnType<typeof golden>;

// Releasing a new tape is a decision (GOLDEN=write); changing what an old one told is a new version of its machine.
if (process.env.GOLDEN === 'write') {
  const heads = all.map(({ name, tape }) => [name, replay(tape, ctx)] as const);
  const kept = heads.map(([name, { ledgerHead, stateHash }]) => [name, { ledgerHead, stateHash }] as const);
  writeFileSync(goldenFile, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
}

test.each(all)('$name keeps the ledger and the state it was released with', ({ name, tape }) => {
  const { ledgerHead, stateHash } = replay(tape, ctx);
  expect({ [name]: { ledgerHead, stateHash } }).toEqual({ [name]: golden()[name] });
});

test('every version of every machine is kept by a tape that runs through it', () => {
  const run = new Set(
    all.flatMap(({ tape }) =>
      Object.values(simulate(tape, ctx).state?.standing.procedures ?? {}).map(({ machine }) => machine),
    ),
  );
  expect([...run].sort()).toEqual(machines.map(({ id }) => id).sort());
});

test('what the tapes tell: each breach with what became of it, each refusal with its code', () => {
  const told = Object.fromEntries(
    tapes.map(({ name, tape }) => {
      const { breaches, refusals } = replay(tape, ctx);
      const outcomes = breaches.map(({ row, status }) => `${row ?? '?'} ${status}`);
      return [name, [...outcomes, ...refusals.map(({ act, code }) => `${act} ${code}`)]];
    }),
  );
  expect(told).toEqual({
    'arrest-30-plus-7.jsonl': [],
    'late-entry-and-correction.jsonl': ['A-06 cured', 'A-06 withdrawn'],
    'letter-not-mine.jsonl': ['A-04 stands'],
    'non-filing.jsonl': ['filing.refuse not-assessed'],
    'overdue-filing.jsonl': ['A-06 stands'],
    'refusal-and-release.jsonl': ['C-10 stands', 'measure.arrest out-of-order', 'arrest-review.refuse not-assessed'],
  });
});

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readTape } from '../../cli/replay';
import type { Tape } from '../../domain/tape';
import { replay, simulate } from '../../engine';
import type { Context } from '../../engine';
import { currentPack, packs } from '../../law/pack';
import { policies } from '../../law/policy';
import { tapeOffice } from '../../law/tape-actors';
import { machines } from '../../machines/registry';

const examples = path.join(__dirname, '../../examples/tapes');
const fixtures = path.join(__dirname, '../fixtures/tapes');
const goldenFile = path.join(fixtures, 'heads.json');

/** A tape is replayed as it was released: its own law pack, and the policy of that day. */
const policyOf: Readonly<Record<string, string>> = {
  '2026-11': 'default@1',
  '2026-11-22': 'default@2',
  '2026-12': 'default@2',
  '2027-01': 'default@3',
};

const contextOf = ({ header }: Tape): Context => {
  const law = packs.get(header.law ?? '');
  const policy = policies.get(policyOf[header.law ?? ''] ?? '');
  if (!law || !policy) throw new Error(`${header.case} must name the law pack it was released under`);
  return { law, policy, office: tapeOffice };
};

const tapesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => {
      const read = readTape(readFileSync(path.join(folder, name), 'utf8'));
      if (!('tape' in read)) throw new Error(`${name} is no tape`);
      return { name, tape: read.tape };
    });

const tapes = tapesIn(examples);
const all = [...tapes, ...tapesIn(fixtures)];

/** Head of ledger and hash of state of every released tape. A change here breaks what running cases were told. */
const golden = (): Record<string, { ledgerHead: string; stateHash: string | null }> =>
  JSON.parse(readFileSync(goldenFile, 'utf8')) as ReturnType<typeof golden>;

// Releasing a new tape is a decision (GOLDEN=write); what one of a released pack told is written once and never again:
// changing it is a new version of its machine.
if (process.env.GOLDEN === 'write') {
  const before = golden();
  const kept = all.map(({ name, tape }) => {
    const { ledgerHead, stateHash } = replay(tape, contextOf(tape));
    const released = tape.header.law !== currentPack.id ? before[name] : undefined;
    return [name, released ?? { ledgerHead, stateHash }] as const;
  });
  writeFileSync(goldenFile, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
}

test.each(all)('$name keeps the ledger and the state it was released with', ({ name, tape }) => {
  const { ledgerHead, stateHash } = replay(tape, contextOf(tape));
  expect({ [name]: { ledgerHead, stateHash } }).toEqual({ [name]: golden()[name] });
});

test('every version of every machine is kept by a tape that runs through it', () => {
  const run = new Set(
    all.flatMap(({ tape }) =>
      Object.values(simulate(tape, contextOf(tape)).state?.standing.procedures ?? {}).map(({ machine }) => machine),
    ),
  );
  expect([...run].sort()).toEqual(machines.map(({ id }) => id).sort());
});

test('what the tapes tell: each breach with what became of it, each refusal with its code', () => {
  const told = Object.fromEntries(
    tapes.map(({ name, tape }) => {
      const { breaches, refusals } = replay(tape, contextOf(tape));
      const outcomes = breaches.map(({ row, status }) => `${row ?? '?'} ${status}`);
      return [name, [...outcomes, ...refusals.map(({ act, code }) => `${act} ${code}`)]];
    }),
  );
  expect(told).toEqual({
    'arrest-30-plus-7.jsonl': [],
    'custody-ladder.jsonl': [
      'E-01 stands',
      'limit.extend extension-too-late',
      'measure.restart-custody custody-cap-past',
    ],
    'late-entry-and-correction.jsonl': ['A-06 cured', 'A-06 withdrawn'],
    'letter-not-mine.jsonl': ['A-04 stands'],
    'non-filing.jsonl': ['filing.refuse not-assessed'],
    'overdue-filing.jsonl': ['A-06 stands'],
    'proposal-and-review.jsonl': [
      'approval.approve level-too-low',
      'filing.file approval-differs',
      'approval.approve own-proposal',
      'measure.detain approval-used',
    ],
    'red-risk.jsonl': ['filing.refuse risk-unsigned', 'assessment.sign wrong-role', 'duty.do risk-unmitigated'],
    'refused-arrest-objection.jsonl': ['arrest-objection.request out-of-order'],
    'two-suspects-one-bailed.jsonl': [],
    'refusal-and-release.jsonl': ['C-10 stands', 'measure.arrest out-of-order', 'arrest-review.refuse not-assessed'],
  });
});

import { careerOf, type Career } from '../../bench/careers/career';
import { careersContext as ctx, tenYears } from '../../bench/careers/context';
import { acts } from '../../domain/acts';
import { hashOf } from '../../domain/canonical';
import { refusals } from '../../domain/refusals';
import { play, refold } from '../../engine';
import { excused } from '../../machines/excused';
import { brokenAt, sealed, type Sealed } from './checker/chain';
import { faultsIn } from './checker/check';
import { countCareer, emptyTally, tallyText } from './tally';
import { stages } from './stages';

/** Enough for every run of the suite; CAREERS=10000 for the whole of ten years. */
const careers = Number(process.env.CAREERS ?? 300);
const first = Number(process.env.CAREERS_FROM ?? 1);

const tally = emptyTally();
const faults: string[] = [];
const unlike: number[] = [];
const some: Career[] = [];

/** What a stranger would be handed: text, and nothing of the program that wrote it. */
const handedOver = ({ entries }: Career): readonly Sealed[] =>
  JSON.parse(JSON.stringify(sealed(entries))) as readonly Sealed[];

const examine = (career: Career): void => {
  const { seed, until, accepted, state } = career;
  const ledger = handedOver(career);
  const told = ledger.map(({ entry }) => entry);
  countCareer(tally, career);
  if (brokenAt(ledger) !== undefined) faults.push(`seed ${seed}: the chain is broken`);
  for (const { rule, entry, what } of faultsIn(told, until, stages)) {
    faults.push(`seed ${seed}, entry ${entry}: ${rule} ${what}`);
  }
  if (hashOf(refold(accepted, until, ctx).standing) !== hashOf(state.standing)) unlike.push(seed);
};

beforeAll(() => {
  for (let seed = first; seed < first + careers; seed += 1) {
    const career = careerOf(seed, ctx, tenYears);
    examine(career);
    if (some.length < 20) some.push(career);
  }
  process.stdout.write(tallyText(tally));
}, 3_600_000);

test(`${careers} careers: no clock is lost, nothing is unowned, every due instant is met or rings once, every chain verifies`, () => {
  expect(faults).toEqual([]);
});

test('where each case stands is the fold of what was accepted, whatever was tried and however late it came in', () => {
  expect(unlike).toEqual([]);
});

test('played again, the attempts of a career give the same entries', () => {
  for (const { id, acts: tried, until, entries } of some) expect(play(id, tried, until, ctx).entries).toEqual(entries);
});

test('a seed is a career: made again, it is the same', () => {
  for (const { seed, entries } of some.slice(0, 5)) expect(careerOf(seed, ctx, tenYears).entries).toEqual(entries);
});

describe('the careers meet everything there is', () => {
  test('every act of the catalogue is accepted at least once, but those named here', () => {
    // The careers decide on paper, as in an office without legal reviewers: proposals have tests and properties of their own.
    const proposals = ['propose', 'review', 'approve', 'return', 'withdraw'].map((step) => `approval.${step}`);
    // No duty of the catalogue has a step of planning yet; acts of a roll-out are nobody's idea in the middle of a case; no
    // unit of the careers works by a checklist.
    const never = [...proposals, 'case.share', 'checklist.tick', 'law.adopt', 'law.keep'];
    expect(Object.keys(acts).filter((type) => tally.accepted[type] === undefined)).toEqual(never);
  });

  test('every row that a machine or a duty of the law pack uses starts a clock', () => {
    const rows = [...ctx.law.limits.values()].flatMap(({ id, row }) => (excused.has(id) ? [] : [row]));
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter((row) => tally.rows[row] === undefined)).toEqual([]);
  });

  test('every kind of entry and of effect is written', () => {
    expect(Object.keys(tally.entries).sort()).toEqual(
      ['act', 'bell', 'bell-missed', 'bell-withdrawn', 'breach', 'climb', 'lapse', 'refold', 'refused'].sort(),
    );
    const rare = ['breach-withdrawn', 'breach-cured', 'breach-appeared', 'contested', 'clock-removed', 'custody'];
    expect(Object.keys(tally.effects)).toEqual(expect.arrayContaining(rare));
  });

  test('nearly every reason of the table is given for a refusal', () => {
    const never = Object.keys(refusals).filter((code) => tally.refused[code] === undefined);
    // Four of them are those of a roll-out of law, one is that of a checklist; six ask for a clerk, for another unit, or for
    // somebody the office knows; ten are those of proposals.
    // Seven are those of orders and notices that nobody in the careers gives wrongly.
    expect(never.length).toBeLessThanOrEqual(6 + 4 + 1 + 6 + 10 + 7);
  });
});

import { careerOf, type Career } from '../../bench/careers/career';
import { careersContext as ctx, tenYears } from '../../bench/careers/context';
import type { CaseEntry, Effect } from '../../domain/ledger';
import { excused } from '../../machines/excused';
import { brokenAt, sealed } from './checker/chain';
import { faultsIn, type Fault } from './checker/check';
import { countCareer, emptyTally } from './tally';
import { stages } from './stages';

/** Jest lets a mock see only what is named like one: the limit that the engine forgets to arm. */
let mockForgotten: string | undefined;
jest.mock('../../engine/clocks', (): object => {
  const real: typeof import('../../engine/clocks') = jest.requireActual('../../engine/clocks');
  const startClock: typeof real.startClock = (standing, procedure, limit, ...rest) =>
    limit === mockForgotten ? standing : real.startClock(standing, procedure, limit, ...rest);
  return { ...real, startClock };
});

/** The career with the most to tell. */
const longest = (): Career => {
  const [most] = careers.toSorted((a, b) => b.entries.length - a.entries.length);
  if (!most) throw new Error('There is no career.');
  return most;
};

const faultsOf = (entries: readonly CaseEntry[], until: number): readonly Fault[] =>
  faultsIn(JSON.parse(JSON.stringify(entries)) as CaseEntry[], until, stages);

const careers: Career[] = [];
const tally = emptyTally();
/** Limits that some machine or duty uses; why the others stand in the pack all the same is said there. */
const limits = [...ctx.law.limits.keys()].filter((id) => !excused.has(id));

beforeAll(() => {
  for (let seed = 1; seed <= 1_000 && limits.some((id) => tally.firstSeed[id] === undefined); seed += 1) {
    const career = careerOf(seed, ctx, tenYears);
    countCareer(tally, career);
    if (careers.length < 40) careers.push(career);
  }
}, 300_000);

describe('a limit that the engine forgets to arm is found by what nobody owns then', () => {
  afterEach(() => {
    mockForgotten = undefined;
  });

  test.each(limits)('%s', (limit) => {
    const seed = tally.firstSeed[limit];
    if (seed === undefined) throw new Error(`No career starts ${limit}.`);
    mockForgotten = limit;
    const { entries, until } = careerOf(seed, ctx, tenYears);
    const rules = faultsOf(entries, until).map(({ rule }) => rule);
    expect(rules).toContain('unowned');
  });
});

const withEffects = (entry: CaseEntry, keep: (effect: Effect) => boolean): CaseEntry =>
  'effects' in entry ? { ...entry, effects: entry.effects.filter(keep) } : entry;

const isOf = (clock: string, part: object): boolean => 'clock' in part && part.clock === clock;

/** Clocks of a ledger that were closed, by their ids. */
const closedIn = ({ entries }: Career): readonly string[] =>
  entries.flatMap((entry) =>
    'effects' in entry ? entry.effects.flatMap((one) => (one.kind === 'clock-closed' ? one.clock : [])) : [],
  );

/**
 * Whether a clock stood still when it closed, as during an appraisal, or was to end only behind the last that is told: nobody could miss
 * that it ended.
 */
const endsNowhere = (clock: string, { entries, until }: Career): boolean => {
  const end = entries
    .flatMap((entry) => ('effects' in entry ? entry.effects : []))
    .flatMap((one) =>
      (one.kind === 'clock-started' || one.kind === 'clock-moved') && one.clock === clock ? one.due.end : [],
    )
    .at(-1);
  return end === null || end === undefined || end > until;
};

test('the end of a clock struck out of a ledger is found, and the clock named, unless it had none within what is told', () => {
  const missed = careers.slice(0, 15).flatMap((career) =>
    [...new Set(closedIn(career))].filter((clock) => {
      const struck = career.entries
        .filter((entry) => !(entry.kind === 'breach' && entry.clock === clock))
        .map((entry) => withEffects(entry, (one) => !(isOf(clock, one) && /^(clock-closed|breach)/.test(one.kind))));
      return !endsNowhere(clock, career) && !faultsOf(struck, career.until).some(({ what }) => what.includes(clock));
    }),
  );
  expect(missed).toEqual([]);
});

/** Whether a clock began and ended within one entry, by a late one: it never ran for anybody who could have watched it. */
const atOnce = (clock: string, { entries }: Career): boolean =>
  entries.some(
    (entry) =>
      'effects' in entry &&
      ['clock-started', 'clock-closed'].every((kind) =>
        entry.effects.some((one) => one.kind === kind && isOf(clock, one)),
      ),
  );

/** The ledger without anything that tells of a clock. */
const without = (clock: string, entries: readonly CaseEntry[]): readonly CaseEntry[] =>
  entries
    .filter((entry) => !isOf(clock, entry) && !('bell' in entry && JSON.stringify(entry.bell).includes(clock)))
    .map((entry) => withEffects(entry, (one) => !isOf(clock, one)));

test('a clock struck out from its start to its end leaves somebody whom nobody watches: that is found', () => {
  const missed = careers.slice(0, 15).flatMap((career) =>
    [...new Set(closedIn(career))].filter((clock) => {
      if (atOnce(clock, career)) return false;
      const rules = faultsOf(without(clock, career.entries), career.until).map(({ rule }) => rule);
      return !rules.includes('unowned');
    }),
  );
  expect(missed).toEqual([]);
});

const bellIn = ({ entries }: Career): number => entries.findIndex(({ kind }) => kind === 'bell');

test('a bell told twice is found', () => {
  const career = careers.find((one) => bellIn(one) >= 0);
  const entries = [...(career?.entries ?? [])];
  const at = career ? bellIn(career) : 0;
  const bell = entries[at];
  if (!career || bell?.kind !== 'bell') throw new Error('No bell rang.');
  entries.splice(at + 1, 0, bell);
  expect(faultsOf(entries, career.until)).toContainEqual({ rule: 'bell-twice', entry: at + 1, what: bell.bell.id });
});

test('a red bell left out is found: the breach stands there without one', () => {
  for (const { entries, until } of careers) {
    const at = entries.findIndex((entry) => entry.kind === 'bell' && entry.bell.id.endsWith('/red'));
    if (at < 0) continue;
    const rules = faultsOf(entries.toSpliced(at, 1), until).map(({ rule }) => rule);
    expect(rules).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(breach-without-a-bell|climb-of-no-bell)$/)]),
    );
  }
});

const swapped = (entries: readonly CaseEntry[], at: number): readonly CaseEntry[] => [
  ...entries.slice(0, at),
  ...entries.slice(at, at + 2).toReversed(),
  ...entries.slice(at + 2),
];

test('two entries swapped break the chain', () => {
  const { entries } = longest();
  const honest = sealed(entries);
  expect(brokenAt(honest)).toBeUndefined();
  for (let at = 0; at + 1 < entries.length; at += 9) {
    const forged = swapped(entries, at).map((entry, index) => ({ entry, hash: honest[index]?.hash ?? '' }));
    expect(brokenAt(forged)).toBe(at);
  }
});

test('a breach put behind the act that found it there is found, though the chain be sealed anew', () => {
  const late = careers.flatMap(({ entries, until }) =>
    entries.flatMap((breach, at) => {
      const next = entries.findIndex(({ kind }, index) => index > at && (kind === 'act' || kind === 'refused'));
      return breach.kind === 'breach' && next > at ? [{ breach, at, next, entries, until }] : [];
    }),
  );
  expect(late.length).toBeGreaterThan(0);
  for (const { breach, at, next, entries, until } of late.slice(0, 60)) {
    const moved = [...entries.slice(0, at), ...entries.slice(at + 1, next + 1), breach, ...entries.slice(next + 1)];
    expect(faultsOf(moved, until)).toContainEqual(expect.objectContaining({ rule: 'clock-lost', what: breach.clock }));
  }
});

test('acts that came in later told first are told out of order', () => {
  const { entries, until } = longest();
  const at = entries.findIndex((entry, index) => {
    const next = entries[index + 1];
    return entry.kind === 'act' && next?.kind === 'act' && entry.act.receivedAt < next.act.receivedAt;
  });
  expect(faultsOf(swapped(entries, at), until).map(({ rule }) => rule)).toContain('told-out-of-order');
});

test('custody that is never said to have ended is found', () => {
  const released = careers.flatMap(({ entries, until }) =>
    entries.flatMap((entry, at) =>
      'effects' in entry && entry.effects.some((one) => one.kind === 'custody' && !one.held)
        ? { entries, until, at }
        : [],
    ),
  );
  expect(released.length).toBeGreaterThan(0);
  for (const { entries, until, at } of released) {
    const kept = entries.map((entry, index) =>
      index === at ? withEffects(entry, (one) => one.kind !== 'custody' || one.held) : entry,
    );
    const rules = faultsOf(kept, until).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining([expect.stringMatching(/^(held-by-nobody|custody-)/)]));
  }
});

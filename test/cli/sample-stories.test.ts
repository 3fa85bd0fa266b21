import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CaseState } from '../../domain/case';
import { day, hour, type Instant } from '../../domain/time/instant';
import { parseInstant } from '../../domain/time/iso';
import { lives } from '../../cli/sample/lives';
import { courts } from '../../cli/sample/lives/courts';
import { custody } from '../../cli/sample/lives/custody';
import { intake } from '../../cli/sample/lives/intake';
import { investigation } from '../../cli/sample/lives/investigation';
import { oversight } from '../../cli/sample/lives/oversight';
import { casts, storiesAt } from '../../cli/sample/stories';
import type { Told } from '../../cli/sample/tell';
import { sampleContext } from '../support/sample';

/** A Monday, a Sunday night, the first days of January, the National Day week, a leap day, years without a calendar. */
const moments = [
  '2026-11-23T10:20',
  '2026-11-22T23:40',
  '2027-01-03T00:05',
  '2026-10-04T15:00',
  '2028-02-29T09:30',
  '2027-05-01T07:59',
];

const instant = (time: string): Instant => parseInstant(time, 'now');
const storiesFor = (time: string): readonly Told[] => storiesAt(instant(time), sampleContext(instant(time)));

const stagesOf = ({ standing }: CaseState): readonly string[] =>
  standing.closedAt === undefined
    ? Object.values(standing.procedures).flatMap(({ machine, stage, done, duty }) =>
        done || duty !== undefined ? [] : [`${machine.slice(0, machine.indexOf('@'))}.${stage}`],
      )
    : ['closed'];

/** The gravest colour that has rung for a limit that runs. */
const colourOf = ({ standing, bells }: CaseState): string => {
  const running = Object.values(bells).filter(
    ({ status, clock }) => status === 'rang' && !standing.clocks[clock]?.closed,
  );
  return ['red', 'orange', 'blue'].find((one) => running.some(({ colour }) => colour === one)) ?? 'none';
};

const tally = (all: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const one of all) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
};

/** How many cases there are at least at each stage, whatever the day. */
const least: Readonly<Record<string, number>> = {
  'reception.judging': 8,
  'reception.contacting': 2,
  'filing.underReview': 20,
  'approval.proposed': 3,
  'approval.reviewed': 6,
  'risk-assessment.toSign': 3,
  'risk-assessment.mitigating': 1,
  'investigation.investigating': 70,
  'measure.summoned': 1,
  'measure.questioned': 1,
  'measure.detained': 10,
  'measure.arrestRequested': 4,
  'measure.arrestApproved': 2,
  'arrest-review.underReview': 4,
  'arrest-objection.requested': 1,
  'measure.investigating': 10,
  'measure.onBail': 8,
  'measure.inResidence': 2,
  'prosecution-review.sent': 2,
  'prosecution-review.underReview': 10,
  'prosecution-review.supplementing': 3,
  'prosecution-review.sentBack': 1,
  'trial.hearing': 5,
  closed: 11,
};

describe.each(moments)('told on %s', (time) => {
  let told: readonly Told[];
  beforeAll(() => {
    told = storiesFor(time);
  }, 60_000);

  test('every line is lawful, but for those that are meant to be refused', () => {
    expect(told.flatMap(({ caseId, dropped }) => dropped.map((why) => `${caseId} ${why}`))).toEqual([]);
    const meant = casts.flatMap(({ life }) => life.lines.filter(({ refused }) => refused));
    expect(told.flatMap(({ refused }) => refused)).toHaveLength(meant.length);
  });

  test('there are about two hundred cases, in every stage', () => {
    expect(told.length).toBeGreaterThanOrEqual(190);
    expect(told.length).toBeLessThanOrEqual(230);
    const stages = tally(told.flatMap(({ state }) => [...new Set(stagesOf(state))]));
    const missing = Object.entries(least).filter(([stage, count]) => (stages[stage] ?? 0) < count);
    expect(missing.map(([stage, count]) => `${stage}: ${stages[stage] ?? 0} of ${count}`)).toEqual([]);
  });

  test('most are healthy, one in five has a warning, one in twenty is overdue', () => {
    const colours = tally(told.map(({ state }) => colourOf(state)));
    const share = (...some: readonly string[]): number =>
      some.reduce((sum, one) => sum + (colours[one] ?? 0), 0) / told.length;
    expect(share('none')).toBeGreaterThan(0.72);
    expect(share('blue', 'orange', 'red')).toBeGreaterThan(0.15);
    expect(share('blue', 'orange', 'red')).toBeLessThan(0.28);
    expect(share('red')).toBeGreaterThan(0.03);
    expect(share('red')).toBeLessThan(0.075);
  });

  test('alerts have climbed, and some of them are answered', () => {
    const bells = told.flatMap(({ state }) => Object.values(state.bells));
    const tiers = tally(bells.map(({ tier }) => String(tier)));
    expect([tiers['2'] ?? 0, tiers['3'] ?? 0].every((count) => count > 0)).toBe(true);
    const steps = tally(bells.flatMap(({ given = [] }) => given.map(({ step }) => step)));
    expect(Object.keys(steps).sort()).toEqual(expect.arrayContaining(['acknowledge', 'plan']));
  });

  test('somebody who is held has nine hours left, and somebody else is held past the limit', () => {
    const clocks = told.flatMap(({ state: { standing } }) =>
      Object.values(standing.clocks).filter(({ closed, person }) => !closed && person !== undefined),
    );
    const left = clocks.map(({ due }) => (due.end ?? Infinity) - instant(time));
    expect(left.some((one) => one > 8 * hour && one <= 9 * hour)).toBe(true);
    const overdue = told.find(({ kind }) => kind === 'detained-overdue')?.state.standing;
    expect(Object.values(overdue?.clocks ?? {}).some((one) => !one.closed && one.breaches.length > 0)).toBe(true);
  });

  test('nothing lies ahead of now, nor before the office was founded', () => {
    const instants = told.flatMap(({ acts }) => acts.flatMap((act) => [act.occurredAt, act.receivedAt]));
    expect(Math.max(...instants)).toBeLessThanOrEqual(instant(time));
    expect(Math.min(...instants)).toBeGreaterThan(instant(time) - 400 * day);
  });
});

test('the same now tells the same, act for act', () => {
  const [once, again] = [storiesFor('2026-11-23T10:20'), storiesFor('2026-11-23T10:20')];
  expect(JSON.stringify(again)).toBe(JSON.stringify(once));
});

test('no two cases share the id of an act, and so none of a clock or an alert', () => {
  const ids = storiesFor('2026-11-23T10:20').flatMap(({ acts }) => acts.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('each kind has a name of its own, and each case an id that says that it is a sample', () => {
  expect(new Set(lives.map(({ kind }) => kind)).size).toBe(lives.length);
  expect(casts.every(({ cast }) => /^sample-[a-z-]+-\d+$/.test(cast.caseId))).toBe(true);
  expect(new Set(casts.map(({ cast }) => cast.caseId)).size).toBe(casts.length);
});

test('the manual counts the cases as they are', () => {
  const manual = readFileSync(path.join(__dirname, '../../docs/sample.md'), 'utf8');
  const counted = [...manual.matchAll(/^\| .* \| (\d+) \|$/gm)].map(([, count]) => Number(count));
  const there = [intake, investigation, custody, courts, oversight].map((some) =>
    some.reduce((sum, { count }) => sum + count, 0),
  );
  expect(counted).toEqual(there);
});

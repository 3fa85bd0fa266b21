import type { Bell, CaseState, Clock, Standing } from '../domain/case';
import type { CaseEntry } from '../domain/ledger';
import type { ComingBell } from '../domain/oversight';
import { minute, type Instant } from '../domain/time/instant';
import { breachInstant, limitOfClock } from './clocks';
import { difference } from './difference';
import { isRight } from './lapse';
import { askedAt, pendingBells, type NextBell } from './bells';
import { climbOf } from './climb';
import type { Context, Elapsed } from './outcome';
import { dutyRun } from './procedures';
import { nextBreach, passBreach } from './refold';
import { under } from './under';

type Passed = readonly [CaseState, readonly CaseEntry[]];

/** Something that time brings about. At one instant a breach comes first, then what is told of it, then what climbs. */
interface Coming {
  readonly at: Instant;
  readonly rank: 0 | 1 | 2;
  readonly id: string;
  readonly happen: (state: CaseState, ctx: Context) => Passed;
}

const runOutEntry = (clock: Clock, before: CaseState, after: Standing, ctx: Context): CaseEntry => {
  const { id, row, basis } = limitOfClock(clock, ctx);
  const about = clock.person === undefined ? {} : { person: clock.person };
  const at = breachInstant(clock.due);
  const facts = { at, clock: clock.id, limit: id, row, ...about, due: clock.due.effective ?? '', basis };
  if (!isRight(clock, ctx)) return { kind: 'breach', ...facts };
  return { kind: 'lapse', ...facts, effects: difference(before.standing, after, at, ctx) };
};

const withBell = (state: CaseState, bell: Bell): CaseState => ({
  ...state,
  bells: { ...state.bells, [bell.id]: bell },
});

/** A bell that rang more than a minute late gives those it told their full time to answer. */
const answerFrom = (bell: ComingBell, ctx: Context): Pick<Bell, 'answer'> | object => {
  if (!bell.answer) return {};
  const rang = ctx.rang?.(bell.id) ?? bell.at;
  if (rang <= bell.at + minute) return { answer: bell.answer };
  return { answer: askedAt(bell.answer, { from: bell.at, to: rang, urgent: bell.urgent }, ctx) };
};

const ring = (coming: ComingBell, status: 'rang' | 'missed', state: CaseState, ctx: Context): Passed => {
  const { urgent: _, answer: _planned, holdUntil: _held, steps, ...told } = coming;
  const bell: Bell = { ...told, status, ...(status === 'rang' ? answerFrom(coming, ctx) : {}) };
  if (status === 'missed') return [withBell(state, bell), [{ kind: 'bell-missed', at: bell.at, bell }]];
  const agency = state.standing.clocks[bell.clock]?.owedBy ?? 'police';
  const duty = bell.answer
    ? { duty: dutyRun('alert-answer', bell.id, { by: bell.clock, at: bell.at, agency, steps }, ctx.law.procedures)[0] }
    : {};
  return [withBell(state, { ...bell, ...duty }), [{ kind: 'bell', at: bell.at, bell }]];
};

const climb = (bell: Bell, state: CaseState, ctx: Context): Passed => {
  const at = bell.answer?.by ?? bell.at;
  const next = climbOf(bell, state.standing, state.standing.clocks[bell.clock], ctx);
  const climbed = withBell(state, { ...bell, climbed: true });
  const entry: CaseEntry = { kind: 'climb', at, bell: bell.id, to: next?.answer?.unit ?? null };
  if (!next) return [climbed, [entry]];
  const [rung, entries] = ring(next, 'rang', climbed, ctx);
  return [rung, [entry, ...entries]];
};

const comingBreach = (state: CaseState, until: Instant): Coming[] => {
  const next = nextBreach(state.standing, until);
  if (!next) return [];
  const { at, clock } = next;
  const happen: Coming['happen'] = (before, ctx) => {
    const standing = passBreach(before.standing, next, ctx);
    return [{ ...before, standing }, [runOutEntry(clock, before, standing, ctx)]];
  };
  return [{ at, rank: 0, id: clock.id, happen }];
};

const comingRing = ({ bell, missed }: NextBell): Coming => ({
  at: bell.at,
  rank: 1,
  id: bell.id,
  happen: (state, ctx) => ring(bell, missed ? 'missed' : 'rang', state, ctx),
});

/** Whether an answer is still owed to a bell. */
export const answerOwed = (bell: Bell): boolean =>
  bell.status === 'rang' && bell.duty !== undefined && !bell.duty.done && bell.moot !== true;

const comingClimb = (bell: Bell): Coming[] =>
  answerOwed(bell) && bell.answer && bell.climbed !== true
    ? [{ at: bell.answer.by, rank: 2, id: bell.id, happen: (state, ctx) => climb(bell, state, ctx) }]
    : [];

interface Stretch {
  readonly since: Instant;
  readonly until: Instant;
}

const next = (state: CaseState, { since, until }: Stretch, ctx: Context): Coming | undefined =>
  [
    ...comingBreach(state, until),
    ...Object.values(state.standing.clocks).flatMap((clock) =>
      clock.closed ? [] : pendingBells(state, clock, ctx, since).map(comingRing),
    ),
    ...Object.values(state.bells).flatMap(comingClimb),
  ]
    .filter(({ at }) => at <= until)
    .sort((a, b) => a.at - b.at || a.rank - b.rank || (a.id < b.id ? -1 : 1))[0];

/**
 * Nobody did anything until then: breaches, bells and climbs of the interval, in the order of their instants.
 *
 * @param since up to when people have been told what was known till now: a bell that turns up before it rings then
 * @returns the state and its entries; the same state and no entry where nothing was due
 */
export const elapse = (state: CaseState, until: Instant, given: Context, since: Instant = 0): Elapsed => {
  const ctx = under(given, state.standing.law);
  let now = state;
  const entries: CaseEntry[] = [];
  const stretch = { since, until };
  for (let coming = next(now, stretch, ctx); coming; coming = next(now, stretch, ctx)) {
    const [after, written] = coming.happen(now, ctx);
    now = after;
    entries.push(...written);
  }
  return { state: now, entries };
};

import type { Bell, CaseState, Clock, Handling, Standing } from '../domain/case';
import type { AnswerOwed, ComingBell, Fits, Ladder, Rung, Tell } from '../domain/oversight';
import type { TimeLimit } from '../domain/limit';
import { dayOf, daysBetween, addDays, startOfDay } from '../domain/time/day';
import { hour, minute, type Instant } from '../domain/time/instant';
import { parseLength } from '../domain/time/length';
import { limitOfClock } from './clocks';
import { isHeld } from './custody';
import { askingUnit, deskFor } from './whose-step';
import type { Context } from './outcome';
import { ownOf } from './records';
import { under } from './under';

/** Answer limits of a policy are hours: they run through nights and holidays. */
const hoursOf = (length: string): Instant => {
  const span = parseLength(length, 'within');
  if (span.unit !== 'hours') throw new Error(`An answer is owed within hours, not ${length}.`);
  return span.hours * hour;
};

/** Legal days of a clock. What may be done within the last days begins to be due before it was known, where it became known among them. */
const daysOf = ({ start, due }: Clock): number =>
  due.kind === 'day' ? Math.max(0, daysBetween(dayOf(start), due.safe)) : 0;

const isFor = ({ fromDays = 0, immediate, custody, limits }: Fits, clock: Clock, limit: TimeLimit): boolean =>
  (limits ? limits.includes(limit.id) : (immediate ?? false) === (limit.length === 'immediate')) &&
  (custody === undefined || limit.custody === 'always') &&
  daysOf(clock) >= fromDays;

const ladderFor = (clock: Clock, limit: TimeLimit, ladders: readonly Ladder[]): Ladder | undefined =>
  ladders.find(({ fits }) => isFor(fits, clock, limit));

const instantOf = ({ offset }: Rung, { start, due }: Clock): Instant | null => {
  if (due.end === null) return null;
  if (offset === 'due') return due.end;
  if (offset === 'start') return start;
  if ('share' in offset) return Math.floor((start + (due.safeEnd - start) * offset.share) / minute) * minute;
  return startOfDay(addDays(dayOf(due.safeEnd - 1), -offset.daysBefore)) + offset.at * hour;
};

/** Somebody recused is told nothing more: in their place the head of the unit is. */
const tellOf = (person: string, { unit }: Handling, { recused = {} }: Standing): Tell =>
  ownOf(recused, person) === undefined ? { role: 'handler', unit, person } : { role: 'head', unit };

/** Once each: whoever stands in for somebody recused may be told already. */
const distinct = (tells: readonly Tell[]): readonly Tell[] =>
  tells.filter(
    (one, index) =>
      tells.findIndex(({ role, unit, person }) => role === one.role && unit === one.unit && person === one.person) ===
      index,
  );

/** Whoever handled the case first stays copied on what is due and what climbs, until it is closed (首办责任制). */
const firstOf = ({ handler, firstHandler }: Handling, { recused = {}, closedAt }: Standing): string[] =>
  handler !== firstHandler && closedAt === undefined && ownOf(recused, firstHandler) === undefined
    ? [firstHandler]
    : [];

const tellsOf = (
  { tells, colour }: Pick<Rung, 'tells' | 'colour'>,
  handling: Handling,
  standing: Standing,
): readonly Tell[] => {
  const { unit } = handling;
  const told = tells.map((role) =>
    role === 'handler' ? tellOf(handling.handler, handling, standing) : { role, unit },
  );
  const copied = colour === 'red' ? firstOf(handling, standing) : [];
  return distinct([...told, ...copied.map((person) => ({ role: 'handler' as const, unit, person }))]);
};

const answerOf = (rung: Pick<Rung, 'answer'>, unit: string, at: Instant): { answer: AnswerOwed } | object =>
  rung.answer ? { answer: { unit, role: rung.answer[0].role, by: at + hoursOf(rung.answer[0].within) } } : {};

const rank = ['blue', 'orange', 'red'];

/** Somebody's custody is at stake, or an emergency goes on: told at once, whatever the hour. */
const isUrgent = (limit: TimeLimit, held: boolean): boolean =>
  limit.urgent === true || limit.custody === 'always' || (limit.custody === 'if-detained' && held);

/** Whether a rung lies inside its period. A right that ends has lapsed: there is nothing left to answer for. */
const isInside = ({ offset }: Rung, at: Instant, { start, due }: Clock, { kind }: TimeLimit): boolean =>
  offset === 'due' ? kind !== 'right' : at >= start && at < (due.end ?? 0);

interface Around {
  readonly standing: Standing;
  readonly handling: Handling;
  /** Who supervises custody here; undefined where nobody would be held without law. */
  readonly supervisor: string | undefined;
  readonly urgent: boolean;
}

const bellOf = (rung: Rung, at: Instant, clock: Clock, around: Around): ComingBell[] => {
  const { standing, handling, supervisor, urgent } = around;
  const unit = rung.supervisor ? supervisor : handling.unit;
  if (unit === undefined) return [];
  return [
    {
      id: `${clock.id}/${clock.revision}/${rung.id}`,
      clock: clock.id,
      revision: clock.revision,
      rung: rung.id,
      colour: rung.colour,
      tier: rung.tier,
      at,
      tells: rung.supervisor ? rung.tells.map((role) => ({ role, unit })) : tellsOf(rung, handling, standing),
      ...answerOf(rung, unit, at),
      urgent,
    },
  ];
};

/** Every rung of a clock's present due dates that lies inside its period, in the order of the ladder. */
const rungsOf = (standing: Standing, clock: Clock, ctx: Context): readonly ComingBell[] => {
  const limit = limitOfClock(clock, ctx);
  const handling = deskFor(standing, clock);
  if (!handling || clock.closed) return [];
  const held = isHeld(standing, clock.person);
  const urgent = isUrgent(limit, held);
  // A duty that is late is answered for in its own unit; custody that lasts too long is not.
  const withoutLaw = held && urgent && standing.procedures[clock.procedure]?.duty === undefined;
  const supervisor = withoutLaw
    ? ctx.office.supervisorOf(handling.unit, clock.due.end ?? 0)
    : askingUnit(standing, clock, handling.unit);
  return (ladderFor(clock, limit, ctx.policy.ladders)?.rungs ?? []).flatMap((rung): ComingBell[] => {
    const at = instantOf(rung, clock);
    if (at === null || !isInside(rung, at, clock, limit)) return [];
    return bellOf(rung, at, clock, { standing, handling, supervisor, urgent });
  });
};

/** What is told to the supervising procuratorate stands beside the ladder of the unit, not on top of it. */
const isSupervision = ({ rung }: Pick<ComingBell, 'rung'>, { policy }: Context): boolean =>
  policy.ladders[0]?.rungs.some(({ id, supervisor }) => id === rung && supervisor === true) ?? false;

const rangEarlier = (state: CaseState, bell: ComingBell, ctx: Context): boolean =>
  Object.values(state.bells).some(
    (one) =>
      one.clock === bell.clock &&
      one.status === 'rang' &&
      isSupervision(one, ctx) === isSupervision(bell, ctx) &&
      rank.indexOf(one.colour) >= rank.indexOf(bell.colour),
  );

/** A bell the engine comes to next, and whether it rings or lay behind when its clock became known. */
export interface NextBell {
  readonly bell: ComingBell;
  readonly missed: boolean;
}

/**
 * The bells of a clock that have neither rung nor been missed. Rungs that already lay behind when the due dates became
 * known are missed; the highest of them rings at once, unless one as high has rung for an earlier revision.
 *
 * @param since when the act came in that may have moved the clock: what lies before it can no longer ring on time
 */
export const pendingBells = (state: CaseState, clock: Clock, ctx: Context, since: Instant = 0): readonly NextBell[] => {
  const known = Math.max(clock.known, since);
  const rungs = rungsOf(state.standing, clock, ctx).filter(({ id }) => !state.bells[id]);
  const behind = rungs.filter(({ at }) => at < known);
  const highest = [
    behind.filter((one) => !isSupervision(one, ctx)).at(-1),
    behind.filter((one) => isSupervision(one, ctx)).at(-1),
  ];
  return rungs.map((bell) => {
    if (bell.at >= known) return { bell, missed: false };
    const missed = !highest.includes(bell) || rangEarlier(state, bell, ctx);
    const answer = bell.answer ? { answer: { ...bell.answer, by: bell.answer.by + known - bell.at } } : {};
    return { bell: { ...bell, at: known, ...answer }, missed };
  });
};

/**
 * What `ringDue` will have to ring for one clock: rows to write ahead.
 *
 * @returns every rung still to ring, those due at this moment included
 */
export const comingBells = (state: CaseState, clockId: string, given: Context): readonly ComingBell[] => {
  const ctx = under(given, state.standing.law);
  const clock = state.standing.clocks[clockId];
  if (!clock) return [];
  return pendingBells(state, clock, ctx).flatMap(({ bell, missed }) => (missed ? [] : [bell]));
};

/** The bell of the next tier, at the instant at which the answer was owed; undefined at the top of the line. */
export const climbOf = (
  bell: Bell,
  standing: Standing,
  clock: Clock | undefined,
  ctx: Context,
): ComingBell | undefined => {
  if (!bell.answer) return undefined;
  const superior = ctx.office.superiorOf(bell.answer.unit, bell.answer.by);
  const handling = clock && deskFor(standing, clock);
  if (superior === undefined || !handling) return undefined;
  const { climb } = ctx.policy;
  const at = bell.answer.by;
  const told = [handling.firstHandler, ...(firstOf(handling, standing).length > 0 ? [handling.handler] : [])];
  return {
    id: `${bell.id}^`,
    clock: bell.clock,
    revision: bell.revision,
    rung: climb.id,
    colour: climb.colour,
    tier: bell.tier + 1,
    at,
    tells: distinct([
      ...told.map((person) => tellOf(person, handling, standing)),
      ...climb.tells.filter((role) => role !== 'handler').map((role) => ({ role, unit: superior })),
    ]),
    ...answerOf(climb, superior, at),
    urgent: true,
  };
};

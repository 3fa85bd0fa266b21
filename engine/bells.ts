import type { Bell, CaseState, Clock, Handling, Standing } from '../domain/case';
import type { AnswerOwed, AnswerStep, ComingBell, Rung, Tell } from '../domain/oversight';
import type { TimeLimit } from '../domain/limit';
import { dayOf, addDays, startOfDay } from '../domain/time/day';
import { hour, minute, type Instant } from '../domain/time/instant';
import { parseWithin } from '../domain/time/within';
import { limitOfClock } from './clocks';
import { isHeld } from './custody';
import { rootOf } from './bell-ids';
import { askingUnit, deskFor } from './whose-step';
import type { Context } from './outcome';
import { clockIsUrgent, heardAt, ladderFor, policiesOf, type InForce } from './policies';
import { ownOf } from './records';
import { under } from './under';

const instantOf = ({ offset }: Rung, { start, due }: Clock): Instant | null => {
  if (due.end === null) return null;
  if (offset === 'due') return due.end;
  if (offset === 'start') return start;
  if ('share' in offset) return Math.floor((start + (due.safeEnd - start) * offset.share) / minute) * minute;
  return startOfDay(addDays(dayOf(due.safeEnd - 1), -offset.daysBefore)) + offset.at * hour;
};

/** Somebody recused is told nothing more: in their place the head of the unit is. */
export const tellOf = (person: string, { unit }: Handling, { recused = {} }: Standing): Tell =>
  ownOf(recused, person) === undefined ? { role: 'handler', unit, person } : { role: 'head', unit };

/** Once each: whoever stands in for somebody recused may be told already. */
export const distinct = (tells: readonly Tell[]): readonly Tell[] =>
  tells.filter(
    (one, index) =>
      tells.findIndex(({ role, unit, person }) => role === one.role && unit === one.unit && person === one.person) ===
      index,
  );

/** Whoever handled the case first stays copied on what is due and what climbs, until it is closed (首办责任制). */
export const firstOf = ({ handler, firstHandler }: Handling, { recused = {}, closedAt }: Standing): string[] =>
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

/** All that is asked for is to acknowledge it, as from the beginning: nothing more is said of its steps. */
const isPlain = ([first, ...more]: readonly AnswerStep[]): boolean =>
  first?.step === 'acknowledge' && more.length === 0;

/** Who owes the first step, and until when: the time runs from when they may be disturbed. */
export const answerOf = (
  { answer }: Pick<Rung, 'answer'>,
  { unit, at, urgent }: { readonly unit: string; readonly at: Instant; readonly urgent: boolean },
  ctx: Context,
): Pick<ComingBell, 'answer' | 'steps'> => {
  if (!answer) return {};
  const [{ role, within }] = answer;
  const by = heardAt(at, { unit, urgent }, ctx) + parseWithin(within, 'within');
  return { answer: { unit, role, by }, ...(isPlain(answer) ? {} : { steps: answer }) };
};

/** Letters wait for the end of the quiet hours of whoever is told. */
export const heldFrom = (
  at: Instant,
  asked: { readonly unit: string; readonly urgent: boolean },
  ctx: Context,
): Pick<ComingBell, 'holdUntil'> => {
  const heard = heardAt(at, asked, ctx);
  return heard > at ? { holdUntil: heard } : {};
};

/** An answer that is asked for later than planned leaves the same time. */
export const askedAt = (
  answer: AnswerOwed,
  { from, to, urgent }: { readonly from: Instant; readonly to: Instant; readonly urgent: boolean },
  ctx: Context,
): AnswerOwed => {
  const asked = { unit: answer.unit, urgent };
  return { ...answer, by: answer.by + heardAt(to, asked, ctx) - heardAt(from, asked, ctx) };
};

const rank = ['blue', 'orange', 'red'];

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

/** Whoever is told beside the unit itself, in the unit above it. */
const aboveOf = ({ above = [] }: Rung, unit: string, at: Instant, { office }: Context): readonly Tell[] => {
  const superior = above.length > 0 ? office.superiorOf(unit, at) : undefined;
  return superior === undefined ? [] : above.map((role) => ({ role, unit: superior }));
};

const bellOf = (rung: Rung, at: Instant, clock: Clock, around: Around, ctx: Context): ComingBell[] => {
  const { standing, handling, supervisor, urgent } = around;
  const unit = rung.supervisor ? supervisor : handling.unit;
  if (unit === undefined) return [];
  const own = rung.supervisor ? rung.tells.map((role) => ({ role, unit })) : tellsOf(rung, handling, standing);
  return [
    {
      id: `${clock.id}/${clock.revision}/${rung.id}`,
      clock: clock.id,
      revision: clock.revision,
      rung: rung.id,
      colour: rung.colour,
      tier: rung.tier,
      at,
      tells: distinct([...own, ...aboveOf(rung, unit, at, ctx)]),
      ...answerOf(rung, { unit, at, urgent }, ctx),
      urgent,
      ...heldFrom(at, { unit, urgent }, ctx),
    },
  ];
};

/** Every rung of a clock's present due dates that lies inside its period, in the order of the ladder of a policy. */
const rungsOf = (standing: Standing, clock: Clock, { policy, until }: InForce, ctx: Context): readonly ComingBell[] => {
  const limit = limitOfClock(clock, ctx);
  const handling = deskFor(standing, clock);
  if (!handling || clock.closed) return [];
  const held = isHeld(standing, clock.person);
  const urgent = clockIsUrgent(clock, { standing, policy }, ctx);
  // A duty that is late is answered for in its own unit; custody that lasts too long is not.
  const withoutLaw = held && urgent && standing.procedures[clock.procedure]?.duty === undefined;
  const supervisor = withoutLaw
    ? ctx.office.supervisorOf(handling.unit, clock.due.end ?? 0)
    : askingUnit(standing, clock, handling.unit);
  return (ladderFor(clock, limit, policy)?.rungs ?? []).flatMap((rung): ComingBell[] => {
    const at = instantOf(rung, clock);
    if (at === null || at >= until || !isInside(rung, at, clock, limit)) return [];
    return bellOf(rung, at, clock, { standing, handling, supervisor, urgent }, ctx);
  });
};

/** What is told to the supervising procuratorate stands beside the ladder of the unit, not on top of it. */
type Beside = (bell: Pick<ComingBell, 'rung'>) => boolean;

const besideIn = (policies: readonly InForce[]): Beside => {
  const rungs = policies.flatMap(({ policy }) => policy.ladders.flatMap((ladder) => ladder.rungs));
  return ({ rung }) => rungs.some(({ id, supervisor }) => id === rung && supervisor === true);
};

/** A bell the engine comes to next, and whether it rings or lay behind when its clock became known. */
export interface NextBell {
  readonly bell: ComingBell;
  readonly missed: boolean;
}

type Rang = Pick<ComingBell, 'clock' | 'rung' | 'colour'>;

/** What has rung already, and every rung of the ladder at hand, those that have rung included. */
interface Told {
  readonly rang: readonly Rang[];
  readonly beside: Beside;
  readonly ladder: readonly ComingBell[];
}

/**
 * Whether one as high has rung: of a higher colour, or of the same and on no lower rung. An emergency is red from its start on,
 * and that its report is late is told all the same.
 */
const rangEarlier = ({ rang, beside, ladder }: Told, bell: ComingBell): boolean => {
  const below = ladder.slice(
    0,
    ladder.findIndex(({ id }) => id === bell.id),
  );
  return rang.some(
    (one) =>
      one.clock === bell.clock &&
      beside(one) === beside(bell) &&
      rank.indexOf(one.colour) >= rank.indexOf(bell.colour) &&
      !below.some(({ rung, colour }) => rung === one.rung && colour === bell.colour),
  );
};

/** Rungs that lie behind `known` are missed; the highest of them rings then, unless one as high has rung. */
const pendingFrom = (rungs: readonly ComingBell[], known: Instant, told: Told, ctx: Context): readonly NextBell[] => {
  const { beside } = told;
  const behind = rungs.filter(({ at }) => at < known);
  const highest = [behind.filter((one) => !beside(one)).at(-1), behind.filter(beside).at(-1)];
  return rungs.map((bell) => {
    if (bell.at >= known) return { bell, missed: false };
    const missed = !highest.includes(bell) || rangEarlier(told, bell);
    const { holdUntil: _, ...planned } = bell;
    const { urgent, tells, answer } = bell;
    const unit = answer?.unit ?? tells[0]?.unit ?? '';
    return {
      bell: {
        ...planned,
        at: known,
        ...(answer ? { answer: askedAt(answer, { from: bell.at, to: known, urgent }, ctx) } : {}),
        ...heldFrom(known, { unit, urgent }, ctx),
      },
      missed,
    };
  });
};

/** What was taken back has told nobody: where its clock runs to these very dates again, it rings again. */
const hasTold = (bell: Bell | undefined): boolean => bell !== undefined && bell.status !== 'withdrawn';

/**
 * The bells of a clock that have neither rung nor been missed, each by the policy in force at its own instant. Rungs that
 * already lay behind when the due dates became known, or when the policy began, are missed; the highest of them rings at
 * once, unless one as high has rung for an earlier revision, or by the policy before.
 *
 * @param since when the act came in that may have moved the clock: what lies before it can no longer ring on time
 */
export const pendingBells = (state: CaseState, clock: Clock, ctx: Context, since: Instant = 0): readonly NextBell[] => {
  const handling = deskFor(state.standing, clock);
  if (!handling || clock.closed) return [];
  const known = Math.max(clock.known, since);
  const policies = policiesOf(handling.unit, ctx);
  const beside = besideIn(policies);
  // A climb is as high as what it climbed from: its own colour says nothing of the ladder.
  const all = Object.values(state.bells).filter(({ id, status }) => status === 'rang' && rootOf(id) === id);
  return policies
    .filter(({ until }) => until > known)
    .reduce<readonly NextBell[]>((before, one) => {
      const planned = before.map(({ bell }) => bell);
      const ladder = rungsOf(state.standing, clock, one, ctx);
      const rungs = ladder.filter(({ id }) => !hasTold(state.bells[id]) && !planned.some((other) => other.id === id));
      const rang = [...all, ...before.flatMap(({ bell, missed }) => (missed ? [] : [bell]))];
      return [...before, ...pendingFrom(rungs, Math.max(known, one.from), { rang, beside, ladder }, ctx)];
    }, []);
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

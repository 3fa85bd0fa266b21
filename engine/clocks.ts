import type { Act, ActDefinition } from '../domain/act';
import { acts } from '../domain/acts';
import type { Clock, DueDate, Procedure, Standing, Unmet } from '../domain/case';
import { owedOutside, type TimeLimit } from '../domain/limit';
import type { Agency } from '../domain/office';
import { before, within } from '../domain/time/before';
import { dayOf, daysBetween } from '../domain/time/day';
import { due } from '../domain/time/due';
import { minute, type Instant } from '../domain/time/instant';
import { parseLength } from '../domain/time/length';
import { undated, type DatedDue, type Due, type Interval } from '../domain/time/run';
import { say } from '../domain/time/steps';
import { runOf } from '../law/pack';
import { deskOf, stepOf } from './whose-step';
import type { Context } from './outcome';

/** @throws {Error} where the pinned law lacks the limit: refused at start by the registry's check, so a fault */
export const limitOfClock = (clock: Pick<Clock, 'limit'>, { law }: Context): TimeLimit => {
  const limit = law.limits.get(clock.limit);
  if (!limit) throw new Error(`The law pack ${law.id} has no limit ${clock.limit}.`);
  return limit;
};

type Counted = Pick<Clock, 'limit' | 'procedure' | 'start' | 'extensions' | 'suspensions' | 'person' | 'named'>;

/** What a count may ask of a case: who was held when, and which clock a duty is about. */
export interface Around extends Pick<Standing, 'clocks' | 'persons'> {
  readonly procedures: Readonly<Record<string, Pick<Procedure, 'about'>>>;
}

/** The last day for something owed so many days before the end of another clock, or within them (R21). */
const backFrom = ({ due: { effective } }: Pick<Clock, 'due'>, limit: TimeLimit, ctx: Context): DatedDue | undefined => {
  const span = parseLength(limit.length, 'length');
  if (effective === null || span.unit !== 'days') return undefined;
  const day = effective.slice(0, 10);
  const first = before(day, span.days, ctx.law.calendar);
  return limit.backward === 'within' ? within(first, day) : first;
};

const countBack = (clock: Counted, limit: TimeLimit, standing: Around, ctx: Context): Due => {
  const about = standing.clocks[standing.procedures[clock.procedure]?.about ?? ''];
  const counted = about && backFrom(about, limit, ctx);
  if (!counted) return { ...undated, kind: 'suspended', steps: [say.waits()] };
  // Known only when its day had passed, it is owed at once.
  return counted.end > clock.start ? counted : count({ ...limit, length: 'immediate' }, clock, standing, ctx);
};

/** A release that a correction has put before its detention is contested, not undone: between the two nobody was held. */
export const custodyOf = ({ persons }: Pick<Standing, 'persons'>, person: string | undefined): readonly Interval[] =>
  (persons[person ?? '']?.custody ?? []).filter(({ from, to }) => to === undefined || to >= from);

const count = (limit: TimeLimit, clock: Counted, standing: Around, ctx: Context): Due => {
  const custody = custodyOf(standing, clock.person);
  const { start, extensions, suspensions } = clock;
  return due(runOf(limit, { start, custody, extensions, suspensions }), ctx.law.calendar);
};

/** A day that an order or a plan has named is that day, holiday or not. */
const asNamed = (limit: TimeLimit, { named, start }: Pick<Clock, 'named' | 'start'>): TimeLimit => {
  if (named === undefined) return limit;
  const days = daysBetween(dayOf(start), named);
  return { ...limit, length: days > 0 ? `P${days}D` : 'immediate', roll: 'none' };
};

/** The due dates of a clock as the case stands, with every step of the count. */
export const countClock = (clock: Counted, standing: Around, ctx: Context): Due => {
  const limit = asNamed(limitOfClock(clock, ctx), clock);
  return limit.backward ? countBack(clock, limit, standing, ctx) : count(limit, clock, standing, ctx);
};

/** Whether a clock that is counted back stood for the end that this one has now. */
export const countsBack = (clock: Clock, about: Clock, ctx: Context): boolean => {
  const limit = limitOfClock(clock, ctx);
  const now = limit.backward ? backFrom(about, limit, ctx) : undefined;
  if (now === undefined) return false;
  const { raw, safe: first } = now;
  return clock.due.raw === raw || (clock.closed !== undefined && dayOf(clock.closed.at) >= first);
};

const dated = ({ steps: _, ...rest }: Due): DueDate => rest;

/** Two dates name a revision: the one judged by and the one warned on. */
const revisionOf = ({ effective, safe }: DueDate): string => `${effective ?? 'none'}~${safe ?? 'none'}`;

const counted = (clock: Omit<Clock, 'due' | 'revision'>, standing: Standing, ctx: Context): Clock => {
  const date = dated(countClock(clock, standing, ctx));
  return { ...clock, due: date, revision: revisionOf(date) };
};

/** When something first became known here: a corrected instant is known since its correction. */
export const knownSince = (act: Act): Instant => act.knownAt ?? act.receivedAt;

const withClock = (standing: Standing, clock: Clock): Standing => ({
  ...standing,
  clocks: { ...standing.clocks, [clock.id]: clock },
});

/** Day 0: the latest of the acts that the row names; without any, when the procedure came to this stage. */
const startOf = ({ startsWith = [] }: TimeLimit, { marks, since }: Procedure): Instant => {
  const named = [startsWith].flat().flatMap((type) => marks[type]?.at ?? []);
  return named.length === 0 ? since : Math.max(...named);
};

const ownerOf = ({ id, owedBy }: TimeLimit, procedure: Procedure, act: Act): Agency => {
  if (procedure.duty !== undefined) return deskOf(procedure, stepOf(procedure, id))?.agency ?? procedure.owedBy;
  if (owedOutside(owedBy)) throw new Error(`${id} is owed by ${owedBy}: no procedure may run it.`);
  return owedBy === 'actor' ? ((acts[act.type] as ActDefinition).sends ?? act.actor.agency) : owedBy;
};

/** A stage that is come back to counts from the same day 0: what was granted there still holds. */
const grantedBefore = (standing: Standing, procedure: string, limit: string, start: Instant): Clock['extensions'] =>
  Object.values(standing.clocks)
    .filter((one) => one.procedure === procedure && one.limit === limit && one.start === start)
    .reduce<Clock['extensions']>((most, { extensions }) => (extensions.length > most.length ? extensions : most), []);

const appraisalsOf = ({ persons }: Standing, person: string | undefined): Clock['suspensions'] =>
  (person === undefined ? undefined : persons[person]?.appraisals) ?? [];

const namedBy = ({ named }: TimeLimit, { fields }: Act): Pick<Clock, 'named'> =>
  named === true && typeof fields.by === 'string' ? { named: fields.by } : {};

/** Arms a limit for a procedure: the run is named by the act that armed it. */
export const startClock = (
  standing: Standing,
  procedure: Procedure,
  limitId: string,
  act: Act,
  ctx: Context,
): Standing => {
  const limit = limitOfClock({ limit: limitId }, ctx);
  const start = startOf(limit, procedure);
  const clock = counted(
    {
      id: `${procedure.id}.${limitId}.${act.id}`,
      procedure: procedure.id,
      limit: limitId,
      ...(procedure.person === undefined ? {} : { person: procedure.person }),
      owedBy: ownerOf(limit, procedure, act),
      start,
      extensions: grantedBefore(standing, procedure.id, limitId, start),
      suspensions: appraisalsOf(standing, procedure.person),
      ...namedBy(limit, act),
      known: knownSince(act),
      breaches: [],
    },
    standing,
    ctx,
  );
  return withClock(standing, clock);
};

/** The instant shown for a breach: the due minute of an hour limit, 24:00 of a day limit. */
export const breachInstant = (date: DueDate): Instant => (date.end ?? 0) - (date.kind === 'hour' ? minute : 0);

/** Whether an act that happened in time came in only after the period had run out. */
const enteredLate = (date: DueDate, act: Act): boolean =>
  date.end !== null && act.occurredAt < date.end && act.receivedAt >= date.end;

/** The breach of the present due date: one end is breached once. */
const ownBreach = ({ breaches, due }: Clock): Clock['breaches'][number] | undefined =>
  breaches.find(({ at }) => at === breachInstant(due));

/** What ran out before the act found its place is not cured: an act that had to wait for that does not meet it in time. */
const cured = (clock: Clock, act: Act): Clock['breaches'] =>
  enteredLate(clock.due, act) && !ownBreach(clock)
    ? [...clock.breaches, { at: breachInstant(clock.due), cured: act.id }]
    : clock.breaches;

/** Closes the running clocks of a procedure that stand for a limit (`owed`: whichever the duty's step has). */
export const closeClocks = (standing: Standing, procedure: string, limitId: string, act: Act, as?: Unmet): Standing =>
  Object.values(standing.clocks)
    .filter((clock) => clock.procedure === procedure && !clock.closed)
    .filter((clock) => limitId === 'owed' || clock.limit === limitId)
    .reduce((before, clock) => {
      const closed = { by: act.id, at: act.occurredAt, receivedAt: act.receivedAt, ...(as ? { as } : {}) };
      return withClock(before, { ...clock, closed, breaches: as ? clock.breaches : cured(clock, act) });
    }, standing);

/**
 * Adds an extension that has been found lawful. What it finds breached only by the calendar of entry, it cures; where its
 * end rests on the same workday as before, there is nothing to cure.
 */
export const extendClock = (
  standing: Standing,
  clock: Clock,
  grant: Clock['extensions'][number],
  act: Act,
  ctx: Context,
): Standing => {
  const known = Math.max(clock.known, knownSince(act));
  const extended = counted({ ...clock, extensions: [...clock.extensions, grant], known }, standing, ctx);
  const moved = extended.due.end !== clock.due.end;
  return withClock(standing, moved ? { ...extended, breaches: cured(clock, act) } : extended);
};

const recount = (standing: Standing, clock: Clock, act: Act, ctx: Context): Standing => {
  const again = counted({ ...clock, suspensions: appraisalsOf(standing, clock.person) }, standing, ctx);
  const known = Math.max(clock.known, knownSince(act));
  return withClock(standing, again.revision === clock.revision ? again : { ...again, known });
};

const runs = (clock: Clock): boolean => clock.closed === undefined;

/** Counts the clocks of a person again, after custody or an appraisal has changed. */
export const recountFor = (standing: Standing, person: string, act: Act, ctx: Context): Standing =>
  Object.values(standing.clocks)
    .filter((clock) => clock.person === person && runs(clock))
    .filter((clock) => {
      const { custody, excludes } = limitOfClock(clock, ctx);
      return custody === 'if-detained' || excludes.length > 0;
    })
    .reduce((before, clock) => recount(before, clock, act, ctx), standing);

/** Counts every running clock again, those counted back from others last. */
export const recountAll = (standing: Standing, act: Act, ctx: Context): Standing =>
  recountBackward(
    Object.values(standing.clocks)
      .filter((clock) => runs(clock) && !limitOfClock(clock, ctx).backward)
      .reduce((before, clock) => recount(before, clock, act, ctx), standing),
    act,
    ctx,
  );

/** Counts the clocks again that are counted back from others. */
export const recountBackward = (standing: Standing, act: Act, ctx: Context): Standing =>
  Object.values(standing.clocks)
    .filter((clock) => runs(clock) && limitOfClock(clock, ctx).backward)
    .reduce((before, clock) => recount(before, clock, act, ctx), standing);

const stands = ({ cured }: Clock['breaches'][number]): boolean => cured === undefined;

/** A clock that runs, is not breached for its present due date, and has an end. */
export const endAhead = (clock: Clock): Instant | null => {
  const own = ownBreach(clock);
  return clock.closed || clock.due.end === null || (own && stands(own)) ? null : clock.due.end;
};

/** Marks that the period ran out; where what had cured this very end was counted otherwise since, it stands again. */
export const breach = (standing: Standing, clock: Clock): Standing => {
  const at = breachInstant(clock.due);
  return withClock(standing, { ...clock, breaches: [...clock.breaches.filter((one) => one.at !== at), { at }] });
};

export const isBreached = (clock: Clock): boolean => clock.breaches.some(stands);

/** A clock that has run out and that nobody has closed. */
export const isOverdue = (clock: Clock): boolean => !clock.closed && isBreached(clock);

/** Acts of late entry that this act is, if any clock was cured by it. */
export const curesSomething = (standing: Standing, act: Act): boolean =>
  Object.values(standing.clocks).some((clock) => clock.breaches.some((one) => one.cured === act.id));

import type { Act } from '../domain/act';
import type { Clock, DueDate, Procedure, Standing } from '../domain/case';
import type { TimeLimit } from '../domain/limit';
import { due } from '../domain/time/due';
import { minute, type Instant } from '../domain/time/instant';
import type { Due } from '../domain/time/run';
import { runOf } from '../law/pack';
import type { Context } from './outcome';

/** @throws {Error} where the pinned law lacks the limit: refused at start by the registry's check, so a fault */
export const limitOfClock = (clock: Pick<Clock, 'limit'>, { law }: Context): TimeLimit => {
  const limit = law.limits.get(clock.limit);
  if (!limit) throw new Error(`The law pack ${law.id} has no limit ${clock.limit}.`);
  return limit;
};

type Counted = Pick<Clock, 'limit' | 'start' | 'extensions' | 'suspensions' | 'person'>;

/** The due dates of a clock as the case stands, with every step of the count. */
export const countClock = (clock: Counted, standing: Standing, ctx: Context): Due => {
  const custody = clock.person === undefined ? [] : (standing.persons[clock.person]?.custody ?? []);
  const { start, extensions, suspensions } = clock;
  return due(runOf(limitOfClock(clock, ctx), { start, custody, extensions, suspensions }), ctx.law.calendar);
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

/** Arms a limit for a procedure: the run is named by the act that armed it. */
export const startClock = (
  standing: Standing,
  procedure: Procedure,
  limitId: string,
  act: Act,
  ctx: Context,
): Standing => {
  const limit = limitOfClock({ limit: limitId }, ctx);
  const start = (limit.startsWith === undefined ? undefined : procedure.marks[limit.startsWith]?.at) ?? procedure.since;
  const clock = counted(
    {
      id: `${procedure.id}.${limitId}.${act.id}`,
      procedure: procedure.id,
      limit: limitId,
      ...(procedure.person === undefined ? {} : { person: procedure.person }),
      owedBy: procedure.duty === undefined ? limit.owedBy : procedure.owedBy,
      start,
      extensions: [],
      suspensions: [],
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

const cured = (clock: Clock, act: Act): Clock['breaches'] =>
  enteredLate(clock.due, act) ? [...clock.breaches, { at: breachInstant(clock.due), cured: act.id }] : clock.breaches;

/** Closes the running clocks of a procedure that stand for a limit (`owed`: whichever the duty's step has). */
export const closeClocks = (standing: Standing, procedure: string, limitId: string, act: Act): Standing =>
  Object.values(standing.clocks)
    .filter((clock) => clock.procedure === procedure && !clock.closed)
    .filter((clock) => limitId === 'owed' || clock.limit === limitId)
    .reduce((before, clock) => {
      const closed = { by: act.id, at: act.occurredAt, receivedAt: act.receivedAt };
      return withClock(before, { ...clock, closed, breaches: cured(clock, act) });
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

/** Counts the clocks again that follow a person's custody, after it has changed. */
export const recountFor = (standing: Standing, person: string, ctx: Context): Standing =>
  Object.values(standing.clocks)
    .filter((clock) => clock.person === person && !clock.closed && limitOfClock(clock, ctx).custody === 'if-detained')
    .reduce((before, clock) => withClock(before, counted(clock, before, ctx)), standing);

/** A clock that runs, is not breached for its present due date, and has an end. */
export const endAhead = (clock: Clock): Instant | null =>
  clock.closed || clock.due.end === null || clock.breaches.some(({ at }) => at === breachInstant(clock.due))
    ? null
    : clock.due.end;

/** Marks that the period ran out. */
export const breach = (standing: Standing, clock: Clock): Standing =>
  withClock(standing, { ...clock, breaches: [...clock.breaches, { at: breachInstant(clock.due) }] });

export const isBreached = (clock: Clock): boolean => clock.breaches.some((one) => one.cured === undefined);

/** Acts of late entry that this act is, if any clock was cured by it. */
export const curesSomething = (standing: Standing, act: Act): boolean =>
  Object.values(standing.clocks).some((clock) => clock.breaches.some((one) => one.cured === act.id));

import type { Act } from '../domain/act';
import type { CaseState, Clock, Standing } from '../domain/case';
import type { Refusal } from '../domain/refusals';
import { toMinute } from '../domain/time/iso';
import type { Instant } from '../domain/time/instant';
import { changesCalendar, firstLaw } from './adopt';
import { apply, blank } from './apply';
import { breach, endAhead } from './clocks';
import { correctedActs } from './corrections';
import { isRight, lapse } from './lapse';
import type { Context } from './outcome';
import { under } from './under';

/** The running clock whose period ends next, no later than `until`. */
export const nextBreach = (standing: Standing, until: Instant): { at: Instant; clock: Clock } | undefined =>
  Object.values(standing.clocks)
    .flatMap((clock) => {
      const at = endAhead(clock);
      return at !== null && at <= until ? [{ at, clock }] : [];
    })
    .sort((a, b) => a.at - b.at || (a.clock.id < b.clock.id ? -1 : 1))[0];

/** A period has ended: a right lapses, everything else is breached. */
export const passBreach = (
  standing: Standing,
  { at, clock }: { at: Instant; clock: Clock },
  ctx: Context,
): Standing => ({
  ...(isRight(clock, ctx) ? lapse(standing, clock) : breach(standing, clock)),
  at: Math.max(standing.at, at),
});

/** Lets time pass over a standing: every period that ends no later than `until` without being met has run out. */
const pass = (standing: Standing, until: Instant, given: Context): Standing => {
  const ctx = under(given, standing.law);
  let next = standing;
  for (let due = nextBreach(next, until); due; due = nextBreach(next, until)) next = passBreach(next, due, ctx);
  return next;
};

/** Whether an act answers an alert: bells are not part of the standing, and neither are the answers to them. */
export const answersBell = ({ type, fields }: Act): boolean =>
  type.startsWith('duty.') && String(fields.duty).includes('/');

/** Acts as later corrections have put them right, in the order in which they happened. */
const inOrder = (acts: readonly Act[]): readonly Act[] => {
  const [opening, ...rest] = correctedActs(acts).filter((act) => !answersBell(act));
  // The act that opened the case stays the first whatever its instant; JavaScript sorts stably, so the rest keep the
  // order of acceptance where they happened in one minute.
  return opening ? [opening, ...rest.sort((a, b) => toMinute(a.occurredAt) - toMinute(b.occurredAt))] : [];
};

export interface Folded {
  readonly standing: Standing;
  /** Why acts were found out of order at their own place. */
  readonly refusals: ReadonlyMap<string, Refusal>;
}

/** Acts that were accepted as what they are: one that a correction has made another is judged as that. */
const accepted = (acts: readonly Act[]): NonNullable<Context['stood']> => {
  const become = new Set(
    acts.flatMap(({ type, fields }) => (type === 'act.correct' && fields.type !== undefined ? [fields.act] : [])),
  );
  return ({ id }) => !become.has(id);
};

const begun = (first: Act, acts: readonly Act[], { law: { id } }: Context): Standing => {
  const law = firstLaw(id, acts);
  return { ...blank(first, law), ...(law === id ? {} : { openedUnder: id }) };
};

/**
 * Folds known acts and time in the order in which they happened. An act that is out of order at its place is contested:
 * it is tried again behind each following act, so that what was done is never undone by what is learnt later.
 *
 * @param acts every accepted act, in the order of acceptance; the first opens the case
 * @param until periods that end no later are over
 * @param given under the law of the opening; says which act comes in only now
 * @param seen is shown the standing behind every act that found its place
 */
export const refold = (
  acts: readonly Act[],
  until: Instant,
  given: Context,
  seen: (standing: Standing) => void = () => undefined,
): Folded => {
  const stood = accepted(acts);
  const ctx: Context = { ...given, stood: (act) => stood(act) && given.stood?.(act) !== false };
  const ordered = inOrder(acts);
  const first = ordered[0];
  if (!first) throw new Error('There is nothing to fold: a case begins with an act.');
  const refusals = new Map<string, Refusal>();
  let waiting: readonly Act[] = [];
  let standing = begun(first, acts, ctx);
  const tryOne = (act: Act): boolean => {
    const applied = apply(standing, act, ctx);
    if ('refusal' in applied) {
      if (!refusals.has(act.id)) refusals.set(act.id, applied.refusal);
      return false;
    }
    standing = applied.standing;
    seen(standing);
    return true;
  };
  for (const act of ordered) {
    // A correction may be of a day on which the fold has already stopped: it says when something was, and lets no time pass.
    const now = Math.min(act.occurredAt, until);
    standing = pass(standing, now, ctx);
    if (!tryOne(act)) {
      waiting = [...waiting, act];
      continue;
    }
    waiting = waiting.filter((one) => {
      // What the act armed may have run out already: an act that had to wait for it does not meet it in time.
      standing = pass(standing, now, ctx);
      return !tryOne(one);
    });
  }
  const contested = [...refusals.keys()];
  return { standing: { ...pass(standing, until, ctx), contested, waiting: waiting.map(({ id }) => id) }, refusals };
};

/**
 * Whether an act happened before the last thing the standing knows of, or corrects what has happened. The law counts in
 * minutes: within one the order of acceptance counts, since people type minutes and machines stamp seconds. While a
 * contested act waits for its place every act folds again, since each may give it one.
 */
export const reachesBack = ({ standing }: CaseState, act: Act): boolean =>
  !answersBell(act) &&
  (act.type === 'act.correct' ||
    changesCalendar(standing, act) ||
    toMinute(act.occurredAt) < toMinute(standing.at) ||
    standing.waiting.length > 0);

import type { CaseState, Clock, Standing } from '../domain/case';
import type { Confidence, TimeLimit, Title } from '../domain/limit';
import type { Instant } from '../domain/time/instant';
import type { Due } from '../domain/time/run';
import { countClock, limitOfClock } from './clocks';
import { conditionalDates, type Conditional } from './conditional';
import type { Context } from './outcome';

/** Why a clock is due when it is: the row of the law, the facts it counts from, and every step of the count. */
export interface Explanation {
  readonly clock: string;
  readonly limit: { readonly id: string; readonly row: string; readonly title: Title; readonly note?: Title };
  readonly basis: readonly string[];
  /** The weakest of the row and of the extensions that were granted. */
  readonly confidence: Confidence;
  readonly law: string;
  /** The act that started the run, and when that act happened. */
  readonly start: { readonly at: Instant; readonly act: string };
  readonly extensions: readonly { readonly id: string; readonly act: string; readonly approvedAt: Instant }[];
  readonly due: Due;
  /** Dates that would hold if further extensions were granted. */
  readonly conditional: readonly Conditional[];
  readonly breaches: readonly { readonly at: Instant; readonly cured?: string }[];
  readonly closed?: { readonly by: string; readonly at: Instant };
}

const weakest = ({ confidence, extensions }: TimeLimit, granted: Clock['extensions']): Confidence => {
  const read = [
    confidence,
    ...extensions.filter(({ id }) => granted.some((one) => one.id === id)).map((one) => one.confidence),
  ];
  return (['L', 'M'] as const).find((one) => read.includes(one)) ?? 'H';
};

/** Custody as it stood when a clock closed: what happened to the person since has moved no date of it. */
const atEnd = (standing: Standing, { person, closed }: Clock): Standing => {
  const before = person === undefined ? undefined : standing.persons[person];
  if (person === undefined || !before || !closed) return standing;
  const custody = before.custody
    .filter(({ from }) => from <= closed.at)
    .map(({ from, to }) => (to === undefined || to > closed.at ? { from } : { from, to }));
  return { ...standing, persons: { ...standing.persons, [person]: { ...before, custody } } };
};

/** @returns undefined where the case has no such clock */
export const explain = (state: CaseState, clockId: string, ctx: Context): Explanation | undefined => {
  const { standing } = state;
  const clock = standing.clocks[clockId];
  if (!clock) return undefined;
  const limit = limitOfClock(clock, ctx);
  const procedure = standing.procedures[clock.procedure];
  const named = [limit.startsWith ?? []].flat().flatMap((type) => procedure?.marks[type] ?? []);
  const startedBy = named.find(({ at }) => at === clock.start)?.act ?? procedure?.openedBy ?? '';
  return {
    clock: clockId,
    limit: { id: limit.id, row: limit.row, title: limit.title, ...(limit.note ? { note: limit.note } : {}) },
    basis: limit.basis,
    confidence: weakest(limit, clock.extensions),
    law: standing.law,
    start: { at: clock.start, act: startedBy },
    extensions: clock.extensions.map(({ id, act, approvedAt }) => ({ id, act, approvedAt })),
    // The dates are those that were told; only the way to them is counted again.
    due: { ...clock.due, steps: countClock(clock, atEnd(standing, clock), ctx).steps },
    conditional: conditionalDates(state, clock, ctx),
    breaches: clock.breaches,
    ...(clock.closed ? { closed: { by: clock.closed.by, at: clock.closed.at } } : {}),
  };
};

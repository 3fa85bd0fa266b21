import type { Act } from '../domain/act';
import type { Handling, Standing } from '../domain/case';
import { agencies, type Agency } from '../domain/office';
import type { HandlingPeriod } from '../domain/responsibility';
import type { Instant } from '../domain/time/instant';
import type { Context } from './outcome';
import { type Folded, refold } from './refold';

const periodOf = (agency: Agency, { unit, handler, firstHandler, assistants = [] }: Handling, from: Instant) => ({
  ...{ agency, unit, handler, firstHandler, assistants },
  from,
});

const unlike = (one: HandlingPeriod, other: HandlingPeriod): boolean =>
  one.unit !== other.unit ||
  one.handler !== other.handler ||
  one.firstHandler !== other.firstHandler ||
  one.assistants.join() !== other.assistants.join();

const noted = (
  periods: readonly HandlingPeriod[],
  agency: Agency,
  handling: Handling | undefined,
  at: Instant,
): readonly HandlingPeriod[] => {
  const open = periods.find((one) => one.agency === agency && one.to === undefined);
  const next = handling && periodOf(agency, handling, at);
  if (open === undefined) return next ? [...periods, next] : periods;
  if (next && !unlike(open, next)) return periods;
  // What lasted no time at all leaves no period.
  const ended = open.from < at ? [{ ...open, to: at }] : [];
  return [...periods.filter((one) => one !== open), ...ended, ...(next ? [next] : [])];
};

/** The periods of handling, with what a standing says at an instant no earlier than the last of them. */
export const periodsWith = (
  periods: readonly HandlingPeriod[],
  handling: Standing['handling'],
  at: Instant,
): readonly HandlingPeriod[] => agencies.reduce((all, agency) => noted(all, agency, handling[agency], at), periods);

/**
 * Folds known acts and time, and says besides who handled the case when: whatever act changes the handling, a period begins
 * where it happened.
 *
 * @see refold
 */
export const refoldHandled = (
  acts: readonly Act[],
  until: Instant,
  ctx: Context,
): Folded & { readonly handled: readonly HandlingPeriod[] } => {
  let handled: readonly HandlingPeriod[] = [];
  let last: Standing['handling'] | undefined;
  const folded = refold(acts, until, ctx, ({ handling, at }) => {
    if (handling !== last) handled = periodsWith(handled, handling, at);
    last = handling;
  });
  return { ...folded, handled };
};

import { askedIn, dayPast, demand } from './demands';
import type { Handler } from './notes';
import { addresseeOf } from './overseeing';

/**
 * 责令整改. Each order is a duty of its own, done with evidence and verified by somebody else: no act and no route ends more than
 * one. It goes on whatever becomes of the alert it came from, and until it has ended nobody closes the case.
 */
export const order: Handler = (standing, act, ctx) => {
  const past = dayPast(act);
  if (past) return { refusal: past };
  const { owner } = act.fields as { owner?: string };
  return demand(standing, 'rectification', act, ctx, {
    ...askedIn(act, 'rectification', addresseeOf(standing, act)),
    ...(owner === undefined ? {} : { owner }),
  });
};

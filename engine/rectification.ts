import type { Act } from '../domain/act';
import type { Procedure } from '../domain/case';
import { dayPast, demand } from './demands';
import type { Handler } from './notes';
import { addresseeOf } from './overseeing';

/** Who asked for it, and what it follows from. */
export const askedIn = ({ actor: { agency, unit, person }, fields }: Act): Partial<Procedure> => ({
  askedBy: { agency, unit, person },
  ...(typeof fields.from === 'string' ? { from: fields.from } : {}),
});

/**
 * 责令整改. Each order is a duty of its own, done with evidence and verified by somebody else: no act and no route ends more than
 * one. It goes on whatever becomes of the alert it came from, and until it has ended nobody closes the case.
 */
export const order: Handler = (standing, act, ctx) => {
  const past = dayPast(act);
  if (past) return { refusal: past };
  const { owner } = act.fields as { owner?: string };
  return demand(standing, 'rectification', act, ctx, {
    ...askedIn(act),
    owedBy: addresseeOf(standing, act),
    ...(owner === undefined ? {} : { owner }),
  });
};

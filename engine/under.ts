import type { Standing } from '../domain/case';
import type { Context } from './outcome';

/** The law a case was opened under: where a fold of it begins. */
export const openedUnder = ({ law, openedUnder: first }: Pick<Standing, 'law' | 'openedUnder'>): string => first ?? law;

/**
 * A context under another version of the law: a case may adopt one, and what came before it goes by the earlier one.
 *
 * @throws {Error} the context does not carry it: whoever made it did not ask for the law of the case
 */
export const under = (ctx: Context, law: string): Context => {
  if (ctx.law.id === law) return ctx;
  const found = ctx.laws?.(law);
  if (!found) throw new Error(`The context carries ${ctx.law.id} and no version ${law} of the law.`);
  return { ...ctx, law: found };
};

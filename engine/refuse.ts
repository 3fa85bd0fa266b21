import type { Act, ActDefinition } from '../domain/act';
import { acts } from '../domain/acts';
import type { Standing } from '../domain/case';
import type { Refusal, RefusalCode } from '../domain/refusals';

/** A refusal that rests on the articles of the act itself. */
export const refuse = (act: Act, code: RefusalCode, details: Refusal['details'] = {}): Refusal => ({
  code,
  basis: (acts[act.type] as ActDefinition).basis,
  details,
});

/** Either the standing that follows, or why the act does not follow. */
export type Applied = { readonly standing: Standing } | { readonly refusal: Refusal };

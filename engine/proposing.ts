import type { Act, ActDefinition } from '../domain/act';
import { acts } from '../domain/acts';
import type { Standing } from '../domain/case';
import type { Refusal } from '../domain/refusals';
import { apply } from './apply';
import { isProposable, namedBy, proposedIn } from './approvals';
import { asDecided } from './deciders';
import type { Context } from './outcome';
import { refuse } from './refuse';

/** What is proposed, as its own schema takes it, or the field that it does not. */
const proposed = (act: Act, named: Act): Act | Refusal => {
  const definition: ActDefinition = acts[named.type];
  const parsed = definition.fields.safeParse(named.fields);
  if (!parsed.success) {
    const field = ['fields', ...(parsed.error.issues[0]?.path ?? [])].join('.');
    return refuse(act, 'proposal-malformed', { act: named.type, field });
  }
  if (named.persons.length > 0 !== (definition.subject === 'persons')) {
    return refuse(act, 'proposal-malformed', { act: named.type, field: 'persons' });
  }
  return { ...named, fields: parsed.data as Act['fields'] };
};

/**
 * A proposal as it is recorded, or why nothing comes of it: nobody decides on such an act, it is no such act, or it would not
 * be possible now if it were decided. Judged once, as it comes in.
 */
export const asProposed = (standing: Standing, act: Act, ctx: Context): Act | Refusal => {
  if (act.type !== 'approval.propose') return act;
  const named = namedBy(act, proposedIn(act));
  if (!isProposable(named)) return refuse(act, 'not-for-approval', { act: named.type });
  const whole = proposed(act, named);
  if ('code' in whole) return whole;
  const tried = apply(standing, asDecided(standing, whole, ctx), ctx);
  return 'refusal' in tried ? tried.refusal : { ...act, fields: { ...act.fields, fields: whole.fields } };
};

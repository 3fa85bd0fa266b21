import type { Act } from '../domain/act';
import type { CaseState, Procedure, Standing } from '../domain/case';
import type { Agency } from '../domain/office';
import type { Refusal } from '../domain/refusals';
import { dayOf } from '../domain/time/day';
import { duties } from '../law/duties';
import type { Context } from './outcome';
import { proposedIn } from './approvals';
import { isDemand } from './overseeing';
import { knowsDuty, openSaying } from './procedures';
import { ownOf } from './records';
import { type Applied, refuse } from './refuse';

/** What oversight asks of a case (0011): every demand is an act that opens a duty, and nothing else keeps it. */

/** Steps by which somebody else judges what was done. */
export const judgesWork: readonly string[] = ['duty.verify', 'duty.reject'];

/** Opens the duty, where the law of the case has it; a case of an earlier pack owes nothing of the kind until it adopts another. */
export const demand = (standing: Standing, row: string, act: Act, ctx: Context, said: Partial<Procedure>): Applied =>
  knowsDuty(row, ctx)
    ? { standing: openSaying(standing, row, act, ctx, said) }
    : { refusal: refuse(act, 'law-too-old', { law: ctx.law.id, duty: row }) };

/**
 * Who asked, of whom, and what it follows from. Whoever supervises another agency looks themselves whether it was done, and so does
 * whoever has issued a notice (PRR 552, 553, 665).
 */
export const askedIn = ({ actor, fields }: Act, row: string, owedBy: Agency): Partial<Procedure> => {
  const { agency, unit, person } = actor;
  const verifies = duties.get(row)?.verifiedByIssuer === true || agency !== owedBy;
  return {
    owedBy,
    askedBy: { agency, unit, person, ...(verifies ? { verifies } : {}) },
    ...(typeof fields.from === 'string' ? { from: fields.from } : {}),
  };
};

/** An order, or a rejection, that names a day which was over before it was given. */
export const dayPast = (act: Act): Refusal | undefined => {
  const { by } = act.fields;
  return typeof by === 'string' && by < dayOf(act.occurredAt) ? refuse(act, 'day-past', { by }) : undefined;
};

/** What an order or a notice says it follows from. */
const sourceOf = (act: Act): unknown => {
  const { act: type, fields } =
    act.type === 'approval.propose' ? proposedIn(act) : { act: act.type, fields: act.fields };
  return isDemand(type) ? fields.from : undefined;
};

/** Why what it follows from is nothing of this case. Alerts are no part of the standing: asked as the act comes in, never in a fold. */
export const unfounded = ({ standing, bells }: CaseState, act: Act): Refusal | undefined => {
  const from = sourceOf(act);
  if (typeof from !== 'string') return undefined;
  const known = ownOf(bells, from) !== undefined || ownOf(standing.procedures, from)?.duty !== undefined;
  return known ? undefined : refuse(act, 'no-such-source', { from });
};

/** Why this step does not do what the duty's row asks: another act does it, or nothing proves it. */
export const unfitStep = ({ id, duty }: Procedure, act: Act): Refusal | undefined => {
  const { doneBy, evidence } = duties.get(duty ?? '') ?? {};
  if (doneBy !== undefined) return refuse(act, 'out-of-order', { duty: id, needed: doneBy });
  const bare = evidence === true && act.type === 'duty.do' && act.fields.note === undefined;
  return bare ? refuse(act, 'evidence-missing', { duty: id }) : dayPast(act);
};

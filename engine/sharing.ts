import type { Act } from '../domain/act';
import type { Share, Standing } from '../domain/case';
import type { Agency } from '../domain/office';
import type { Refusal } from '../domain/refusals';
import type { Context } from './outcome';
import { type Applied, refuse } from './refuse';

/** From now on that unit sees the case, and only that unit: marks make of it who may look. */
export const share = (standing: Standing, { id, fields, occurredAt }: Act): Applied => {
  const given: Share = { unit: String(fields.to), act: id, at: occurredAt };
  return { standing: { ...standing, shared: [...(standing.shared ?? []), given] } };
};

/** Resident members of a cooperation office pass notice on between its two agencies. */
export const passesOn = ({ type, actor }: Act): boolean => type === 'case.share' && actor.roles.includes('resident');

/** Notice goes to another agency, or to the office that two agencies keep together. Judged once, as people are. */
export const unshareable = (act: Act, ctx: Context): Refusal | undefined => {
  if (act.type !== 'case.share') return undefined;
  const to = String(act.fields.to);
  const unit = ctx.office.unit(to);
  if (!unit) return refuse(act, 'no-such-unit', { unit: to });
  const another = unit.agency !== act.actor.agency || unit.kind === 'cooperation' || passesOn(act);
  return another ? undefined : refuse(act, 'shared-within-agency', { unit: to });
};

/** Whether an agency handles the case, was sent papers of it, or owes a step in it. */
const takesPart = ({ handling, transfers = [], procedures }: Standing, agency: Agency): boolean =>
  handling[agency] !== undefined ||
  transfers.some(({ to }) => to === agency) ||
  Object.values(procedures).some(({ owedBy, done }) => owedBy === agency && !done);

/** Notice of a case, and the supervision of custody, give sight and nothing more: acts of any agency are for those that take part. */
export const looksOn = (standing: Standing, act: Act): Refusal | undefined => {
  const { agency } = act.actor;
  if (takesPart(standing, agency) || passesOn(act)) return undefined;
  return refuse(act, 'no-part', { agency });
};

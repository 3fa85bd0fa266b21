import type { Act, Actor } from '../domain/act';
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

/** Resident members pass notice on between the agencies of their office: to them every unit is another one. */
const isAnother = (agency: Agency, to: string, { agency: own, roles }: Actor, at: number, ctx: Context): boolean =>
  agency !== own || roles.includes('resident') || ctx.office.has(to, 'resident', at);

/** Notice goes to another agency, or to the office that two agencies keep together. Judged once, as people are. */
export const unshareable = (act: Act, ctx: Context): Refusal | undefined => {
  if (act.type !== 'case.share') return undefined;
  const to = String(act.fields.to);
  const unit = ctx.office.unit(to);
  if (!unit) return refuse(act, 'no-such-unit', { unit: to });
  return isAnother(unit.agency, to, act.actor, act.receivedAt, ctx)
    ? undefined
    : refuse(act, 'shared-within-agency', { unit: to });
};

/** Whether an agency handles the case, was sent papers of it, or owes a step in it. */
const takesPart = ({ handling, transfers = [], procedures }: Standing, agency: Agency): boolean =>
  handling[agency] !== undefined ||
  transfers.some(({ to }) => to === agency) ||
  Object.values(procedures).some(({ owedBy, done }) => owedBy === agency && !done);

/** Notice of a case, and the supervision of custody, give sight and nothing more: acts of any agency are for those that take part. */
export const looksOn = (standing: Standing, act: Act): Refusal | undefined => {
  const { agency, roles } = act.actor;
  if (takesPart(standing, agency) || (act.type === 'case.share' && roles.includes('resident'))) return undefined;
  return refuse(act, 'no-part', { agency });
};

import type { Act, ActType } from '../domain/act';
import type { Procedure, Standing } from '../domain/case';
import type { DutyStepName } from '../domain/duty';
import { type Agency, agencies, leadingRoles, type Office } from '../domain/office';
import type { Refusal } from '../domain/refusals';
import type { Instant } from '../domain/time/instant';
import { type Desk, deskOf } from './whose-step';
import { above, lineOf } from './line';
import type { Context } from './outcome';
import { ownOf } from './records';
import { refuse } from './refuse';
import { meet, worksFor } from './separation';

/** Who may ask a case for something by an instrument of supervision, of whom, and who then looks whether it was done. Judged once, as people are. */

const demands: readonly string[] = [
  'rectification.order',
  'supervision.hint',
  'supervision.notice',
  'supervision.correct',
  'supervision.report',
] satisfies readonly ActType[];

export const isDemand = (type: string): boolean => demands.includes(type);

/** Whose clock an alert is of, or whose a duty is. The id of an alert begins with that of its clock. */
const agencyBehind = ({ clocks, procedures }: Standing, from: unknown): Agency | undefined =>
  typeof from === 'string' ? (ownOf(clocks, from.split('/')[0] ?? '') ?? ownOf(procedures, from))?.owedBy : undefined;

/** Whose it is to do or answer what is asked. A notice to correct is for another agency (PRR 552); all else may be for one's own. */
export const addresseeOf = (standing: Standing, { type, actor, fields }: Act): Agency => {
  const { owedBy, from } = fields as { owedBy?: Agency; from?: string };
  const said = owedBy ?? agencyBehind(standing, from);
  if (said !== undefined) return said;
  const { handling } = standing;
  if (type !== 'supervision.correct' && handling[actor.agency]) return actor.agency;
  return agencies.find((one) => one !== actor.agency && handling[one]) ?? 'police';
};

/** In a unit's line, or a department of the organ at its head. */
const belongsTo = (office: Office, { unit, level }: Act['actor'], organ: string, at: Instant): boolean =>
  above(office, unit, organ, at) || (above(office, organ, unit, at) && office.unit(organ)?.level === level);

/** Procuratorates that look at what another agency does in the case: its supervisor, the one that handles the case too, and those that were given notice. */
const lookingAt = ({ handling, shared = [] }: Standing, unit: string, office: Office, at: Instant): string[] => {
  const told = shared.flatMap((one) => office.unit(one.unit)?.parents ?? [one.unit]);
  const given = told.filter((one) => office.unit(one)?.agency === 'procuratorate');
  return [office.supervisorOf(unit, at), handling.procuratorate?.unit, ...given].filter((one) => one !== undefined);
};

/** Whether the author oversees the unit that handles the case for the agency addressed. */
const oversees = (standing: Standing, act: Act, ctx: Context): boolean => {
  const { actor, receivedAt: at } = act;
  const agency = addresseeOf(standing, act);
  const unit = standing.handling[agency]?.unit;
  if (unit === undefined) return false;
  if (agency !== actor.agency) {
    return lookingAt(standing, unit, ctx.office, at).some((one) => belongsTo(ctx.office, actor, one, at));
  }
  return [actor.unit, worksFor(actor, at, ctx)].some((one) => above(ctx.office, one, unit, at));
};

/** Supervision of another agency is the procuratorate's, and a notice to correct is for none but another. */
const wrongWay = (standing: Standing, act: Act): Refusal | undefined => {
  const { agency } = act.actor;
  const own = addresseeOf(standing, act) === agency;
  if (!own && agency !== 'procuratorate') return refuse(act, 'wrong-agency', { needed: 'procuratorate' });
  return own && act.type === 'supervision.correct'
    ? refuse(act, 'wrong-agency', { needed: ['police', 'court'] })
    : undefined;
};

/** Whom an order names: somebody with a post in the unit that handles the case, and nobody recused. */
const notAnOwner = (standing: Standing, act: Act, { office }: Context): Refusal | undefined => {
  const { owner } = act.fields as { owner?: string };
  if (owner === undefined) return undefined;
  if (ownOf(standing.recused ?? {}, owner) !== undefined) return refuse(act, 'recused', { person: owner });
  const unit = standing.handling[addresseeOf(standing, act)]?.unit;
  const there = office.postsOf(owner, act.receivedAt).some((post) => post.unit === unit);
  return there ? undefined : refuse(act, 'no-such-owner', { person: owner, unit });
};

/** Why this person may not ask that of this case. */
export const notOverseeing = (standing: Standing, act: Act, ctx: Context): Refusal | undefined => {
  const wrong = wrongWay(standing, act);
  if (wrong) return wrong;
  if (oversees(standing, act, ctx)) return notAnOwner(standing, act, ctx);
  const unit = standing.handling[addresseeOf(standing, act)]?.unit;
  return refuse(act, 'not-overseeing', { unit: unit ?? null });
};

type Step = Pick<Act, 'type' | 'fields'>;

const stepNamed = ({ type }: Step): DutyStepName =>
  type === 'duty.reject' ? 'verify' : (type.slice('duty.'.length) as DutyStepName);

/** Under which field an act names the duty that it answers, where that is no step of a duty. */
const answering: Readonly<Record<string, string>> = { 'warning.answer': 'warning', 'clearing.dispose': 'item' };

const dutyOf = ({ procedures }: Standing, { type, fields }: Step): Procedure | undefined =>
  type.startsWith('duty.') ? ownOf(procedures, String(fields.duty)) : undefined;

/** The duty that an act takes a step of, or answers. */
export const dutyAnswered = (standing: Standing, act: Step): Procedure | undefined => {
  const field = ownOf(answering, act.type);
  return field === undefined ? dutyOf(standing, act) : ownOf(standing.procedures, String(act.fields[field]));
};

/** Where the step lies that an act takes, if it does not lie with whoever handles the case. */
export const deskOfStep = (standing: Standing, act: Step): Desk | undefined => {
  const duty = dutyOf(standing, act);
  return duty && deskOf(duty, stepNamed(act));
};

const named: readonly string[] = ['duty.acknowledge', 'duty.plan', 'duty.do'];

/** Whether a person by name owes the very step. */
export const isOwned = (standing: Standing, act: Act): boolean =>
  named.includes(act.type) && dutyOf(standing, act)?.owner !== undefined;

const notTheOwner = (standing: Standing, act: Act): Refusal | undefined => {
  const owner = isOwned(standing, act) ? dutyOf(standing, act)?.owner : undefined;
  if (owner === undefined || meet(act.actor, [owner])) return undefined;
  return act.actor.roles.some((role) => leadingRoles.includes(role))
    ? undefined
    : refuse(act, 'not-the-handler', { needed: owner });
};

/** Why a step of a duty is not this person's: it is another's by name, or lies with whoever asked for it, or with a post. */
export const notTheirStep = (standing: Standing, act: Act, { office }: Context): Refusal | undefined => {
  const desk = deskOfStep(standing, act);
  if (!desk) return notTheOwner(standing, act);
  const { unit, roles } = act.actor;
  const line = above(office, unit, desk.unit, act.receivedAt);
  if (desk.role === undefined) return line ? undefined : refuse(act, 'not-the-issuer', { unit: desk.unit });
  const leads = unit === desk.unit ? roles.includes(desk.role) : line && roles.includes('leader');
  return leads ? undefined : refuse(act, 'wrong-role', { needed: [desk.role], unit: desk.unit });
};

/** Acts that the line of the handling unit does not judge: what oversight asks, and what then lies with it. */
export const liesWithOversight = (standing: Standing, act: Act): boolean =>
  isDemand(act.type) || deskOfStep(standing, act) !== undefined;

/** Where a report goes: to the unit of the chief, or to the first organ above; undefined where nobody stands above. */
const reportsTo = ({ actor, fields, receivedAt: at }: Act, office: Office): string | undefined => {
  const line = lineOf(office, actor.unit, at);
  if (fields.to === 'chief') return line.find((one) => office.has(one, 'leader', at)) ?? actor.unit;
  return line.slice(1).find((one) => office.unit(one)?.level !== actor.level);
};

const issued = (standing: Standing, act: Act, office: Office): Act => {
  const { unit: _, ...fields } = act.fields;
  if (act.type !== 'supervision.report') return { ...act, fields: { ...fields, owedBy: addresseeOf(standing, act) } };
  const unit = reportsTo(act, office);
  return { ...act, fields: { ...fields, ...(unit === undefined ? {} : { unit }) } };
};

/**
 * An instrument as it is recorded, with whose it is to answer and where a report goes: said once, so that no fold asks the
 * organisation, and what becomes of an alert changes no addressee.
 */
export const asIssued = (standing: Standing, act: Act, { office }: Context): Act => {
  if (act.approval !== undefined) return act;
  if (isDemand(act.type)) return issued(standing, act, office);
  const { act: type, fields } = act.fields as { act?: string; fields?: Act['fields'] };
  if (act.type !== 'approval.propose' || type === undefined || !isDemand(type)) return act;
  const inner = issued(standing, { ...act, type: type as ActType, fields: fields ?? {} }, office);
  return { ...act, fields: { ...act.fields, fields: inner.fields } };
};

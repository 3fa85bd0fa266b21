import type { Act, ActDefinition, ActType, Actor } from '../domain/act';
import { acts } from '../domain/acts';
import type { Handling, Standing } from '../domain/case';
import { leadingRoles, type Office } from '../domain/office';
import type { Refusal } from '../domain/refusals';
import type { Instant } from '../domain/time/instant';
import { authorityOf } from '../law/authority';
import { lineOf } from './line';
import { deskOfStep, isOwned } from './overseeing';
import { ownOf } from './records';
import { refuse } from './refuse';
import { clerks, isClerk } from './taken';
import { takesOver } from './transfers';

/** Who in a unit takes a case in, and whose step it then is: judged when an act comes in, never when the case is folded again. */

const hasClerk = (office: Office, unit: string, at: Instant): boolean =>
  clerks.some((role) => office.has(unit, role, at));

/** Departments of one organ have its level: what the clerk of the organ takes in, no department does (集中受理). */
const hasClerkAbove = (office: Office, unit: string, at: Instant): boolean => {
  const level = office.unit(unit)?.level;
  const line = lineOf(office, unit, at);
  const above = line.findIndex((one) => office.unit(one)?.level !== level);
  return line.slice(0, above === -1 ? undefined : above).some((one) => hasClerk(office, one, at));
};

const isHandlerIn = (office: Office, person: string, unit: string, at: Instant): boolean =>
  office.postsOf(person, at).some((post) => post.unit === unit && post.role === 'handler');

/** Acts by which a unit may come to have a case. An arrest request comes without the papers of the case, and is one. */
const takesIn = (type: ActType): boolean => {
  const { opensCase, receives }: ActDefinition = acts[type];
  return opensCase === true || receives === true || type === 'arrest-review.receive' || type === 'case.take';
};

/** Whether the act takes the case in for a unit that has not had it. */
const isFirst = (standing: Standing | undefined, { type, actor }: Act): boolean =>
  takesIn(type) && standing?.handling[actor.agency]?.unit !== actor.unit;

/** What is sent or handed to this very unit comes past the clerk of the organ, and asks only for one of its own. */
const isAddressed = ({ passing, transfers = [] }: Standing, { unit }: Actor): boolean =>
  passing?.to === unit || transfers.some(({ received, toUnit }) => !received && toUnit === unit);

const intakeOnly = (standing: Standing | undefined, act: Act, office: Office): Refusal | undefined => {
  const { actor, receivedAt } = act;
  if (isClerk(actor) || !isFirst(standing, act)) return undefined;
  const clerk = standing && isAddressed(standing, actor) ? hasClerk : hasClerkAbove;
  return clerk(office, actor.unit, receivedAt)
    ? refuse(act, 'intake-only', { needed: clerks, unit: actor.unit })
    : undefined;
};

/** Verifying is for somebody else than the handler, and letting somebody go waits for no assignment (CPL 99). */
const beside: readonly ActType[] = ['duty.verify', 'duty.reject', 'measure.release'];

const isHandlersStep = ({ type, actor, receivedAt }: Act): boolean =>
  !beside.includes(type) &&
  authorityOf(type, receivedAt)
    .propose.filter((role) => actor.roles.includes(role))
    .every((role) => role === 'handler');

const isTheirs = ({ handler, assistants = [] }: Handling, { person, onBehalfOf, roles }: Actor): boolean =>
  [person, onBehalfOf].some((one) => one !== undefined && [handler, ...assistants].includes(one)) ||
  roles.some((role) => leadingRoles.includes(role));

/** Whether the case lies with somebody who will not handle it: the clerk who took it in, a leader, somebody recused. */
const waits = (standing: Standing, { unit, handler, takenInBy }: Handling, office: Office, at: Instant): boolean =>
  (takenInBy !== undefined && hasClerkAbove(office, unit, at)) || ownOf(standing.recused ?? {}, handler) !== undefined;

const notTheirs = (standing: Standing, act: Act, office: Office): Refusal | undefined => {
  const handling = standing.handling[act.actor.agency];
  // What somebody owes by name is theirs, whoever handles the case.
  if (isOwned(standing, act) || deskOfStep(standing, act)) return undefined;
  if (!handling || !isHandlersStep(act) || isFirst(standing, act) || takesOver(standing, act)) return undefined;
  const { unit, handler, assigned } = handling;
  if (assigned) return isTheirs(handling, act.actor) ? undefined : refuse(act, 'not-the-handler', { needed: handler });
  // Reception is over before anybody can be named.
  if (act.type.startsWith('reception.') || !waits(standing, handling, office, act.receivedAt)) return undefined;
  return refuse(act, 'not-assigned', { unit });
};

/** To whom a case may be assigned: handlers of the unit that has it, nobody recused, never oneself. A form has nobody yet. */
const notAssignable = (standing: Standing, act: Act, office: Office): Refusal | undefined => {
  const handling = standing.handling[act.actor.agency];
  const { handler, assistants = [] } = act.fields as { handler?: string; assistants?: readonly string[] };
  if (act.type !== 'case.assign' || !handling || handler === undefined) return undefined;
  const { unit, takenInBy, firstHandler } = handling;
  for (const person of [handler, ...assistants]) {
    if (ownOf(standing.recused ?? {}, person)) return refuse(act, 'recused', { person });
    if (!isHandlerIn(office, person, unit, act.receivedAt)) return refuse(act, 'no-such-handler', { person, unit });
  }
  const own = handler === act.actor.person && handler === (takenInBy ?? firstHandler);
  return own ? refuse(act, 'own-assignment', { person: handler }) : undefined;
};

/** Why the case is not for this person to take in, to assign as they say, or to take a step in. */
export const unassigned = (standing: Standing | undefined, act: Act, office: Office): Refusal | undefined =>
  intakeOnly(standing, act, office) ??
  (standing && (notAssignable(standing, act, office) ?? notTheirs(standing, act, office)));

import type { Act, ActType } from '../domain/act';
import type { Handling, Standing } from '../domain/case';
import type { Agency, Office } from '../domain/office';
import type { Refusal } from '../domain/refusals';
import { judged } from './jurisdiction';
import { above } from './line';
import type { Handler } from './notes';
import { oweAnew } from './procedures';
import { ownOf } from './records';
import { refuse } from './refuse';
import { takenBy, withHandling } from './taken';

/** What a unit above may do (CPL 8; PRR 9; CPR 24), and who may take no part any more (回避, CPL 29–31). */

export const superiors: readonly ActType[] = ['case.take-over', 'case.instruct', 'case.observe'];

/** A leader stands above the unit; who supervises the line (执法监督) may sit in the unit itself, and takes nothing over. */
export const notSuperior = (standing: Standing, act: Act, office: Office): Refusal | undefined => {
  const { type, actor } = act;
  const held = standing.handling[actor.agency];
  if (!held) return undefined;
  const inLine = above(office, actor.unit, held.unit, act.receivedAt);
  const supervises = actor.roles.includes('supervisor') && type !== 'case.take-over';
  if (inLine && (supervises || actor.unit !== held.unit)) return undefined;
  return refuse(act, 'not-a-superior', { unit: held.unit });
};

/** 提级办理. The leader who takes it over has the case until it is assigned; the first handler stays the first. */
export const takeOver: Handler = (standing, act, ctx) => {
  const { agency, unit, level } = act.actor;
  const held = standing.handling[agency];
  if (!held || held.unit === unit) return { refusal: refuse(act, 'out-of-order') };
  const { passing, ...rest } = standing;
  // What another agency hands on inside itself is not this one's to stop.
  const kept = passing && passing.from !== held.unit ? standing : rest;
  return { standing: judged(withHandling(kept, agency, takenBy(act, held)), level, act, ctx) };
};

/** 下达指令. The text stands in the act alone; the unit that handles the case owes an answer. */
export const instruct: Handler = (standing, act, ctx) =>
  standing.handling[act.actor.agency]
    ? { standing: oweAnew(standing, 'instruction-answer', act, ctx) }
    : { refusal: refuse(act, 'out-of-order') };

/** 跟踪督导. Recorded, and nothing else. */
export const observe: Handler = (standing, act) =>
  standing.handling[act.actor.agency] ? { standing } : { refusal: refuse(act, 'out-of-order') };

/** Why somebody takes no part: they have been recused, or act for somebody who has. */
export const recusedFrom = ({ recused = {} }: Pick<Standing, 'recused'>, act: Act): Refusal | undefined => {
  const { person, onBehalfOf } = act.actor;
  const barred = [person, onBehalfOf].find((one) => one !== undefined && ownOf(recused, one) !== undefined);
  return barred === undefined ? undefined : refuse(act, 'recused', { person: barred });
};

/** Nobody records or takes the decision on their own recusal. */
export const ownRecusal = (act: Act): Refusal | undefined => {
  const { person } = act.fields as { person?: string };
  const deciders = [act.actor.person, act.actor.onBehalfOf, act.decidedBy?.person];
  const own = act.type === 'case.recuse' && person !== undefined && deciders.includes(person);
  return own ? refuse(act, 'own-recusal', { person }) : undefined;
};

/**
 * Whose organ decides on the recusal of a head: of police and procuratorate alike, the procuratorial committee; of a court
 * its own judicial committee (CPL 31(1); CPR 36). Undefined where the head decides.
 */
export const recusalDecider = (
  { type, actor, fields, receivedAt }: Omit<Act, 'decidedBy'>,
  office: Office,
): Agency | undefined => {
  if (type !== 'case.recuse' || actor.agency !== 'police') return undefined;
  const leads = office
    .postsOf(String(fields.person), receivedAt)
    .some(({ unit, role }) => role === 'leader' && isOrgan(office, unit));
  return leads ? 'procuratorate' : undefined;
};

/** A station is no organ of its own: its chief is recused by the head of the bureau. */
const isOrgan = (office: Office, id: string): boolean => {
  const unit = office.unit(id);
  return unit?.agency === 'police' && unit.level !== 'station';
};

const without = (handling: Handling, person: string): Handling => {
  const { assigned, assistants = [], ...rest } = handling;
  const others = assistants.filter((one) => one !== person);
  if (rest.handler === person) return rest;
  return { ...rest, ...(assigned ? { assigned } : {}), ...(others.length > 0 ? { assistants: others } : {}) };
};

/**
 * 回避. A handler who is recused stays answerable in the record for what was done until now; the case waits to be assigned
 * anew, and what would have been told to them is told to the head of the unit (`engine/bells.ts`), with the next bell.
 */
export const recuse: Handler = (standing, act) => {
  const { person } = act.fields as { person: string };
  if (ownOf(standing.recused ?? {}, person)) return { refusal: refuse(act, 'recused', { person }) };
  const handling = Object.fromEntries(
    Object.entries(standing.handling).map(([agency, one]) => [agency, without(one, person)]),
  );
  return { standing: { ...standing, handling, recused: { ...standing.recused, [person]: act.id } } };
};

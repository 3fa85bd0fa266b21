import type { Act, ActDefinition, ActSubject, ActType, Actor } from '../domain/act';
import { acts } from '../domain/acts';
import type { Standing } from '../domain/case';
import type { Checklist, ChecklistItem } from '../domain/checklist';
import type { Refusal } from '../domain/refusals';
import type { Instant } from '../domain/time/instant';
import { checklistOf, itemsBefore } from '../law/checklists';
import { factsOf } from './facts';
import type { Context } from './outcome';
import { ownOf } from './records';
import { type Applied, refuse } from './refuse';

const keyOf = (gate: string, person: string | undefined): string => (person === undefined ? gate : `${gate}/${person}`);

/** Items ticked before the next passage of a gate: of the person, and of everybody at once. */
export const tickedBefore = (standing: Standing, gate: string, person?: string): readonly string[] => {
  const { checked = {} } = standing;
  const all = ownOf(checked, gate) ?? [];
  return person === undefined ? all : [...all, ...(ownOf(checked, keyOf(gate, person)) ?? [])];
};

/** The checklist that the unit which handles the case for the actor's agency works by. */
const inForceFor = (
  standing: Standing,
  { actor, receivedAt }: Pick<Act, 'actor' | 'receivedAt'>,
  { office }: Context,
): Checklist | undefined => {
  const id = office.checklistOf(standing.handling[actor.agency]?.unit ?? actor.unit, receivedAt);
  return id === undefined ? undefined : checklistOf(id);
};

/** Items of a gate that are asked of this case, or of this person of it. */
export const askedOf = (
  items: readonly ChecklistItem[],
  standing: Standing,
  gate: ActType,
  person?: string,
): readonly ChecklistItem[] => {
  if (items.length === 0) return items;
  const facts = factsOf(standing, { type: gate }, person);
  return items.filter(({ required }) => required === true || facts[required]);
};

interface Missing {
  readonly item: string;
  readonly title: ChecklistItem['title'];
  readonly basis: readonly string[];
  readonly person?: string;
}

const missingOf = (standing: Standing, gate: ActType, items: readonly ChecklistItem[], person?: string): Missing[] => {
  const ticked = tickedBefore(standing, gate, person);
  return askedOf(items, standing, gate, person)
    .filter(({ id }) => !ticked.includes(id))
    .map(({ id, title, basis }) => ({ item: id, title, basis, ...(person === undefined ? {} : { person }) }));
};

const incomplete = (standing: Standing, act: Act, checklist: Checklist): Refusal | undefined => {
  const items = itemsBefore(checklist, act.type);
  const { subject } = acts[act.type] as ActDefinition;
  const whom = subject === 'persons' ? act.persons : [undefined];
  const missing = whom.flatMap((person) => missingOf(standing, act.type, items, person));
  if (missing.length === 0) return undefined;
  const basis = [...new Set(missing.flatMap((one) => one.basis))];
  return { code: 'checklist-incomplete', basis, details: { checklist: checklist.id, missing } };
};

interface Tick {
  readonly gate: string;
  readonly person?: string;
  readonly items?: readonly string[];
}

/** Why a tick would mean nothing: the gate has not the item, or is not about persons. */
const misplaced = (act: Act, checklist: Checklist | undefined, subject: ActSubject): Refusal | undefined => {
  const { gate, person, items = [] } = act.fields as unknown as Tick;
  const known = checklist ? itemsBefore(checklist, gate).map(({ id }) => id) : [];
  const unknown = items.filter((one) => !known.includes(one));
  const about = person !== undefined && subject === 'case' ? { person } : undefined;
  if (known.length > 0 && unknown.length === 0 && !about) return undefined;
  return refuse(act, 'no-such-item', { checklist: checklist?.id ?? null, gate, items: unknown, known, ...about });
};

/** Nobody ticks what is not asked, nor for the gates of another agency. */
const unlisted = (act: Act, checklist: Checklist | undefined): Refusal | undefined => {
  const gate = ownOf<ActDefinition>(acts, String(act.fields.gate));
  if (gate && gate.agency !== 'any' && gate.agency !== act.actor.agency) {
    return refuse(act, 'wrong-agency', { needed: gate.agency });
  }
  return misplaced(act, checklist, gate?.subject ?? 'case');
};

/** Whom a gate is about: the case as a whole, or each suspect of it. */
export const whomAt = ({ persons }: Standing, gate: ActType): readonly (string | undefined)[] =>
  (acts[gate] as ActDefinition).subject === 'case'
    ? [undefined]
    : Object.keys(persons)
        .filter((label) => persons[label]?.standing === 'suspect')
        .sort();

interface GateToTick extends Record<string, string> {
  readonly gate: string;
}

/** Gates of the checklist in force, and persons, with an item that is asked and not ticked. */
export const gatesToTick = (standing: Standing, actor: Actor, at: Instant, ctx: Context): readonly GateToTick[] => {
  const checklist = inForceFor(standing, { actor, receivedAt: at }, ctx);
  if (!checklist) return [];
  return (Object.keys(checklist.gates) as ActType[]).flatMap((gate) =>
    whomAt(standing, gate)
      .filter((person) => missingOf(standing, gate, itemsBefore(checklist, gate), person).length > 0)
      .map((person) => ({ gate, ...(person === undefined ? {} : { person }) })),
  );
};

/**
 * What the checklist in force has against an act. Which one is in force is a matter of the organisation, so it is judged
 * once, when the act comes in; folding again never asks.
 */
export const unready = (standing: Standing, act: Act, ctx: Context): Refusal | undefined => {
  const checklist = inForceFor(standing, act, ctx);
  if (act.type === 'checklist.tick') return unlisted(act, checklist);
  return checklist && incomplete(standing, act, checklist);
};

/** Items are ticked for the next time somebody goes through the gate. */
export const tick = (standing: Standing, act: Act): Applied => {
  const { gate, person, items = [] } = act.fields as unknown as Tick;
  if (person !== undefined && !ownOf(standing.persons, person)) {
    return { refusal: refuse(act, 'unknown-person', { person }) };
  }
  const key = keyOf(gate, person);
  const before = ownOf(standing.checked ?? {}, key) ?? [];
  const ticked = [...new Set([...before, ...items])].sort();
  return { standing: { ...standing, checked: { ...standing.checked, [key]: ticked } } };
};

/** Whoever has gone through a gate has used up what was ticked before it: another time is another list. */
export const passGate = (standing: Standing, act: Act): Standing => {
  const { checked, ...rest } = standing;
  const used = [act.type, ...act.persons.map((person) => keyOf(act.type, person))];
  if (!checked || !used.some((key) => Object.hasOwn(checked, key))) return standing;
  const left = Object.entries(checked).filter(([key]) => !used.includes(key));
  return left.length === 0 ? rest : { ...rest, checked: Object.fromEntries(left) };
};

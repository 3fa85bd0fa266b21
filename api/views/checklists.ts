import { z } from 'zod';
import type { Act, ActDefinition, ActType } from '../../domain/act';
import { acts } from '../../domain/acts';
import type { Standing } from '../../domain/case';
import type { Checklist, ChecklistItem } from '../../domain/checklist';
import { agencies, type Agency } from '../../domain/office';
import type { Instant } from '../../domain/time/instant';
import { type Context, correctedActs } from '../../engine';
import { askedOf, tickedBefore, whomAt } from '../../engine/checklists';
import { checklistOf } from '../../law/checklists';
import { agencySchema, given, instantOut, iso, titleSchema } from '../schemas/common';

const itemParts = {
  id: z.string(),
  title: titleSchema,
  basis: z.array(z.string()),
  confidence: z.enum(['H', 'M', 'L']).describe('H: article read in full text. L: practice, no article found'),
};

const gateParts = { gate: z.string().describe('The act it stands before'), title: titleSchema };

export const checklistSchema = z
  .strictObject({
    id: z.string(),
    title: titleSchema,
    agency: agencySchema,
    gates: z.array(
      z.strictObject({
        ...gateParts,
        items: z.array(
          z.strictObject({ ...itemParts, where: z.string().optional().describe('Asked only where this fact holds') }),
        ),
      }),
    ),
  })
  .meta({ id: 'Checklist' });

const onceSchema = z.strictObject({ act: z.string(), by: z.string(), at: instantOut }).meta({ id: 'DoneOnce' });

export const caseChecklistSchema = z
  .strictObject({
    agency: agencySchema,
    unit: z.string(),
    checklist: z.string().optional().describe('In force for the unit now; left out where none is'),
    gates: z.array(
      z.strictObject({
        ...gateParts,
        person: z.string().optional(),
        passed: onceSchema.optional().describe('Who last went through it: what had been ticked is used up'),
        items: z.array(
          z.strictObject({
            ...itemParts,
            required: z.boolean().describe('Asked of this case as it stands'),
            ticked: z.boolean().describe('Ticked for the next time'),
            missing: z.boolean(),
            last: onceSchema.optional().describe('Who ticked it last'),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'CaseChecklist' });

type CaseChecklist = z.infer<typeof caseChecklistSchema>;

const titleOf = (gate: ActType) => (acts[gate] as ActDefinition).title;

const faceOf = ({ id, title, basis, confidence }: ChecklistItem) => ({ id, title, basis: [...basis], confidence });

export const checklistView = ({ id, title, agency, gates }: Checklist): z.infer<typeof checklistSchema> => ({
  ...{ id, title, agency },
  gates: (Object.entries(gates) as [ActType, readonly ChecklistItem[]][]).map(([gate, items]) => ({
    ...{ gate, title: titleOf(gate) },
    items: items.map((one) => ({
      ...faceOf(one),
      ...given('where', one.required === true ? undefined : one.required),
    })),
  })),
});

const onceOf = (act: Act | undefined): z.infer<typeof onceSchema> | undefined =>
  act && { act: act.id, by: act.actor.person, at: iso(act.occurredAt) };

const isOf = (person: string | undefined) => (act: Act) => person === undefined || act.persons.includes(person);

/** Who last ticked an item, for the person or for everybody at once. */
const tickOf = (history: readonly Act[], gate: ActType, item: string, person: string | undefined): Act | undefined =>
  history.findLast(({ type, fields }) => {
    const { gate: at, person: whom, items } = fields as { gate?: string; person?: string; items?: readonly string[] };
    return type === 'checklist.tick' && at === gate && (whom ?? person) === person && items?.includes(item) === true;
  });

/** Where a gate stands, for the case or for one person of it. */
const gateView = (
  standing: Standing,
  history: readonly Act[],
  [gate, items]: readonly [ActType, readonly ChecklistItem[]],
  person: string | undefined,
): CaseChecklist['gates'][number] => {
  const ticked = tickedBefore(standing, gate, person);
  const asked = askedOf(items, standing, gate, person).map(({ id }) => id);
  const passed = history.findLast((act) => act.type === gate && isOf(person)(act));
  return {
    ...{ gate, title: titleOf(gate) },
    ...given('person', person),
    ...given('passed', onceOf(passed)),
    items: items.map((one) => ({
      ...faceOf(one),
      required: asked.includes(one.id),
      ticked: ticked.includes(one.id),
      missing: asked.includes(one.id) && !ticked.includes(one.id),
      ...given('last', onceOf(tickOf(history, gate, one.id, person))),
    })),
  };
};

const agencyView = (
  standing: Standing,
  history: readonly Act[],
  { agency, unit, checklist }: { agency: Agency; unit: string; checklist: string | undefined },
): CaseChecklist => ({
  ...{ agency, unit },
  ...given('checklist', checklist),
  gates:
    checklist === undefined
      ? []
      : (Object.entries(checklistOf(checklist).gates) as [ActType, readonly ChecklistItem[]][]).flatMap((entry) =>
          whomAt(standing, entry[0]).map((person) => gateView(standing, history, entry, person)),
        ),
});

/** What each agency that handles the case is to see to before which step, what has been, and by whom. */
export const caseChecklistsView = (
  standing: Standing,
  accepted: readonly Act[],
  { office }: Context,
  now: Instant,
): CaseChecklist[] => {
  const history = [...correctedActs(accepted)].sort((a, b) => a.occurredAt - b.occurredAt);
  return agencies.flatMap((agency) => {
    const unit = standing.handling[agency]?.unit;
    if (unit === undefined) return [];
    return agencyView(standing, history, { agency, unit, checklist: office.checklistOf(unit, now) });
  });
};

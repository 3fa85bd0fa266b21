import { z } from 'zod';
import type { Procedure } from '../../domain/case';
import { duties } from '../../law/duties';
import { stageTitle } from '../../law/titles';
import { agencySchema, given, instantOut, iso, titleSchema } from '../schemas/common';

const stepNames = z.enum(['acknowledge', 'plan', 'do', 'verify']);

const excuseSchema = z.strictObject({ ground: z.string(), title: titleSchema, basis: z.array(z.string()) });

export const dutySchema = z
  .strictObject({
    id: z.string().describe('What the acts duty.acknowledge, .plan, .do, .verify and .excuse name it by'),
    duty: z.string(),
    title: titleSchema,
    basis: z.array(z.string()),
    person: z.string().optional(),
    owedBy: agencySchema,
    since: instantOut,
    steps: z.array(stepNames),
    next: stepNames.optional().describe('The step owed now'),
    about: z.string().optional().describe('The clock it is about'),
    owner: z.string().optional().describe('Who owes it by name; left out, whoever handles the case'),
    askedBy: z
      .strictObject({ agency: agencySchema, unit: z.string(), person: z.string(), verifies: z.boolean() })
      .optional()
      .describe('Who asked for it, where oversight did; `verifies`: they look themselves whether it was done'),
    post: z
      .strictObject({ unit: z.string(), role: z.string() })
      .optional()
      .describe('The post that owes it, where that is not the unit that handles the case'),
    from: z.string().optional().describe('The alert, warning or item of a clearing that it follows from'),
    matter: z.string().optional().describe('The model of a warning, or what a clearing found open'),
    excuses: z
      .array(excuseSchema)
      .optional()
      .describe('While it is owed: grounds on which the law does not ask for it'),
    done: z.boolean().describe('Nobody owes it any more'),
    outcome: z
      .string()
      .optional()
      .describe(
        'How it ended: `done`; `moot`: its ground has gone; `excused`: the law did not ask for it; `handedOver`: it goes on elsewhere',
      ),
    outcomeTitle: titleSchema.optional(),
    found: z.string().optional().describe('What was found of a warning, or becomes of an item of a clearing'),
  })
  .meta({ id: 'Duty' });

export type DutyView = z.infer<typeof dutySchema>;

const ended = ({ done, machine, stage }: Procedure): Partial<Pick<DutyView, 'outcome' | 'outcomeTitle'>> =>
  done ? { outcome: stage, outcomeTitle: stageTitle(machine, stage) } : {};

/** What the catalogue says about it; a row of a newer release is called by its id. */
const ofRow = (id: string): Pick<DutyView, 'duty' | 'title' | 'basis' | 'steps'> => {
  const { title = { zh: id, en: id }, basis = [], steps = [] } = duties.get(id) ?? {};
  return { duty: id, title, basis: [...basis], steps: steps.map(({ step }) => step) };
};

const excusesOf = (id: string): DutyView['excuses'] =>
  duties.get(id)?.excuses?.map(({ id: ground, title, basis }) => ({ ground, title, basis: [...basis] }));

/** What oversight says of a duty. */
const asked = ({ owner, askedBy, post, from, matter, outcome }: Procedure) => ({
  ...given('owner', owner),
  ...given('askedBy', askedBy && { ...askedBy, verifies: askedBy.verifies === true }),
  ...given('post', post && { ...post }),
  ...given('from', from),
  ...given('matter', matter),
  ...given('found', outcome),
});

/** A duty of the catalogue; the step owed now is where its machine stands. */
export const dutyView = (one: Procedure): DutyView => {
  const row = ofRow(one.duty ?? one.machine);
  const { context } = one.snapshot as { context: { index: number } };
  return {
    id: one.id,
    ...row,
    ...given('person', one.person),
    owedBy: one.owedBy,
    since: iso(one.since),
    ...given('next', one.done ? undefined : row.steps[context.index]),
    ...given('about', one.about),
    ...asked(one),
    ...given('excuses', one.done ? undefined : excusesOf(row.duty)),
    done: one.done,
    ...ended(one),
  };
};

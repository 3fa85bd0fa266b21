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
    ...given('excuses', one.done ? undefined : excusesOf(row.duty)),
    done: one.done,
    ...ended(one),
  };
};

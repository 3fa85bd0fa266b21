import { z } from 'zod';
import type { CaseState, PersonInCase, Procedure } from '../../domain/case';

import { agencySchema, given, instantOut, iso, titleSchema } from '../schemas/common';
import type { ClockView } from './clock';
import { stageNow } from './stage';

const periodSchema = z.strictObject({ from: instantOut, to: instantOut.optional() });

const measureSchema = z
  .strictObject({
    procedure: z.string(),
    stage: z.string(),
    stageTitle: titleSchema,
    owedBy: agencySchema,
    since: instantOut,
    openedAt: instantOut,
  })
  .meta({ id: 'Measure' });

const appraisalSchema = z.strictObject({ kind: z.string(), ...periodSchema.shape }).meta({ id: 'Appraisal' });

/** The clock that is due first, in short. */
export const nextDueSchema = z
  .strictObject({
    clock: z.string(),
    row: z.string(),
    title: titleSchema,
    person: z.string().optional(),
    effective: z.string(),
    at: instantOut,
    status: z.string(),
  })
  .meta({ id: 'NextDue' });

export const personSchema = z
  .strictObject({
    label: z.string(),
    name: z.string().optional().describe('As registered, or masked (张某); left out where it is withheld from you'),
    standing: z.enum(['suspect', 'victim', 'witness']),
    held: z.boolean().describe('In custody now'),
    custody: z.array(periodSchema),
    measure: measureSchema.optional().describe('The compulsory measure that is running'),
    appraisals: z.array(appraisalSchema).describe('Only psychiatric evaluations stop limits (CPL 149)'),
    next: nextDueSchema.optional().describe('The earliest over the running clocks of this person'),
  })
  .meta({ id: 'PersonInCase' });

type PersonView = z.infer<typeof personSchema>;

/** Names behind labels, as the one who asks may have them. */
export type Names = ReadonlyMap<string, string>;

const periodOf = ({ from, to }: PersonInCase['custody'][number]): z.infer<typeof periodSchema> => ({
  from: iso(from),
  ...given('to', to === undefined ? undefined : iso(to)),
});

const measureOf = (one: Procedure): z.infer<typeof measureSchema> => ({
  procedure: one.id,
  stage: one.stage,
  stageTitle: stageNow(one),
  owedBy: one.owedBy,
  since: iso(one.since),
  openedAt: iso(one.openedAt),
});

/** The first of the clocks that have an end and run. They come in the order in which they are due. */
export const nextDueOf = (clocks: readonly ClockView[]): z.infer<typeof nextDueSchema> | undefined => {
  const first = clocks.find(({ due, closedAt }) => due !== undefined && closedAt === undefined);
  if (!first?.due) return undefined;
  const { id, row, title, person, due, status } = first;
  return { clock: id, row, title, ...given('person', person), effective: due.effective, at: due.at, status };
};

/** Everybody in the case, each with what runs against them. `clocks` are those of the case, by due instant. */
export const personsView = ({ standing }: CaseState, names: Names, clocks: readonly ClockView[]): PersonView[] => {
  const measures = Object.values(standing.procedures).filter((one) => !one.done && one.machine.startsWith('measure@'));
  return Object.entries(standing.persons).map(([label, { standing: role, custody, appraisals = [] }]) => {
    const measure = measures.find(({ person }) => person === label);
    return {
      label,
      ...given('name', names.get(label)),
      standing: role,
      held: custody.some(({ to }) => to === undefined),
      custody: custody.map(periodOf),
      ...given('measure', measure && measureOf(measure)),
      appraisals: appraisals.map((one) => ({ kind: one.ground, ...periodOf(one) })),
      ...given('next', nextDueOf(clocks.filter(({ person }) => person === label))),
    };
  });
};

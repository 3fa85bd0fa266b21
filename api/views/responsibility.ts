import { z } from 'zod';
import { roles } from '../../domain/office';
import { colours } from '../../domain/oversight';
import type { Answerer, Responsible } from '../../domain/responsibility';
import type { AlertThen } from '../../store';
import type { Answered, Names } from '../responsible';
import { agencySchema, given, instantOut, iso, titleSchema } from '../schemas/common';
import { clockSchema, clockView } from './clock';
import { dutySchema, dutyView } from './duty';

export const officialSchema = z.strictObject({ person: z.string(), name: titleSchema }).meta({ id: 'Official' });

/** Somebody by id and name, whether or not they still hold a post. */
export const officialView = (person: string, names: Names): z.infer<typeof officialSchema> => ({
  person,
  name: names.get(person) ?? { zh: person, en: person },
});

const answererSchema = z
  .strictObject({
    ...officialSchema.shape,
    role: z.enum(roles).describe('In which they answer; the deputy of somebody away answers in theirs'),
    unit: z.string(),
    unitName: titleSchema,
    since: instantOut,
    standsInFor: officialSchema.optional(),
  })
  .meta({ id: 'Answerer' });

const responsibleSchema = z
  .strictObject({
    owedBy: agencySchema,
    unit: z.string(),
    unitName: titleSchema,
    firstHandler: officialSchema.describe('首办责任人 of that agency'),
    answerable: z.array(answererSchema).describe('Empty only where the whole line above has nobody'),
    nobody: z.boolean().describe('Nobody in the unit, nor in any unit above it, can answer: somebody must be named'),
  })
  .meta({ id: 'Responsible' });

const alertSchema = z.strictObject({
  id: z.string(),
  clock: z.string(),
  limit: z.string(),
  row: z.string(),
  title: titleSchema,
  colour: z.enum(colours),
  tier: z.int(),
  rangAt: instantOut,
  answer: z
    .strictObject({ unit: z.string(), role: z.enum(roles), by: instantOut })
    .optional()
    .describe('What it asks for; left out where it only warns: then whoever answers for the clock answers for it'),
  told: z.array(z.strictObject({ ...officialSchema.shape, role: z.string(), unit: z.string() })),
  responsible: responsibleSchema,
});

export const responsibilitySchema = z
  .strictObject({
    case: z.string(),
    at: instantOut,
    clocks: z.array(z.strictObject({ ...clockSchema.shape, responsible: responsibleSchema })).describe('Running then'),
    duties: z.array(z.strictObject({ ...dutySchema.shape, responsible: responsibleSchema })).describe('Owed then'),
    alerts: z.array(alertSchema).describe('Had rung by then, and were not yet answered'),
  })
  .meta({ id: 'Responsibility' });

export type ResponsibilityView = z.infer<typeof responsibilitySchema>;

type Around = Pick<Answered, 'names' | 'ctx'>;

const unitView = (unit: string, { ctx }: Around): { unit: string; unitName: { zh: string; en: string } } => ({
  unit,
  unitName: ctx.office.unit(unit)?.name ?? { zh: unit, en: unit },
});

const answererView = (
  { person, role, unit, since, standsInFor }: Answerer,
  around: Around,
): z.infer<typeof answererSchema> => ({
  ...officialView(person, around.names),
  role,
  ...unitView(unit, around),
  since: iso(since),
  ...given('standsInFor', standsInFor === undefined ? undefined : officialView(standsInFor, around.names)),
});

const responsibleView = (
  { agency, unit, firstHandler, answerers }: Responsible,
  around: Around,
): z.infer<typeof responsibleSchema> => ({
  owedBy: agency,
  ...unitView(unit, around),
  firstHandler: officialView(firstHandler, around.names),
  answerable: answerers.map((one) => answererView(one, around)),
  nobody: answerers.length === 0,
});

/** The limit stands in the clock's own id: procedure, limit, act. A clock that a correction has removed has no other. */
const limitOf = (clock: string, { ctx }: Around) => {
  const id = clock.split('.')[1] ?? clock;
  const limit = ctx.law.limits.get(id);
  return { limit: id, row: limit?.row ?? id, title: limit?.title ?? { zh: id, en: id } };
};

const alertView = (
  { bell, responsible }: { readonly bell: AlertThen; readonly responsible: Responsible },
  around: Around,
): z.infer<typeof alertSchema> => ({
  id: bell.id,
  clock: bell.clock,
  ...limitOf(bell.clock, around),
  colour: bell.colour,
  tier: bell.tier,
  rangAt: iso(bell.rangAt),
  ...given('answer', bell.answer && { unit: bell.answer.unit, role: bell.answer.role, by: iso(bell.answer.by) }),
  told: bell.told.map(({ person, role, unit }) => ({ ...officialView(person, around.names), role, unit })),
  responsible: responsibleView(responsible, around),
});

/** Who answers for what in a case, in words; clocks that run out first stand first. */
export const responsibilityView = (answered: Answered): ResponsibilityView => {
  const { caseId, state, at, then, all, ctx } = answered;
  return {
    case: caseId,
    at: iso(at),
    clocks: [...all.clocks]
      .sort((a, b) => (a.clock.due.end ?? Infinity) - (b.clock.due.end ?? Infinity))
      .map(({ clock, responsible }) => ({
        ...clockView(state, clock, ctx.law, then),
        responsible: responsibleView(responsible, answered),
      })),
    duties: all.duties.map(({ duty, responsible }) => ({
      ...dutyView(duty),
      responsible: responsibleView(responsible, answered),
    })),
    alerts: all.bells.map((one) => alertView(one, answered)),
  };
};

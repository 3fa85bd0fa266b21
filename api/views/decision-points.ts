import { z } from 'zod';
import { riskLevels, riskTiers } from '../../domain/risk';
import { colours } from '../../domain/oversight';
import { coverage } from '../../law/decision-points';
import { riskLevelRows } from '../../law/risk';
import { given, titleSchema } from '../schemas/common';

const pointSchema = z
  .strictObject({
    id: z.string(),
    title: titleSchema,
    assess: z.enum(['always', 'major']).describe('`major`: only in a case marked as major or complex'),
    act: z
      .string()
      .optional()
      .describe('The act of the catalogue that it stands for; none: it is decided outside this record'),
    ours: z.literal(true).describe('The source gives number and units; the name is ours'),
  })
  .meta({ id: 'DecisionPoint' });

export const decisionPointsSchema = z
  .strictObject({
    total: z.int().describe('How many the source asks for'),
    configured: z.int().describe('How many say when they are assessed'),
    enforced: z.int().describe('How many stand before an act of this record'),
    units: z.array(
      z.strictObject({ unit: z.int(), title: titleSchema, configured: z.int(), points: z.array(pointSchema) }),
    ),
    levels: z.array(
      z.strictObject({
        level: z.enum(riskLevels),
        title: titleSchema,
        colour: z.enum(colours).optional(),
        owner: z.enum(riskTiers),
        signs: z.enum(riskTiers),
        plan: z.boolean().describe('A plan is owed, and carried out before service and before the case is closed'),
      }),
    ),
  })
  .meta({ id: 'DecisionPoints' });

/** The catalogue of decision points with its coverage, and what each level of risk asks. */
export const decisionPointsView = (): z.infer<typeof decisionPointsSchema> => {
  const { total, configured, enforced, units } = coverage();
  return {
    ...{ total, configured, enforced },
    units: units.map(({ unit, title, points }) => ({
      ...{ unit, title },
      configured: points.length,
      points: points.map(({ id, title: name, assess, act, ours }) => ({
        ...{ id, title: name, assess, ours },
        ...given('act', act),
      })),
    })),
    levels: riskLevels.map((level) => {
      const { colour, ...row } = riskLevelRows[level];
      return { level, ...row, ...given('colour', colour) };
    }),
  };
};

import { z } from 'zod';
import { type Organisation, reaches } from '../../domain/organisation';
import type { Policy } from '../../domain/oversight';
import { given, instantOut, iso, titleSchema } from '../schemas/common';

const policySchema = z
  .looseObject({ id: z.string(), title: titleSchema, ladders: z.array(z.looseObject({ id: z.string() })) })
  .meta({ id: 'Policy' });

export const policiesSchema = z
  .strictObject({
    default: policySchema.describe('What units work by that have none of their own, and none above them'),
    policies: z.array(policySchema),
    units: z.array(
      z.strictObject({ unit: z.string(), policy: z.string(), from: instantOut, to: instantOut.optional() }),
    ),
  })
  .meta({ id: 'Policies' });

const shown = ({ climbStands: _, ...policy }: Policy): z.infer<typeof policySchema> =>
  policy as unknown as z.infer<typeof policySchema>;

/** What was issued as it was issued, and every line of it, also those that are over. */
export const policiesView = (
  { policies, policyLines }: Pick<Organisation, 'policies' | 'policyLines'>,
  usual: Policy,
): z.infer<typeof policiesSchema> => ({
  default: shown(usual),
  policies: policies.map(shown),
  units: policyLines
    .filter((line) => reaches(line, line.from))
    .map(({ unit, other, from, to }) => ({
      ...{ unit, policy: other, from: iso(from) },
      ...given('to', to === undefined ? undefined : iso(to)),
    })),
});

import { z } from 'zod';
import { unitLevels } from '../../domain/office';
import type { Category } from '../../law/jurisdiction';
import { given, titleSchema } from '../schemas/common';

export const categorySchema = z
  .strictObject({
    id: z.string(),
    title: titleSchema,
    level: z.enum(unitLevels).optional().describe('The lowest level of a police unit that may handle it'),
    organ: titleSchema.optional().describe('The other organ to which it belongs; exactly one of the two is given'),
    basis: z.array(z.string()),
    confidence: z.enum(['H', 'M', 'L']),
    note: titleSchema.optional(),
  })
  .meta({ id: 'Category', description: 'One kind of case, and who may handle it' });

export const categoryView = ({
  id,
  title,
  handledBy,
  basis,
  confidence,
  note,
}: Category): z.infer<typeof categorySchema> => ({
  id,
  title,
  ...handledBy,
  basis: [...basis],
  confidence,
  ...given('note', note),
});

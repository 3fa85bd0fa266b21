import { z } from 'zod';
import type { TimeLimit } from '../../domain/limit';
import { agencySchema, given, titleSchema } from '../schemas/common';

const extensionSchema = z.strictObject({
  id: z.string(),
  to: z.string().optional().describe('Total length from the same trigger'),
  add: z.string().optional().describe('Length added to the unrolled end'),
  approver: z.string(),
  ground: titleSchema,
  after: z.array(z.string()).optional().describe('Extensions that must have been granted before'),
  basis: z.array(z.string()),
});

export const limitSchema = z
  .strictObject({
    id: z.string(),
    row: z.string(),
    title: titleSchema,
    kind: z.enum(['limit', 'cap', 'right', 'trigger']),
    owedBy: agencySchema,
    subject: z.enum(['case', 'person']),
    startsWith: z.string().optional(),
    length: z.string(),
    custody: z.enum(['always', 'if-detained', 'no']),
    extensions: z.array(extensionSchema),
    excludes: z.array(z.string()),
    basis: z.array(z.string()),
    confidence: z.enum(['H', 'M', 'L']).describe('H: read in a full text; M: quoted elsewhere; L: general knowledge'),
    inForce: z.strictObject({ from: z.string(), to: z.string().optional() }),
    note: titleSchema.optional(),
  })
  .meta({ id: 'Limit' });

/** One row of the law pack. */
export const limitView = (limit: TimeLimit): z.infer<typeof limitSchema> => ({
  id: limit.id,
  row: limit.row,
  title: limit.title,
  kind: limit.kind,
  owedBy: limit.owedBy,
  subject: limit.subject,
  ...given('startsWith', limit.startsWith),
  length: limit.length,
  custody: limit.custody,
  extensions: limit.extensions.map((one) => ({
    id: one.id,
    ...given('to', one.to),
    ...given('add', one.add),
    approver: one.approver,
    ground: one.ground,
    ...given('after', one.after && [...one.after]),
    basis: [...one.basis],
  })),
  excludes: [...limit.excludes],
  basis: [...limit.basis],
  confidence: limit.confidence,
  inForce: { from: limit.inForce.from, ...given('to', limit.inForce.to) },
  ...given('note', limit.note),
});

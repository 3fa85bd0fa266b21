import { z } from 'zod';
import { outsiders, type TimeLimit } from '../../domain/limit';
import { agencySchema, given, titleSchema } from '../schemas/common';

const extensionSchema = z.strictObject({
  id: z.string(),
  to: z.string().optional().describe('Total length from the same trigger'),
  add: z.string().optional().describe('Length added to the unrolled end'),
  row: z.string().optional().describe('Number in the table of limits'),
  open: z.literal(true).optional().describe('No length: the approval names the last day'),
  approver: z.string().describe('The lowest level; `next-higher`: the one above the unit that handles the case'),
  approverAgency: agencySchema.optional().describe('Left out: the agency that owes the limit'),
  askBefore: z.int().optional().describe('Days before the end by which the request must be in'),
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
    owedBy: z
      .union([agencySchema, z.literal('actor'), z.enum(outsiders)])
      .describe('`actor`: the agency of the act that starts the run; `party` and others act outside this record'),
    subject: z.enum(['case', 'person']),
    startsWith: z.array(z.string()).optional().describe('The latest of these acts is day 0'),
    starts: titleSchema.optional().describe('What starts it, or what it is counted back from, where that is no act'),
    length: z.string(),
    backward: z
      .enum(['by', 'within'])
      .optional()
      .describe('Counted back from the end of another clock: that day is the last, or the first of those that will do'),
    workingDays: z.literal(true).optional(),
    custody: z.enum(['always', 'if-detained', 'no']),
    extensions: z.array(extensionSchema),
    excludes: z.array(z.string()),
    basis: z.array(z.string()),
    confidence: z.enum(['H', 'M', 'L']).describe('H: read in a full text; M: quoted elsewhere; L: general knowledge'),
    inForce: z.strictObject({ from: z.string(), to: z.string().optional() }),
    versionOf: z.string().optional().describe('The row that replaced this one at a change-over'),
    chosenBy: titleSchema.optional().describe('The day that chooses among versions'),
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
  ...given('startsWith', limit.startsWith && [limit.startsWith].flat()),
  ...given('starts', limit.starts),
  length: limit.length,
  ...given('backward', limit.backward),
  ...given('workingDays', limit.workingDays),
  custody: limit.custody,
  extensions: limit.extensions.map((one) => ({
    id: one.id,
    ...given('to', one.to),
    ...given('add', one.add),
    ...given('row', one.row),
    ...given('open', one.open),
    approver: one.approver,
    ...given('approverAgency', one.approverAgency),
    ...given('askBefore', one.askBefore),
    ground: one.ground,
    ...given('after', one.after && [...one.after]),
    basis: [...one.basis],
  })),
  excludes: [...limit.excludes],
  basis: [...limit.basis],
  confidence: limit.confidence,
  inForce: { from: limit.inForce.from, ...given('to', limit.inForce.to) },
  ...given('versionOf', limit.versionOf),
  ...given('chosenBy', limit.chosenBy),
  ...given('note', limit.note),
});

import { z } from 'zod';
import type { Standing, Transfer } from '../../domain/case';
import { agencySchema, given, instantOut, iso } from '../schemas/common';

export const transferSchema = z
  .strictObject({
    act: z.string().describe('The act that sent them'),
    persons: z.array(z.string()),
    from: z.string().describe('Unit'),
    to: agencySchema,
    toUnit: z.string().optional().describe('The very unit, where the sender named one'),
    sentAt: instantOut,
    received: z
      .strictObject({
        act: z.string(),
        unit: z.string(),
        at: instantOut,
        receipt: z.string().describe('`owed`, or how the duty to send the receipt back ended'),
      })
      .optional()
      .describe('Left out while they are on their way'),
  })
  .meta({ id: 'Transfer', description: 'Papers of the case between two agencies' });

type TransferView = z.infer<typeof transferSchema>;

const receiptOf = ({ procedures }: Standing, act: string): string =>
  Object.values(procedures).find(({ duty, openedBy }) => duty === 'return-receipt' && openedBy === act)?.stage ??
  'owed';

const view = (standing: Standing, { received, ...sent }: Transfer): TransferView => ({
  act: sent.id,
  persons: [...sent.persons],
  from: sent.from,
  to: sent.to,
  ...given('toUnit', sent.toUnit),
  sentAt: iso(sent.sentAt),
  ...given('received', received && { ...received, at: iso(received.at), receipt: receiptOf(standing, received.act) }),
});

/** The chain of custody of the papers, in the order in which they were sent. */
export const transfersView = (standing: Standing): TransferView[] =>
  (standing.transfers ?? []).map((one) => view(standing, one));

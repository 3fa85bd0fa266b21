import { z } from 'zod';
import type { CaseState, Clock } from '../../domain/case';
import { conditionalDates, type Conditional, type Context } from '../../engine';
import { agencySchema, given, instantOut, iso, titleSchema } from '../schemas/common';

export const conditionalSchema = z
  .strictObject({
    extension: z.string().describe('What `limit.extend` names it by'),
    row: z.string().optional().describe('Number in the table of limits, where it has one of its own, such as E-02'),
    ground: titleSchema,
    basis: z.array(z.string()),
    after: z.array(z.string()).describe('Extensions that must have been granted before'),
    approver: z.string().describe('The lowest level that may grant it'),
    approverAgency: agencySchema,
    effective: z.string().optional().describe('Date if granted; left out where the approval itself names the day'),
    askBy: z.string().optional().describe('Last day to ask, until 24:00; left out where no article sets one'),
    approveBy: instantOut.optional().describe('Last minute in which an approval still counts'),
  })
  .meta({ id: 'ConditionalDate', description: 'Never the date that counts: it would, were the extension granted' });

export type ConditionalView = z.infer<typeof conditionalSchema>;

const view = (one: Conditional, clock: Clock, { law }: Context): ConditionalView => {
  const row = law.limits.get(clock.limit)?.extensions.find(({ id }) => id === one.extension);
  return {
    extension: one.extension,
    ...given('row', one.row),
    ground: row?.ground ?? { zh: one.extension, en: one.extension },
    basis: [...(row?.basis ?? [])],
    after: [...one.after],
    approver: one.approver,
    approverAgency: one.approverAgency,
    ...given('effective', one.effective ?? undefined),
    ...given('askBy', one.askBy ?? undefined),
    ...given('approveBy', one.approveBy === null ? undefined : iso(one.approveBy)),
  };
};

/** The dates a running clock would have by each extension that could still be granted. */
export const conditionalView = (state: CaseState, clock: Clock, ctx: Context): ConditionalView[] =>
  conditionalDates(state, clock, ctx).map((one) => view(one, clock, ctx));

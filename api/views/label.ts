import { z } from 'zod';
import { type Reader, legible } from '../../domain/redaction';
import type { CaseNames } from '../../store';
import { given } from '../schemas/common';

export const labelSchema = z
  .strictObject({
    case: z.string(),
    number: z.string().optional().describe('受案号: the number on the receipt; left out until it was registered'),
    persons: z
      .array(
        z.strictObject({
          label: z.string(),
          standing: z.enum(['suspect', 'victim', 'witness']),
          name: z
            .string()
            .optional()
            .describe('As registered, or masked (张某); left out where it is withheld from you'),
        }),
      )
      .describe('Everybody registered in the case, by label'),
    offence: z.string().optional().describe('涉嫌罪名: the offence it was filed for'),
  })
  .meta({ id: 'CaseLabel' });

/** What each case of the page is called, by its id. */
export const labelsSchema = z.record(z.string(), labelSchema).describe('What the cases named here are called, by id');

export type CaseLabel = z.infer<typeof labelSchema>;

/** What is known of how a case is called. */
export type Called = Pick<CaseNames, 'cover' | 'persons'>;

/** What people call a case, with the names that this reader may have. */
export const labelView = (caseId: string, { cover, persons }: Called, reader: Reader): CaseLabel => ({
  case: caseId,
  ...given('number', cover.number ?? undefined),
  persons: persons.map(({ label, standing, name }) => ({
    label,
    standing: standing as CaseLabel['persons'][number]['standing'],
    ...given('name', legible(reader, 'person-name', name ?? undefined) as string | undefined),
  })),
  ...given('offence', cover.offence ?? undefined),
});

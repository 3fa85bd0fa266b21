import { z } from 'zod';
import { roles, unitLevels } from '../../domain/office';

const id = z.string().min(1).max(100);
const title = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const period = { from: z.int().default(0), to: z.int().optional() };

/** An organisation, or a part of it: units, people with their roles, and who is away. Instants are epoch milliseconds. */
export const officeData = z.strictObject({
  units: z.array(
    z.strictObject({
      id,
      agency: z.enum(['police', 'procuratorate', 'court']),
      level: z.enum(unitLevels),
      name: title,
      superior: id.optional(),
      supervisor: id.optional(),
    }),
  ),
  people: z.array(
    z.strictObject({
      id,
      name: title,
      email: z.email().optional(),
      memberships: z.array(z.strictObject({ unit: id, role: z.enum(roles), ...period })),
      absences: z.array(z.strictObject({ ...period, deputy: id.optional() })).default([]),
    }),
  ),
});

export type OfficeInput = z.input<typeof officeData>;
export type OfficeData = z.output<typeof officeData>;

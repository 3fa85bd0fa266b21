import { z } from 'zod';
import type { ActDefinition } from '../domain/act';
import { acts } from '../domain/acts';
import { roles } from '../domain/office';
import { requestOf } from './schemas/acts';
import { agencySchema, given, titleSchema } from './schemas/common';

export const actTypeSchema = z
  .strictObject({
    type: z.string(),
    title: titleSchema,
    subject: z.enum(['case', 'persons']),
    agency: z.union([agencySchema, z.literal('any')]),
    roles: z.array(z.enum(roles)),
    opensCase: z.boolean(),
    needs: z.array(z.string()).describe('Facts that must hold whatever the stage'),
    decidedBy: z.string().optional().describe('The lowest level of the organ that must have decided'),
    basis: z.array(z.string()),
    schema: z.record(z.string(), z.unknown()).describe('JSON Schema of the request'),
  })
  .meta({ id: 'ActType' });

export type ActTypeView = z.infer<typeof actTypeSchema>;

const viewOf = (definition: ActDefinition): ActTypeView => ({
  type: definition.id,
  title: definition.title,
  subject: definition.subject,
  agency: definition.agency,
  roles: [...definition.roles],
  opensCase: definition.opensCase === true,
  needs: [...(definition.needs ?? [])],
  ...given('decidedBy', definition.decidedBy),
  basis: [...definition.basis],
  schema: z.toJSONSchema(requestOf(definition), { io: 'input', unrepresentable: 'any' }),
});

/** Every act there is, with the JSON Schema of its request: what a form can be made from. */
export const actTypes: readonly ActTypeView[] = Object.values(acts).map(viewOf);

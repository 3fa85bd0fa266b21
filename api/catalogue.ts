import { z } from 'zod';
import type { ActDefinition, ActType } from '../domain/act';
import { acts } from '../domain/acts';
import { roles } from '../domain/office';
import { newestAuthority } from '../law/authority';
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

type JsonSchema = Readonly<Record<string, unknown>>;

/** Puts every definition where it is referred to: a form is made from one piece. */
const inlined = ({ $defs = {}, ...schema }: JsonSchema): Record<string, unknown> => {
  const definitions = $defs as Readonly<Record<string, JsonSchema>>;
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put);
    if (typeof value !== 'object' || value === null) return value;
    const { $ref, ...rest } = value as JsonSchema;
    const named = typeof $ref === 'string' ? definitions[$ref.replace('#/$defs/', '')] : undefined;
    return Object.fromEntries(Object.entries({ ...named, ...rest }).map(([key, one]) => [key, put(one)]));
  };
  return put(schema) as Record<string, unknown>;
};

const viewOf = (definition: ActDefinition): ActTypeView => ({
  type: definition.id,
  title: definition.title,
  subject: definition.subject,
  agency: definition.agency,
  roles: [...newestAuthority(definition.id as ActType).propose],
  opensCase: definition.opensCase === true,
  needs: [...(definition.needs ?? [])],
  ...given('decidedBy', newestAuthority(definition.id as ActType).decide?.level),
  basis: [...definition.basis],
  schema: inlined(z.toJSONSchema(requestOf(definition), { io: 'input', unrepresentable: 'any' })),
});

/** Every act there is, with the JSON Schema of its request: what a form can be made from. */
export const actTypes: readonly ActTypeView[] = Object.values(acts).map(viewOf);

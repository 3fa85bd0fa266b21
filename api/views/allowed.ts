import { z } from 'zod';
import type { ActDefinition, ActType, Actor } from '../../domain/act';
import { acts } from '../../domain/acts';
import { refusals, type Refusal, type RefusalCode } from '../../domain/refusals';
import type { Candidate } from '../../engine';
import { given, titleSchema } from '../schemas/common';

export const reasonSchema = z
  .strictObject({
    code: z.string(),
    title: titleSchema,
    remedy: titleSchema,
    basis: z.array(z.string()),
    details: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Reason' });

const optionSchema = z
  .strictObject({
    persons: z.array(z.string()),
    fields: z
      .record(z.string(), z.string())
      .describe('Fields that name what the act is about; the rest is yours to fill in'),
    allowed: z.boolean(),
    reason: reasonSchema.optional().describe('Why not'),
  })
  .meta({ id: 'ActOption' });

export const allowedSchema = z
  .strictObject({
    type: z.string(),
    title: titleSchema,
    allowed: z.boolean().describe('At least one of the options is'),
    decidedBy: z.string().optional().describe('The act needs a decision of at least this level'),
    options: z.array(optionSchema).describe('One for each person, duty or extension it could be about'),
  })
  .meta({ id: 'AllowedAct' });

type AllowedView = z.infer<typeof allowedSchema>;

/** A refusal as people read it. */
export const reasonView = ({ code, basis, details }: Refusal): z.infer<typeof reasonSchema> => ({
  code,
  title: refusals[code].title,
  remedy: refusals[code].remedy,
  basis: [...basis],
  details: { ...details },
});

/** Why an act cannot be done for which the case has nothing it could be about. */
const missing = ({ id, subject, agency, roles }: ActDefinition, actor: Actor): RefusalCode => {
  if (agency !== 'any' && agency !== actor.agency) return 'wrong-agency';
  if (!actor.roles.some((role) => roles.includes(role))) return 'wrong-role';
  if (subject === 'persons') return 'unknown-person';
  return id === 'limit.extend' ? 'no-such-clock' : 'no-such-duty';
};

const nothingToDoItTo = (definition: ActDefinition, actor: Actor): AllowedView['options'] => [
  {
    persons: [],
    fields: {},
    allowed: false,
    reason: reasonView({ code: missing(definition, actor), basis: definition.basis, details: {} }),
  },
];

const optionOf = ({ persons, fields, refusal }: Candidate): AllowedView['options'][number] => ({
  persons: [...persons],
  fields: { ...fields },
  allowed: refusal === undefined,
  ...given('reason', refusal && reasonView(refusal)),
});

/** What a person may do next, by act, from what the dry run found. */
export const allowedView = (candidates: readonly Candidate[], actor: Actor): AllowedView[] =>
  Object.values(acts)
    .filter((definition: ActDefinition) => definition.opensCase !== true)
    .map((definition: ActDefinition): AllowedView => {
      const found = candidates.filter(({ act }) => act === (definition.id as ActType)).map(optionOf);
      const options = found.length > 0 ? found : nothingToDoItTo(definition, actor);
      return {
        type: definition.id,
        title: definition.title,
        allowed: options.some(({ allowed }) => allowed),
        ...given('decidedBy', definition.decidedBy),
        options,
      };
    });

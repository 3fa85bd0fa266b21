import { z } from 'zod';
import type { ActDefinition, ActType } from '../../domain/act';
import { acts } from '../../domain/acts';
import type { AuthorityMatrix, Holder, Organ } from '../../domain/authority';
import { roles } from '../../domain/office';
import { agencySchema, given, titleSchema } from '../schemas/common';

const organ = {
  organ: titleSchema.describe('In the words of the article'),
  basis: z.array(z.string()),
  confidence: z.enum(['H', 'M', 'L']).describe('H: read in a full text; M: quoted elsewhere; L: general knowledge'),
  note: titleSchema.optional(),
};

const holderSchema = z
  .strictObject({
    roles: z.array(z.enum(roles)),
    level: z.string().describe('The least; `next-higher`: the one above the unit that handles the case'),
    agency: agencySchema.optional().describe('Only where the act is this agency’s'),
    ...organ,
  })
  .meta({ id: 'PowerHolder' });

const organSchema = z.strictObject(organ).meta({ id: 'NamedOrgan' });

export const authoritySchema = z
  .strictObject({
    id: z.string(),
    from: z.string().describe('The first day on which acts that come in are judged by it'),
    acts: z.array(
      z
        .strictObject({
          type: z.string(),
          title: titleSchema,
          agency: z.union([agencySchema, z.literal('any')]),
          propose: z.array(z.enum(roles)),
          countersign: z.array(z.enum(roles)).describe('Where the unit has somebody who holds one'),
          decide: z.array(holderSchema).describe('Any of them; none: nobody else decides'),
          by: organSchema.optional().describe('Whose it is where nobody else decides, as far as an article says'),
        })
        .meta({ id: 'ActPowers' }),
    ),
  })
  .meta({ id: 'Authority', description: 'Approvers of extensions stand in the rows of the limits: GET /limits' });

export type AuthorityView = z.infer<typeof authoritySchema>;

const organView = ({ organ: title, basis, confidence, note }: Organ): z.infer<typeof organSchema> => ({
  organ: title,
  basis: [...basis],
  confidence,
  ...given('note', note),
});

const holderView = (holder: Holder): z.infer<typeof holderSchema> => ({
  roles: [...holder.roles],
  level: holder.level,
  ...given('agency', holder.agency),
  ...organView(holder),
});

/** A list of powers in the order of the catalogue of acts. */
export const authorityView = ({ id, inForce, acts: powers }: AuthorityMatrix): AuthorityView => ({
  id,
  from: inForce.from,
  acts: Object.values(acts).map(({ id: type, title, agency }: ActDefinition) => {
    const { propose, countersign = [], decide, by } = powers[type as ActType];
    const holders = decide ? [decide, ...(decide.also ?? [])] : [];
    return {
      ...{ type, title, agency, propose: [...propose], countersign: [...countersign] },
      decide: holders.map(holderView),
      ...given('by', by && organView(by)),
    };
  }),
});

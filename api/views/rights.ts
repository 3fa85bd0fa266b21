import { z } from 'zod';
import type { Act } from '../../domain/act';
import type { Standing } from '../../domain/case';
import { agencies } from '../../domain/office';
import type { Right, Teller } from '../../domain/right';
import { correctedActs } from '../../engine';
import { isTold } from '../../engine/rights';
import { rightsToTell } from '../../law/rights';
import { agencySchema, given, instantOut, iso, titleSchema } from '../schemas/common';

const tellerParts = {
  agency: agencySchema.describe('Who must tell'),
  when: titleSchema,
  basis: z.array(z.string()),
  confidence: z.enum(['H', 'M', 'L']),
  before: z.string().optional().describe('The act that is refused until it has been told'),
};

export const rightSchema = z
  .strictObject({
    right: z.string(),
    title: titleSchema,
    of: z.enum(['suspect', 'victim', 'witness']),
    tellers: z.array(z.strictObject(tellerParts)),
  })
  .meta({ id: 'Right' });

export const caseRightSchema = z
  .strictObject({
    person: z.string(),
    right: z.string(),
    title: titleSchema,
    ...tellerParts,
    told: z.boolean(),
    last: z.strictObject({ act: z.string(), by: z.string(), at: instantOut }).optional(),
  })
  .meta({ id: 'CaseRight' });

const tellerView = ({ agency, when, basis, confidence, before }: Teller) => ({
  ...{ agency, when, basis: [...basis], confidence },
  ...given('before', before),
});

export const rightView = ({ id, title, of, tellers }: Right): z.infer<typeof rightSchema> => ({
  ...{ right: id, title, of },
  tellers: tellers.map(tellerView),
});

/** What everybody in the case is to be told of by the agencies that have it, and has been. */
export const caseRightsView = (standing: Standing, accepted: readonly Act[]): z.infer<typeof caseRightSchema>[] => {
  const notices = correctedActs(accepted).filter(({ type }) => type === 'rights.notify');
  const here = agencies.filter((agency) => standing.handling[agency] !== undefined);
  return Object.entries(standing.persons).flatMap(([person, { standing: of }]) =>
    here.flatMap((agency) =>
      rightsToTell(agency, of).map(({ id, title, teller }) => {
        const last = notices.findLast(
          ({ actor, persons, fields }) => actor.agency === agency && persons.includes(person) && fields.right === id,
        );
        return {
          ...{ person, right: id, title },
          ...tellerView(teller),
          told: isTold(standing, person, agency, id),
          ...given('last', last && { act: last.id, by: last.actor.person, at: iso(last.occurredAt) }),
        };
      }),
    ),
  );
};

import { z } from 'zod';
import type { ActDefinition, ActType, DecidedBy } from '../../domain/act';
import { acts } from '../../domain/acts';
import { documentNo, personLabel } from '../../domain/acts/fields';
import { unitLevels, type ApprovalLevel } from '../../domain/office';
import { isEverDecided, isEverProposed } from '../../law/authority';
import { instantField } from './common';

/** An act as a caller submits it; everything else about it is stamped by the door. */
export interface ActRequest {
  readonly type: ActType;
  readonly occurredAt?: string;
  readonly persons?: readonly string[];
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly decidedBy?: DecidedBy;
  readonly approval?: string;
  readonly documentNo?: string;
}

const levels = ['department', ...unitLevels] as const satisfies readonly ApprovalLevel[];

const decision = z
  .strictObject({
    agency: z.enum(['police', 'procuratorate', 'court']),
    level: z.enum(levels),
    organ: z.string().trim().min(1).max(200).optional(),
    person: z.string().trim().min(1).max(100).optional(),
    documentNo,
  })
  .meta({ id: 'DecidedBy', description: 'The organ that decided, and its document' });

const persons = z
  .array(personLabel)
  .min(1)
  .max(200)
  .refine((labels) => new Set(labels).size === labels.length, 'a person is named once')
  .describe('The act takes effect for all of them or for none');

const componentOf = (id: string): string =>
  `Act${id
    .split(/[.-]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')}`;

const approval = z
  .string()
  .min(1)
  .max(300)
  .describe('Id of the approved proposal that the act carries out: the decision comes from there');

/** A decision on paper, or that of an approved proposal. */
const decisionOf = (id: ActType) => {
  if (!isEverDecided(id)) return {};
  return { decidedBy: decision.optional(), ...(isEverProposed(id) ? { approval: approval.optional() } : {}) };
};

/** The parts that only some acts have are no part of what the schemas have in common. */
const decidedOnce = (given: object): boolean => !('decidedBy' in given && 'approval' in given);

/** Strict request schema of one act of the catalogue: only the parts that this act has. */
export const requestOf = (definition: ActDefinition) =>
  z
    .strictObject({
      type: z.literal(definition.id),
      occurredAt: instantField('When it legally happened; left out: now'),
      ...(definition.subject === 'persons' ? { persons } : {}),
      fields: definition.fields.safeParse({}).success ? definition.fields.optional() : definition.fields,
      ...decisionOf(definition.id as ActType),
      documentNo: documentNo.optional(),
    })
    .refine(decidedOnce, {
      path: ['decidedBy'],
      message: 'is taken from the approval: give one of both',
    })
    .meta({
      id: componentOf(definition.id),
      title: `${definition.title.zh} · ${definition.title.en}`,
      description: definition.basis.join('; '),
    });

type RequestSchema = ReturnType<typeof requestOf>;

const schemaOf = (chosen: readonly ActDefinition[], otherwise: string): z.ZodType<ActRequest> =>
  // The union's members are made from data, so their common type is stated here once.
  z.discriminatedUnion('type', chosen.map(requestOf) as [RequestSchema, ...RequestSchema[]], {
    error: otherwise,
  }) as unknown as z.ZodType<ActRequest>;

const catalogue: readonly ActDefinition[] = Object.values(acts);

const opening = catalogue.filter(({ opensCase }) => opensCase);

/** The acts that open a case. */
export const openingRequest = schemaOf(opening, `opens no case; ${opening.map(({ id }) => id).join(', ')} does`);

/** Any act on a case. One that opens cases is refused there like every act out of order. */
export const actRequest = schemaOf(catalogue, 'is no act of the catalogue (GET /api/v1/act-types)');

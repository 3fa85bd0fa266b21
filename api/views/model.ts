import { z } from 'zod';
import { modelKinds, warningModelSchema } from '../../domain/model';
import { roles } from '../../domain/office';
import { colours } from '../../domain/oversight';
import type { BackTest, StoredHit, StoredModel } from '../../store';
import { given, instantOut, iso, nextSchema, titleSchema } from '../schemas/common';
import { labelsSchema } from './label';

const count = z.int().min(0);

/** A version of a model as the list shows it. */
export const modelSchema = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    title: titleSchema,
    severity: z.enum(colours),
    owner: z.enum(roles),
    law: z.array(z.string()),
    kind: z.enum(modelKinds),
    state: z.enum(['proposed', 'active', 'inactive']),
    proposedBy: z.string().optional().describe('Left out: the release brought it'),
    decidedBy: z.string().optional(),
    decidedAt: instantOut.optional(),
    reasons: z.string().optional(),
  })
  .meta({ id: 'Model' });

export const modelView = ({
  id,
  version,
  content,
  state,
  proposedBy,
  decidedBy,
  decidedAt,
  reasons,
}: StoredModel): z.infer<typeof modelSchema> => ({
  ...{ id, version, state, title: content.title, severity: content.severity, owner: content.owner },
  ...{ law: [...content.law], kind: content.kind },
  ...given('proposedBy', proposedBy ?? undefined),
  ...given('decidedBy', decidedBy ?? undefined),
  ...given('decidedAt', decidedAt === null ? undefined : iso(decidedAt)),
  ...given('reasons', reasons ?? undefined),
});

export const modelPageSchema = z.strictObject({
  versions: z.array(modelSchema).describe('The latest first'),
  content: warningModelSchema,
  thresholds: z.array(z.strictObject({ unit: z.string(), params: z.record(z.string(), z.int()) })),
  hits: z.strictObject({ open: count, all: count }).describe('In every case, seen by me or not'),
});

/** A hit, with what was found. */
const hitSchema = z
  .strictObject({
    case: z.string(),
    model: z.string(),
    version: z.int(),
    severity: z.enum(colours),
    subject: z.string().optional().describe('The clock, person or act it is about'),
    firstAt: instantOut,
    lastAt: instantOut,
    clearedAt: instantOut.optional().describe('It holds no longer'),
    why: titleSchema,
    found: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    clock: z.string().optional(),
    alert: z.string().optional().describe('The red alert that has told of it already'),
    linked: z.boolean().describe('The model rings nobody: the clock it hangs on tells'),
    warning: z.string().optional().describe('The act that raised it in its case'),
    refusal: z.string().optional().describe('Why the case did not take the warning'),
  })
  .meta({ id: 'ModelHit' });

export const hitsSchema = z.strictObject({
  hits: z.array(hitSchema),
  labels: labelsSchema,
  next: nextSchema.optional(),
});

const text = (value: string | null): string | undefined => (value === null || value === '' ? undefined : value);

export const hitView = (hit: StoredHit): z.infer<typeof hitSchema> => ({
  ...{ case: hit.caseId, model: hit.model, version: hit.version, severity: hit.severity },
  ...given('subject', text(hit.subject)),
  ...{ firstAt: iso(hit.firstAt), lastAt: iso(hit.lastAt) },
  ...given('clearedAt', hit.clearedAt === null ? undefined : iso(hit.clearedAt)),
  ...{ why: hit.why, found: hit.found },
  ...given('clock', text(hit.clock)),
  ...given('alert', text(hit.bell)),
  linked: hit.linked,
  ...given('warning', text(hit.actId)),
  ...given('refusal', text(hit.refusal)),
});

const share = z.number().min(0).max(1).nullable();

export const backTestSchema = z
  .strictObject({
    id: z.string(),
    model: z.string(),
    version: z.int(),
    labels: z.string(),
    from: instantOut,
    to: instantOut,
    by: z.string(),
    at: instantOut,
    cases: count.describe('Cases asked, as each stood then'),
    labelled: count,
    truePositives: count,
    falsePositives: count,
    falseNegatives: count,
    precision: share.describe('Of what it hit, the share that was labelled; null where it hit nothing'),
    recall: share.describe('Of what was labelled, the share it hit; null where nothing was'),
    faults: count.describe('Times it could not be asked'),
    hits: z
      .array(z.strictObject({ case: z.string(), at: instantOut, why: titleSchema }))
      .describe('The first hit of each case that I may see'),
  })
  .meta({ id: 'BackTest' });

export const backTestView = (test: BackTest, visible: ReadonlySet<string>): z.infer<typeof backTestSchema> => {
  const { hits, ...totals } = test.result;
  return {
    ...{ id: test.id, model: test.model, version: test.version, labels: test.label },
    ...{ from: iso(test.from), to: iso(test.to), by: test.runBy, at: iso(test.runAt) },
    ...totals,
    hits: hits
      .filter(({ caseId }) => visible.has(caseId))
      .map(({ caseId, at, why }) => ({ case: caseId, at: iso(at), why })),
  };
};

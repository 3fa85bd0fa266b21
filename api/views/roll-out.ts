import { z } from 'zod';
import type { Actor } from '../../domain/act';
import type { AdoptionOutcome, RollOut } from '../../domain/roll-out';
import { limitOf, type LawPack } from '../../law/pack';
import { type CaseMove, moveWays } from '../../store';
import { given, instantOut, iso, nextSchema, titleSchema } from '../schemas/common';
import { labelsSchema } from './label';

const personSchema = z.strictObject({ person: z.string(), unit: z.string() });

const count = z.int().min(0);

const previewSchema = z.strictObject({
  at: instantOut,
  cases: count.describe('Open cases that would adopt it'),
  casesMoved: count.describe('Those of them in which the date of a running clock changes'),
  clocks: count,
  later: count,
  earlier: count,
  certain: count.describe('Dates that stay and are provisional no more, or are warned of on another day'),
  stuck: count.describe('Open cases in which a procedure has no place in the new version'),
  days: z.array(z.tuple([z.string(), z.string()])).describe('Ranges of days that are judged otherwise'),
});

const progressSchema = z.strictObject({ toCome: count, adopted: count, left: count, refused: count, failed: count });

/** A roll-out as an administrator looks at it. */
export const rollOutSchema = z
  .strictObject({
    id: z.string(),
    state: z.enum(['previewing', 'proposed', 'rejected', 'adopting', 'ended']),
    pack: z.string().optional(),
    calendar: z
      .strictObject({ year: z.int(), notice: z.string(), edition: z.int(), corrects: z.int().optional() })
      .optional(),
    reasons: z.string(),
    proposedBy: personSchema,
    proposedAt: instantOut,
    preview: previewSchema.optional(),
    decision: z
      .strictObject({
        approved: z.boolean(),
        by: personSchema,
        at: instantOut,
        documentNo: z.string(),
        reasons: z.string(),
      })
      .optional(),
    progress: progressSchema,
    exceptions: z
      .array(z.strictObject({ case: z.string(), outcome: z.enum(['left', 'refused', 'failed']), detail: z.unknown() }))
      .describe('Cases that did not adopt it, and why; a thousand at most'),
    endedAt: instantOut.optional(),
  })
  .meta({ id: 'RollOut' });

export interface Around {
  readonly toCome: number;
  readonly outcomes: Readonly<Record<AdoptionOutcome, number>>;
  readonly exceptions: readonly { caseId: string; outcome: AdoptionOutcome; detail: object | null }[];
}

const personOf = ({ person, unit }: Actor) => ({ person, unit });

const calendarOf = ({ notice, edition, corrects }: RollOut) => {
  if (notice === null || edition === null) return undefined;
  const { year, notice: number } = notice as { year: number; notice: string };
  return { year, notice: number, edition, ...given('corrects', corrects ?? undefined) };
};

const decisionOf = ({ decision }: RollOut) =>
  decision ? { ...decision, by: personOf(decision.by), at: iso(decision.at) } : undefined;

const previewOf = ({ preview }: RollOut) =>
  preview
    ? { ...preview, at: iso(preview.at), days: preview.days.map(([from, to]): [string, string] => [from, to]) }
    : undefined;

export const rollOutView = (one: RollOut, { toCome, outcomes, exceptions }: Around): z.infer<typeof rollOutSchema> => ({
  ...{ id: one.id, state: one.state, reasons: one.reasons },
  ...given('pack', one.pack ?? undefined),
  ...given('calendar', calendarOf(one)),
  ...{ proposedBy: personOf(one.proposedBy), proposedAt: iso(one.proposedAt) },
  ...given('preview', previewOf(one)),
  ...given('decision', decisionOf(one)),
  progress: { toCome, ...outcomes },
  exceptions: exceptions.map(({ caseId, outcome, detail }) => ({
    case: caseId,
    outcome: outcome as 'left' | 'refused' | 'failed',
    detail,
  })),
  ...given('endedAt', one.endedAt === null ? undefined : iso(one.endedAt)),
});

const datesSchema = z.strictObject({
  effective: z.string().nullable(),
  safe: z.string().nullable(),
  provisional: z.boolean(),
});

export const movesSchema = z.strictObject({
  moves: z.array(
    z.strictObject({
      case: z.string(),
      clock: z.string(),
      limit: z.string(),
      row: z.string(),
      title: titleSchema,
      person: z.string().optional(),
      way: z.enum(moveWays).describe('`stays`: certain now, or warned of on another day'),
      custody: z.boolean().describe('Its limit is, or can be, one of custody'),
      was: datesSchema.optional().describe('Left out where the clock begins with the adoption'),
      becomes: datesSchema.optional().describe('Left out where the clock ends with it'),
    }),
  ),
  labels: labelsSchema,
  next: nextSchema,
});

export const moveView = (
  { caseId, clock, limit, row, person, way, was, becomes }: CaseMove,
  law: LawPack,
): z.infer<typeof movesSchema>['moves'][number] => ({
  ...{
    case: caseId,
    clock,
    limit,
    row,
    title: limitOf(law, limit).title,
    way,
    custody: limitOf(law, limit).custody !== 'no',
  },
  ...given('person', person ?? undefined),
  ...given('was', was ?? undefined),
  ...given('becomes', becomes ?? undefined),
});

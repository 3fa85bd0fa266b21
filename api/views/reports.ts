import { z } from 'zod';
import type { Title } from '../../domain/limit';
import type { Instant } from '../../domain/time/instant';
import { partsOf } from '../../law/law-id';
import { currentPack, packs } from '../../law/pack';
import { given, instantOut, iso, titleSchema } from '../schemas/common';
import type { Reported } from '../reports';
import { allKnown } from '../responsible';

/** What stands above the numbers of every report. */
export const headShape = {
  unit: z.string().describe('The unit; those below it are counted with it'),
  unitName: titleSchema,
  from: instantOut.optional(),
  to: instantOut.optional(),
  asOf: instantOut,
  knownAt: instantOut.optional(),
  definition: titleSchema.describe('What is counted, and how'),
};

const bounded = (instant: Instant): string | undefined => (instant === allKnown ? undefined : iso(instant));

export const headView = (
  { unit, scope }: Reported,
  unitName: Title | undefined,
  definition: Title,
): z.infer<z.ZodObject<typeof headShape>> => ({
  unit,
  unitName: unitName ?? { zh: unit, en: unit },
  ...given('from', scope.from === 0 ? undefined : iso(scope.from)),
  ...given('to', bounded(scope.to)),
  asOf: iso(scope.at),
  ...given('knownAt', bounded(scope.known)),
  definition,
});

/** The limit of a clock under the law its case has pinned. */
export const limitView = (id: string, law: string): { limit: string; row: string; title: Title } => {
  const limit = (packs.get(partsOf(law).pack) ?? currentPack).limits.get(id);
  return { limit: id, row: limit?.row ?? id, title: limit?.title ?? { zh: id, en: id } };
};

import { z } from 'zod';
import { rolls } from '../../domain/time/calendar';
import { monthReadings } from '../../domain/time/months';

const text = z.string().min(1).max(64);
const words = z.string().min(1).max(200);

const shared = {
  custody: z
    .union([z.boolean(), z.array(z.strictObject({ from: text, to: text.optional() }))], {
      error: 'give true, false, or a list of intervals with "from" and, where it ended, "to"',
    })
    .optional(),
  extensions: z
    .array(z.strictObject({ to: text.optional(), add: text.optional(), approvedAt: text, by: words.optional() }))
    .optional(),
  suspensions: z
    .array(
      z.strictObject({
        from: text,
        to: text.optional(),
        ground: words,
        granted: text.exactOptional(),
        basis: words.exactOptional(),
      }),
    )
    .optional(),
  restarts: z.array(text).optional(),
  posted: text.optional(),
};

/** A run of a limit of the law pack, by id or number in the table. */
export const limitQuestion = z.strictObject({ limit: words, start: text, ...shared });

/** A run of a bare length. */
export const lengthQuestion = z.strictObject({
  length: text,
  start: text,
  months: z.enum(monthReadings).optional(),
  roll: z.enum(rolls).optional(),
  mode: z.enum(['action', 'duration']).optional(),
  ...shared,
});

/** Days counted back from an expiry or a hearing. */
export const backwardQuestion = z.strictObject({ before: text, length: text });

/** The five days to apply after a limit was missed for good reason. */
export const restorationQuestion = z.strictObject({ obstacleEnds: text, posted: text.optional() });

/** The last day of a sentence. */
export const sentenceQuestion = z.strictObject({ sentence: text, start: text });

/** What both kinds of run say of themselves. */
export type Facts = Omit<z.infer<typeof limitQuestion>, 'limit'>;

import { z } from 'zod';
import { acts } from './acts';
import { personLabel } from './acts/fields';
import { roles, unitLevels } from './office';

const agency = z.enum(['police', 'procuratorate', 'court']);

/** An instant with an offset, or a legal time of day without one: `2026-03-09T10:00` is +08:00. */
const instant = z.string().min(16).max(35);

const actor = z.strictObject({
  person: z.string().min(1).max(100),
  roles: z.array(z.enum(roles)).min(1),
  unit: z.string().min(1).max(100),
  agency,
  level: z.enum(unitLevels),
});

/** First line of a tape: what it is, and who its `by` names are. */
export const tapeHeader = z.strictObject({
  tape: z.literal('caseclock/1'),
  case: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  title: z.string().max(300).optional(),
  source: z.string().max(1000).optional(),
  licence: z.string().max(200).optional(),
  /** Id of the law pack; left out, the newest. */
  law: z.string().optional(),
  /** How far time is passed after the last act; left out, to the instant of the last act. */
  until: instant.optional(),
  actors: z.record(z.string(), actor).optional(),
});

/** Every further line: one act, at the instant at which it happened. */
export const tapeLine = z.strictObject({
  at: instant,
  /** When it came in; left out, as it happened. */
  received: instant.optional(),
  act: z.enum(Object.keys(acts) as [keyof typeof acts, ...(keyof typeof acts)[]]),
  /** Ids of procedures, clocks and bells are made of it: a slash would make a duty look like a bell. */
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'is letters, digits, hyphens and underscores')
    .optional(),
  by: z.string().optional(),
  persons: z.array(personLabel).optional(),
  fields: z.record(z.string(), z.unknown()).optional(),
  decidedBy: z
    .strictObject({
      agency,
      level: z.enum(['department', ...unitLevels]),
      organ: z.string().max(200).optional(),
      person: z.string().max(100).optional(),
      documentNo: z.string().min(1).max(100),
    })
    .optional(),
  /** The approved proposal that the act carries out, instead of `decidedBy`. */
  approval: z.string().min(1).max(300).optional(),
  documentNo: z.string().min(1).max(100).optional(),
  /** The source does not state this act, and this is why it is here all the same. */
  assumed: z.string().min(1).max(500).optional(),
});

export type TapeHeader = z.infer<typeof tapeHeader>;
export type TapeLine = z.infer<typeof tapeLine>;
export interface Tape {
  readonly header: TapeHeader;
  readonly lines: readonly TapeLine[];
}

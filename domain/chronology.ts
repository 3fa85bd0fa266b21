import { z } from 'zod';
import { isDay } from './time/day';

const day = z.string().refine(isDay, 'is no existing day YYYY-MM-DD');

/** First line of a chronology: facts taken from a published source, before anything is assumed. */
export const chronologyHeader = z.strictObject({
  chronology: z.literal('caseclock/1'),
  chain: z.string().regex(/^[a-z0-9-]{1,40}$/),
  persons: z.int().min(1).max(20),
  timeZone: z.literal('+08:00'),
  source: z.string().min(1).max(1000),
  licence: z.string().min(1).max(100),
});

/** Every further line: what the source says happened, and on which day. */
export const chronologyEvent = z.strictObject({
  event: z.enum([
    'administratively-detained',
    'detained',
    'arrested',
    'bailed-by-procuratorate',
    'charged',
    'trial-supplement-granted',
    'trial-resumed',
  ]),
  date: day,
});

export type EventName = z.infer<typeof chronologyEvent>['event'];

export interface Chronology {
  readonly header: z.infer<typeof chronologyHeader>;
  readonly events: readonly z.infer<typeof chronologyEvent>[];
}

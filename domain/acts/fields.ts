import { z } from 'zod';
import { isInstant } from '../time/iso';

/** Reasons a reader can use: never empty, never a novel. */
export const reasons = z.string().trim().min(2).max(4000);

/** A version of the law: a pack, and behind a plus the number of the calendar edition laid over it. */
export const lawId = z
  .string()
  .regex(/^[0-9][0-9A-Za-z-]{3,29}(\+[1-9]\d{0,4})?$/, 'is no version of the law such as 2026-11-22+1');

export const documentNo = z.string().trim().min(1).max(100);

/** Label of a person within one case, such as `P1`. Names stand only in the body of the act that registers them. */
export const personLabel = z.string().regex(/^P[1-9]\d{0,3}$/, 'a person is named by a label such as P1');

/** An instant that exists, kept as it was written. */
export const existing = z.iso
  .datetime({ offset: true })
  .refine(isInstant, 'is no existing minute YYYY-MM-DDTHH:MM[:SS] of the years 1900 to 2199 with an offset');

export const nothing = z.strictObject({});

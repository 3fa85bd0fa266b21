import { z } from 'zod';
import { CaseclockError } from '../../domain/errors';
import { formatInstant, parseInstant } from '../../domain/time/iso';
import type { Instant } from '../../domain/time/instant';

export const titleSchema = z.strictObject({ zh: z.string(), en: z.string() }).meta({ id: 'Title' });

const example = '2026-03-09T10:00:00+08:00';

const isInstant = (text: string): boolean => {
  try {
    parseInstant(text, 'instant');
    return true;
  } catch (error) {
    if (error instanceof CaseclockError) return false;
    throw error;
  }
};

/** A field for an instant that may be left out; it stays text, so that the document can show what it looks like. */
export const instantField = (description: string) =>
  z
    .string()
    .max(40)
    .refine(isInstant, 'is no existing minute YYYY-MM-DDTHH:MM[:SS], with an offset or at +08:00')
    .meta({ description: `${description}. ISO 8601; without an offset it is legal time, +08:00`, examples: [example] })
    .optional();

/** The instant behind such a field. */
export const readInstant = (text: string | undefined): Instant | undefined =>
  text === undefined ? undefined : parseInstant(text, 'instant');

/** An instant as we write it, `2026-03-09T10:00:00+08:00`. */
export const instantOut = z.string().meta({ id: 'Instant', examples: [example], description: 'ISO 8601 at +08:00' });

export const iso = formatInstant;

/** `{ key: value }` where there is one, else nothing: optional fields are left out, never null. */
export const given = <K extends string, V>(key: K, value: V | undefined): Readonly<Partial<Record<K, V>>> =>
  (value === undefined ? {} : { [key]: value }) as Readonly<Partial<Record<K, V>>>;

export const agencySchema = z.enum(['police', 'procuratorate', 'court']);

/** Where the next page begins; left out on the last one. */
export const nextSchema = z.string().optional().describe('Give it as `after` to get the next page');

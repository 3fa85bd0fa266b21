import { z } from 'zod';
import { malformed } from './problem';

/** How a list is asked for a page. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(600).optional().describe('`next` of the page before'),
};

/** Where the next page begins: opaque to callers, so that the order may change. */
export const cursorOf = (key: unknown): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** @throws {Problem} malformed, for anything we did not make ourselves */
export const readCursor = <T>(schema: z.ZodType<T>, cursor: string | undefined): T | undefined => {
  if (cursor === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw malformed({ in: 'query', path: 'after', message: 'is not `next` of an earlier answer of this list' });
  }
};

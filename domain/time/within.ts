import type { Length } from '../limit';
import { InvalidLength } from './errors';
import { hour, minute, type Instant } from './instant';

const shape = /^PT([1-9]\d{0,4})([HM])$/;

/** Whether a length says how long an answer may take. */
export const isWithin = (text: Length): boolean => shape.test(text);

/**
 * How long an answer may take, as a ladder says it: hours or minutes, which run through nights and holidays. No statutory
 * length is read here: the law counts no minutes.
 *
 * @throws {InvalidLength} neither hours nor minutes, naming the field
 */
export const parseWithin = (text: Length, field: string): Instant => {
  const [, count, unit] = shape.exec(text) ?? [];
  if (count === undefined)
    throw new InvalidLength(text, field, 'an answer is owed within hours or minutes: PT24H, PT15M');
  return Number(count) * (unit === 'H' ? hour : minute);
};

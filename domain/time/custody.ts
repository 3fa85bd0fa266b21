import { endOfDay, startOfDay } from './day';
import type { Day } from './instant';
import type { Custody } from './run';

/**
 * Whether the person is held at any moment of a day. Part of the last day is enough: the exception of CPL 105(4) guards
 * the person, so a doubt is resolved for the earlier end.
 */
export const heldOn = (custody: Custody, day: Day): boolean => {
  if (typeof custody === 'boolean') return custody;
  const from = startOfDay(day);
  const to = endOfDay(day);
  return custody.some((interval) => interval.from < to && (interval.to === undefined || interval.to > from));
};

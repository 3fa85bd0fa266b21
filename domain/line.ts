import type { Instant } from './time/instant';

/** Which unit stands directly above another, at an instant. */
type SuperiorOf = (unit: string, at: Instant) => string | undefined;

/** A unit and those above it, the nearest first; a line that runs in a circle ends where it began. */
export const lineFrom = (superiorOf: SuperiorOf, unit: string, at: Instant): readonly string[] => {
  const line = new Set<string>();
  for (let here: string | undefined = unit; here !== undefined && !line.has(here); here = superiorOf(here, at)) {
    line.add(here);
  }
  return [...line];
};

/** The units above, the nearest first. */
export const aboveIn = (superiorOf: SuperiorOf, unit: string, at: Instant): readonly string[] =>
  lineFrom(superiorOf, unit, at).slice(1);

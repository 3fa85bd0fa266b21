import type { Office } from '../domain/office';
import type { Instant } from '../domain/time/instant';

/** Whether `unit` is `below` itself or stands above it in the line; a line that runs in a circle ends where it began. */
export const above = (office: Office, unit: string, below: string, at: Instant): boolean => {
  const line = new Set<string>();
  for (let here: string | undefined = below; here !== undefined; here = office.superiorOf(here, at)) {
    if (here === unit) return true;
    if (line.has(here)) return false;
    line.add(here);
  }
  return false;
};

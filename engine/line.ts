import { lineFrom } from '../domain/line';
import type { Office } from '../domain/office';
import type { Instant } from '../domain/time/instant';

/** A unit and those above it, the nearest first. */
export const lineOf = (office: Pick<Office, 'superiorOf'>, unit: string, at: Instant): readonly string[] =>
  lineFrom(office.superiorOf, unit, at);

/** Whether `unit` is `below` itself or stands above it in the line. */
export const above = (office: Office, unit: string, below: string, at: Instant): boolean =>
  lineOf(office, below, at).includes(unit);

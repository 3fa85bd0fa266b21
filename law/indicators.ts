import type { Indicator } from '../domain/indicator';
import { timeIndicators } from './indicators/time';
import { firstBuckleIndicators } from './indicators/first-buckle';
import { qualityIndicators } from './indicators/quality';

/** Every indicator by its id. */
export const indicators: ReadonlyMap<string, Indicator> = new Map(
  [...firstBuckleIndicators, ...timeIndicators, ...qualityIndicators].map((one) => [one.id, one]),
);

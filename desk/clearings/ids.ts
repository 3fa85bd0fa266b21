import type { ClearingKind } from '../../domain/clearing';
import type { Day } from '../../domain/time/instant';

/** One unit's clearing of one period: found again by whoever begins it a second time. */
export const clearingId = (kind: ClearingKind, day: Day, unit: string): string => `${kind}-${day}-${unit}`;

/** The act that puts a case on its list: it derives from the clearing, so that a second try finds the first. */
export const listingId = (clearing: string): string => `list-${clearing}`;

/** The duty that the act opens. */
export const dutyId = (kind: ClearingKind, clearing: string): string => `clearing-${kind}-${listingId(clearing)}`;

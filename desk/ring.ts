import type { Instant } from '../domain/time/instant';
import { type Rang, ring } from '../store';
import type { Ports } from './ports';

// One statement rings ten thousand in a fraction of a second; what is left rings in the next round.
const atMost = 20_000;

/** Rings what is due; undefined where another process is ringing at this moment. */
export type RingDue = (at: Instant) => Promise<Rang | undefined>;

/**
 * Rings every bell that is due, each once, and stores who was told, whoever calls it and however often.
 * @throws {StoreUnavailable} the database is away: what was not rung rings in the next round
 */
export const ringDue =
  ({ database, mail }: Pick<Ports, 'database' | 'mail'>): RingDue =>
  (at) =>
    ring(database, { at, atMost, mail });

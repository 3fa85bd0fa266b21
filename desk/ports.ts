import type { Clock } from '../config/clock';
import type { Policy } from '../domain/oversight';
import type { LawPack } from '../law/pack';
import type { Database } from '../store';

/** What the desk needs of the world. One composition file a process fills it. */
export interface Ports {
  readonly database: Database;
  readonly clock: Clock;
  /** Whether mail can be sent: without it no delivery is left to be made. */
  readonly mail: boolean;
  /** Ladders of the office; left out, the ones it begins with. */
  readonly policy?: Policy;
  /** Released law by its id, and the one new cases get; left out, what this release carries. */
  readonly packs?: ReadonlyMap<string, LawPack>;
  readonly currentPack?: LawPack;
}

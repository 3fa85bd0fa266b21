import type { Contexts } from '../context';
import type { Ports } from '../ports';
import type { Step } from '../step';
import { advance } from './advance';
import { decideRollOut } from './decide';
import { propose } from './propose';

export type { Proposed } from './propose';

/** Putting a calendar notice or a released pack into force: proposed, counted, decided by a second person, adopted by every open case. */
export interface RollOuts {
  /** @see propose */
  readonly propose: ReturnType<typeof propose>;
  /** @see decideRollOut */
  readonly decide: ReturnType<typeof decideRollOut>;
  /** @see advance */
  readonly advance: ReturnType<typeof advance>;
}

export const rollOuts = (ports: Ports, known: Contexts, step: Step): RollOuts => ({
  propose: propose(ports),
  decide: decideRollOut(ports),
  advance: advance(ports, known, step),
});

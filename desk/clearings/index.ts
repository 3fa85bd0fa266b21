import type { Contexts } from '../context';
import type { Ports } from '../ports';
import type { Step } from '../step';
import { advanceClearing } from './advance';
import { inspect } from './inspect';
import { openClearings } from './open';

export { heedRuns } from './missed';

/** What comes round by itself: clearings of units, and the daily inspection. */
export interface Clearings {
  /** @see openClearings */
  readonly open: ReturnType<typeof openClearings>;
  /** @see advanceClearing */
  readonly advance: ReturnType<typeof advanceClearing>;
  /** @see inspect */
  readonly inspect: ReturnType<typeof inspect>;
}

export const clearings = (ports: Ports, known: Contexts, step: Step): Clearings => ({
  open: openClearings(ports),
  advance: advanceClearing({ ports, known, step }),
  inspect: inspect(ports),
});

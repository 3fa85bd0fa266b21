import { CaseNotFound, concernedByLadders, rewritten } from '../store';
import type { Ports } from './ports';
import type { Step } from './step';

const atOnce = 100;

/**
 * Writes the coming bells of cases anew whose units work by other ladders since. One case a transaction, and its row is taken
 * away behind it: whoever goes on after an interruption goes on with what is left, and once more does no harm.
 *
 * @returns how many it looked at; with as many as it takes at once there may be more
 */
export const rewriteLadders =
  ({ database }: Pick<Ports, 'database'>, step: Step) =>
  async (): Promise<number> => {
    const cases = await concernedByLadders(database, atOnce);
    for (const one of cases) {
      await step(one.caseId, { kind: 'policy' }).catch((error: unknown) => {
        if (!(error instanceof CaseNotFound)) throw error;
      });
      await rewritten(database, one);
    }
    return cases.length;
  };

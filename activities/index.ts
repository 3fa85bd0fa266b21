import { activityInfo, heartbeat } from '@temporalio/activity';
import type { ClearingKind } from '../domain/clearing';
import type { Enforced } from '../domain/following';
import { deliver } from './deliver';
import { discreet } from './failure';
import type { Needs } from './ports';
import type { Activities } from './types';

export { mailer, type Mailer } from './mail';
export type { Delivery, Needs } from './ports';

/** Time passes in the name of the run that asked. An earlier try may have been heard, and its answer lost. */
const enforce = async (needs: Needs, caseId: string, since: number): Promise<Enforced> => {
  const { workflowExecution, attempt } = activityInfo();
  const by = { workflow: workflowExecution?.workflowId ?? '', run: workflowExecution?.runId ?? '' };
  const enforced = await needs.enforce(caseId, by);
  return attempt === 1 ? enforced : { ...enforced, did: await needs.didSince(caseId, by, since) };
};

/** Every effect of the workflows, each idempotent, over what the process was given. */
export const createActivities = (needs: Needs): Activities => {
  const guarded =
    <A extends readonly unknown[], R>(name: string, run: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      try {
        return await run(...args);
      } catch (error) {
        needs.noteFailure(name, error);
        throw discreet(error);
      }
    };
  return {
    enforce: guarded('enforce', (caseId: string, since: number) => enforce(needs, caseId, since)),
    deliver: guarded('deliver', (caseId: string, bells: readonly string[]) => deliver(needs, caseId, bells)),
    alarm: guarded('alarm', (caseId: string, what: string) => needs.raiseAlarm(caseId, what)),
    ringDue: guarded('ringDue', () => needs.ringDue()),
    tellAgain: guarded('tellAgain', () => needs.tellAgain()),
    seal: guarded('seal', () => needs.seal()),
    askModels: guarded('askModels', () => needs.askModels(() => heartbeat())),
    openClearings: guarded('openClearings', (kind: ClearingKind) => needs.clearings.open(kind)),
    advanceClearing: guarded('advanceClearing', (id: string) => needs.clearings.advance(id)),
    inspect: guarded('inspect', () => needs.clearings.inspect()),
    advanceRollOut: guarded('advanceRollOut', (id: string, settled: boolean) =>
      needs.advanceRollOut(id, { settled, beat: () => heartbeat() }),
    ),
  };
};

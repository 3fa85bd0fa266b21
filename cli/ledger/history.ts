import { compare } from '../../client/compare';
import { temporalAt } from '../../client/connection';
import { enforcements } from '../../client/history';
import { type Config } from '../../config/environment';
import { temporalOf } from '../../config/temporal';
import { type Database, timeline } from '../../store';

/**
 * Compares what Temporal remembers of enforcing time on cases with what stands in their ledgers.
 * @returns one line a case that differs or whose history is gone, and how many runs told the same story
 */
export const historyLines = async (
  config: Config,
  database: Database,
  cases: readonly string[],
): Promise<{ readonly lines: readonly string[]; readonly differs: boolean }> => {
  const temporal = temporalAt(temporalOf(config));
  const lines: string[] = [];
  let compared = 0;
  let differs = false;
  try {
    for (const caseId of cases) {
      const told = compare(await timeline(database, caseId), await enforcements(temporal, caseId));
      compared += told.compared;
      differs ||= told.differences.length > 0;
      for (const { run, history, ledger } of told.differences) {
        lines.push(`✘ case:${caseId} run ${run}: history says ${history.join(', ')}; the ledger ${ledger.join(', ')}`);
      }
      for (const run of told.gone) lines.push(`! case:${caseId} run ${run}: Temporal no longer keeps its history`);
    }
  } finally {
    await temporal.close();
  }
  const sum =
    compared === 0 && !differs
      ? '✔ nothing to compare: Temporal keeps no run that did anything here'
      : `${differs ? '✘' : '✔'} ${compared} runs of Temporal compared`;
  return { lines: [...lines, sum], differs };
};

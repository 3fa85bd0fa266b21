import { databaseClock } from '../../config/clock';
import { type Deviation, openDesk } from '../../desk';
import { type Database, readDatabaseTime } from '../../store';

const meanings: Record<Deviation, string> = {
  'state-differs': 'the stored state is not what the acts of its ledger lead to',
  'hash-differs': 'the stored state is not what its own hash says',
  'bells-differ': 'the bells of the state are not those of the ledger',
  'views-differ': 'the clocks, stages, custody, handlers or register that lists show are not those of the ledger',
  'body-erased': 'a body of its ledger was erased, and it cannot be folded any more',
};

/** Folds each case anew from its ledger: one line a deviation, then the sum. */
export const stateLines = async (
  database: Database,
  cases: readonly string[],
): Promise<{ readonly lines: readonly string[]; readonly differs: boolean }> => {
  const clock = await databaseClock(readDatabaseTime(database));
  const { audit } = openDesk({ database, clock, mail: false });
  const lines: string[] = [];
  let differs = false;
  for (const caseId of cases) {
    for (const what of await audit(caseId)) {
      const erased = what === 'body-erased';
      differs ||= !erased;
      lines.push(`${erased ? '!' : '✘'} case:${caseId}: ${meanings[what]} (${what})`);
    }
  }
  return { lines: [...lines, `${differs ? '✘' : '✔'} ${cases.length} cases folded anew`], differs };
};

import { didOf, type Passing } from '../domain/did';
import type { Enforcement } from './history';

/** An entry of a case's ledger that time wrote, as far as it is compared. */
type Recorded = Passing & { readonly by?: object };

/** A run whose history and whose ledger entries tell different stories. */
export interface Difference {
  readonly run: string;
  /** What `enforce` answered, by Temporal's history. */
  readonly history: readonly string[];
  /** What stands in the ledger in the name of the run. */
  readonly ledger: readonly string[];
}

/** What comparing a ledger with Temporal's history came to. */
export interface Comparison {
  readonly compared: number;
  readonly differences: readonly Difference[];
  /** Runs that stand in the ledger and that Temporal no longer keeps: nothing to compare with. */
  readonly gone: readonly string[];
}

const runOf = ({ by }: Recorded): string | undefined =>
  by && 'run' in by && typeof by.run === 'string' ? by.run : undefined;

/** Compares, run by run, what the workflow of a case said it did with what the ledger holds in its name. */
export const compare = (ledger: readonly Recorded[], history: readonly Enforcement[]): Comparison => {
  const kept = new Set(history.map(({ run }) => run));
  const inLedger = new Set(ledger.flatMap((entry) => runOf(entry) ?? []));
  const differences = [...kept].flatMap((run): Difference[] => {
    const said = history.filter((one) => one.run === run).flatMap(({ did }) => did);
    const stands = didOf(ledger.filter((entry) => runOf(entry) === run));
    return said.join('\n') === stands.join('\n') ? [] : [{ run, history: said, ledger: stands }];
  });
  return { compared: kept.size, differences, gone: [...inLedger].filter((run) => !kept.has(run)) };
};

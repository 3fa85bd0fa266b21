import { didOf } from '../domain/did';
import { timeline } from '../store';
import type { Ports } from './ports';

/** What one run of a case's workflow wrote behind an entry: for a try whose answer was lost on its way. */
export const didSince =
  ({ database }: Pick<Ports, 'database'>) =>
  async (caseId: string, by: { readonly run: string }, since: number): Promise<readonly string[]> => {
    const entries = await timeline(database, caseId, { after: since });
    return didOf(entries.filter((entry) => entry.by && 'run' in entry.by && entry.by.run === by.run));
  };

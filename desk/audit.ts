import { canonical } from '../domain/canonical';
import type { CaseState, Standing } from '../domain/case';
import type { HandlingPeriod } from '../domain/responsibility';
import { refoldHandled, stateHash, under } from '../engine';
import type { LawPack } from '../law/pack';
import {
  type Believed,
  believedNow,
  coverOf,
  type Database,
  holdCase,
  type RecordedEntry,
  registerOf,
  registerRow,
  timeline,
  transaction,
} from '../store';
import type { Contexts } from './context';
import { handledRows } from './views/handled';
import { coverIn } from './views/cover';
import { foldContext, passedUntil } from './views/rebuild';
import { itemsIn, placesIn } from './views/register';
import { clockRows, custodyRows, stageRows } from './views/rows';

/** What is stored beside the ledger and is not what the ledger leads to. */
export type Deviation = 'state-differs' | 'hash-differs' | 'bells-differ' | 'views-differ' | 'body-erased';

const sorted = (rows: Iterable<object>): string => canonical([...rows].map((row) => canonical(row)).sort());

const isPresent = (row: object): boolean => ((row as { to_at?: number | null }).to_at ?? null) === null;

interface Folded {
  readonly standing: Standing;
  readonly handled: readonly HandlingPeriod[];
}

const viewsDiffer = (believed: Believed, { standing, handled }: Folded, law: LawPack): boolean =>
  sorted(believed.handled) !== sorted(handledRows(handled).values()) ||
  sorted(believed.clocks) !== sorted(clockRows(standing, law).values()) ||
  sorted(believed.custody) !== sorted(custodyRows(standing).values()) ||
  sorted(believed.stages.filter(isPresent)) !== sorted(stageRows(standing).values());

/** Every bell that people were told of, or missed, stands in the ledger, and no other stands in the state. */
const bellsDiffer = ({ bells }: CaseState, entries: readonly RecordedEntry[]): boolean => {
  const status = new Map<string, string>();
  for (const entry of entries) {
    if (entry.kind === 'bell') status.set(entry.bell.id, 'rang');
    if (entry.kind === 'bell-missed') status.set(entry.bell.id, 'missed');
    if (entry.kind === 'bell-withdrawn' && status.has(entry.bell)) status.set(entry.bell, 'withdrawn');
  }
  return (
    sorted(Object.values(bells).map(({ id, status: is }) => ({ id, is }))) !==
    sorted([...status].map(([id, is]) => ({ id, is })))
  );
};

/**
 * Folds a case anew from its ledger alone and compares what is stored beside it: nobody moves the case meanwhile. A ledger
 * of which a body was erased leads nowhere any more, and says so.
 */
export const audit =
  (database: Database, known: Contexts) =>
  (caseId: string): Promise<readonly Deviation[]> =>
    transaction(database, async (tx) => {
      const held = await holdCase(tx, caseId);
      const entries = await timeline(tx, caseId);
      const state = held?.held.state;
      if (!state) return { value: [] };
      if (entries.some(({ kind }) => kind === 'erased')) return { value: ['body-erased'] };
      const ctx = await foldContext(known, entries);
      const acts = entries.flatMap((entry) => (entry.kind === 'act' ? [entry.act] : []));
      const folded = refoldHandled(acts, passedUntil(entries), ctx);
      const { standing } = folded;
      const found: Deviation[] = [];
      if (canonical(standing) !== canonical(state.standing)) found.push('state-differs');
      if (stateHash(state) !== held.held.stateHash) found.push('hash-differs');
      if (bellsDiffer(state, entries)) found.push('bells-differ');
      const registered = itemsIn(acts, placesIn(entries)).map(registerRow);
      const differ =
        viewsDiffer(await believedNow(tx, caseId), folded, under(ctx, standing.law).law) ||
        sorted(await registerOf(tx, caseId)) !== sorted(registered) ||
        canonical(await coverOf(tx, caseId)) !== canonical(coverIn(acts));
      if (differ) found.push('views-differ');
      return { value: found };
    });

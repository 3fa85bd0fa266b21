import type { Standing } from '../../domain/case';
import type { Instant } from '../../domain/time/instant';
import { refold } from '../../engine';
import {
  type Database,
  lockCase,
  type RecordedEntry,
  timeline,
  transaction,
  type Transaction,
  wipeViews,
  writePerson,
  writeViews,
} from '../../store';
import type { Contexts } from '../context';
import { viewDelta } from './delta';

type Acted = Extract<RecordedEntry, { kind: 'act' | 'refused' }>;
const isActed = (entry: RecordedEntry): entry is Acted => entry.kind === 'act' || entry.kind === 'refused';

/** How far time had been passed when an entry was written: to the receipt of an act, or to the moment of writing. */
const passedBy = (entry: RecordedEntry, received: ReadonlyMap<string, Instant>): Instant => {
  if (isActed(entry)) return entry.act.receivedAt;
  if (entry.kind === 'erased') return entry.at;
  return entry.by && 'act' in entry.by ? (received.get(entry.by.act) ?? entry.at) : entry.recordedAt;
};

/** Until when the entries of a case have passed time over it: where a fold of all of them must end. */
export const passedUntil = (entries: readonly RecordedEntry[]): Instant => {
  const received = new Map(entries.filter(isActed).map(({ act }) => [act.id, act.receivedAt]));
  return Math.max(...entries.map((entry) => passedBy(entry, received)));
};

/** The law a case has pinned, as the entry that opened it says. */
const lawOf = ([opening]: readonly RecordedEntry[]): string | undefined => opening?.law;

/** What was known at each instant at which something was recorded, from the ledger alone. */
const standings = async function* (
  entries: readonly RecordedEntry[],
  known: Contexts,
): AsyncGenerator<{ readonly at: Instant; readonly standing: Standing; readonly fresh: readonly RecordedEntry[] }> {
  const instants = [...new Set(entries.map(({ recordedAt }) => recordedAt))];
  const ctx = await known.of(lawOf(entries));
  for (const at of instants) {
    const recorded = entries.filter(({ recordedAt }) => recordedAt <= at);
    const acts = recorded.flatMap((entry) => (entry.kind === 'act' ? [entry.act] : []));
    const { standing } = refold(acts, passedUntil(recorded), ctx);
    yield { at, standing, fresh: recorded.filter(({ recordedAt }) => recordedAt === at) };
  }
};

const rewritePersons = async (tx: Transaction, caseId: string, entries: readonly RecordedEntry[]): Promise<void> => {
  for (const entry of entries) {
    if (entry.kind !== 'act' || entry.act.type !== 'person.register') continue;
    await writePerson(tx, caseId, entry.act.fields as unknown as Parameters<typeof writePerson>[2], entry.recordedAt);
  }
};

/**
 * Drops the period views of a case and writes them anew from its ledger alone, while nobody moves the case. They come out
 * as they were.
 */
export const rebuildViews = (database: Database, known: Contexts, caseId: string): Promise<void> =>
  transaction(database, async (tx) => {
    await lockCase(tx, caseId);
    await wipeViews(tx, caseId);
    const entries = await timeline(tx, caseId);
    let before: Standing | undefined;
    const { law } = await known.of(lawOf(entries));
    for await (const { at, standing, fresh } of standings(entries, known)) {
      await Promise.all(writeViews(tx, caseId, viewDelta(before, standing, law), at));
      await rewritePersons(tx, caseId, fresh);
      before = standing;
    }
    return { value: undefined };
  });

import { canonical } from '../../domain/canonical';
import type { Act } from '../../domain/act';
import type { Standing } from '../../domain/case';
import type { HandlingPeriod } from '../../domain/responsibility';
import type { Instant } from '../../domain/time/instant';
import { type Context, refoldHandled, under } from '../../engine';
import {
  type Database,
  holdCase,
  type RecordedEntry,
  timeline,
  transaction,
  wipeViews,
  writeCover,
  writePersons,
  writeRegister,
  writeViews,
} from '../../store';
import type { Contexts } from '../context';
import { actDelta } from './acts';
import { coverIn } from './cover';
import { viewDelta } from './delta';
import { handledDelta } from './handled';
import { registeredIn } from './persons';
import { itemsIn, placesIn } from './register';

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

/** The context in which the entries of a case are folded: under the law it was opened under, with every other it adopted. */
export const foldContext = async (known: Contexts, entries: readonly RecordedEntry[]): Promise<Context> => {
  for (const entry of entries) {
    if (entry.kind === 'act' && entry.act.type === 'law.adopt') await known.of(String(entry.act.fields.law));
  }
  return known.of(lawOf(entries));
};

/** Entries that one step wrote: recorded together, on account of one act, run or seal. */
const stepsOf = (entries: readonly RecordedEntry[]): readonly (readonly RecordedEntry[])[] => {
  const steps: RecordedEntry[][] = [];
  let last: string | undefined;
  for (const entry of entries) {
    const by = isActed(entry) ? { act: entry.act.id } : entry.by;
    const step = canonical([entry.recordedAt, by ?? null]);
    if (step === last) steps.at(-1)?.push(entry);
    else steps.push([entry]);
    last = step;
  }
  return steps;
};

interface Known {
  readonly standing: Standing;
  readonly handled: readonly HandlingPeriod[];
  readonly acts: readonly Act[];
  readonly at: Instant;
}

/** What was known after each step, from the ledger alone. */
const standings = function* (entries: readonly RecordedEntry[], ctx: Context): Generator<Known> {
  const recorded: RecordedEntry[] = [];
  for (const fresh of stepsOf(entries)) {
    recorded.push(...fresh);
    const acts = recorded.flatMap((entry) => (entry.kind === 'act' ? [entry.act] : []));
    const { standing, handled } = refoldHandled(acts, passedUntil(recorded), ctx);
    yield { standing, handled, acts, at: fresh[0]?.recordedAt ?? 0 };
  }
};

/**
 * Drops the period views of a case and writes them anew from its ledger alone, while nobody moves the case. They come out
 * as they were.
 */
export const rebuildViews = (database: Database, contexts: Contexts, caseId: string): Promise<void> =>
  transaction(database, async (tx) => {
    await holdCase(tx, caseId);
    await wipeViews(tx, caseId);
    const entries = await timeline(tx, caseId);
    const ctx = await foldContext(contexts, entries);
    const places = placesIn(entries);
    let before: Known | undefined;
    for (const known of standings(entries, ctx)) {
      const { standing, handled, acts, at } = known;
      const handledNow = handledDelta(before?.handled ?? [], handled);
      const delta = viewDelta(before?.standing, standing, under(ctx, standing.law).law, handledNow);
      const actsBefore = before?.acts ?? [];
      await writeViews(tx, caseId, { ...delta, acts: actDelta(actsBefore, acts.slice(actsBefore.length)) }, at);
      await writePersons(tx, caseId, registeredIn(acts), at);
      await writeCover(tx, caseId, coverIn(acts), { now: at, all: true });
      await writeRegister(tx, caseId, itemsIn(acts, places), { now: at, all: true });
      before = known;
    }
    return { value: undefined };
  });

import type { CaseEntry } from '../../../domain/ledger';
import { readAnswer, readBell, readClimb, readWithdrawal, unclimbed, untold } from './bells';
import { type Book, emptyBook, type Fault, type Of, ranOutAt, type Say } from './book';
import { readEffect } from './effects';
import { doublyHeld, heldAlone, lost, stray, unowned, type Untimed } from './rules';

export type { Fault } from './book';
export type { Untimed } from './rules';

/** What the reader of a ledger must be told of stages, by machine and stage. */
export interface Stages {
  /** Those without a clock of their own. */
  readonly untimed: Untimed;
  /** Those with which a procedure is over. */
  readonly ends: readonly string[];
  /** Those in which a person is held. */
  readonly custody: readonly string[];
  /** Those that bear one name for people who are held and people who are not. */
  readonly either: readonly string[];
}

const runOut = ({ clock: id, at, due }: Of<'breach'> | Of<'lapse'>, book: Book, say: Say): void => {
  const clock = book.clocks.get(id);
  if (!clock?.open) return say('ran-out-without-running', id);
  if (ranOutAt(clock.due) !== at || clock.due.effective !== due) say('ran-out-at-another-end', id);
  if (clock.breaches.has(at)) say('ran-out-twice', id);
};

/** When an entry became known, where it says so: acts as they came in, bells as they rang. */
const knownAt = (entry: CaseEntry): number | undefined => {
  if (entry.kind === 'act' || entry.kind === 'refused') return entry.act.receivedAt;
  return entry.kind === 'bell' || entry.kind === 'climb' ? entry.at : undefined;
};

const take = (entry: CaseEntry, before: CaseEntry | undefined, book: Book, ends: Stages['ends'], say: Say): void => {
  const effects = (again: boolean, lapses?: string): void => {
    for (const effect of 'effects' in entry ? entry.effects : [])
      readEffect(effect, { book, again, lapses, ends, say });
  };
  switch (entry.kind) {
    case 'act':
      if (book.acts.has(entry.act.id)) say('act-twice', entry.act.id);
      book.acts.add(entry.act.id);
      readAnswer(entry, book);
      return effects(false);
    case 'refold':
      if (before?.kind !== 'act' || before.act.id !== entry.because) say('refold-without-its-act', entry.because);
      return effects(true);
    case 'breach':
      runOut(entry, book, say);
      book.clocks.get(entry.clock)?.breaches.set(entry.at, 'stands');
      return;
    case 'lapse':
      runOut(entry, book, say);
      return effects(false, entry.clock);
    case 'bell':
    case 'bell-missed':
      return readBell(entry, before, book, say);
    case 'bell-withdrawn':
      return readWithdrawal(entry, book, say);
    case 'climb':
      return readClimb(entry, book, say);
    case 'refused':
  }
};

/**
 * Reads the ledger of one case from its first entry to its last, and names everything that does not follow: a clock that
 * was lost, a step that nobody owes, a bell too few or too many. It knows entries and nothing else.
 *
 * @param until up to when time was passed, epoch ms
 */
export const faultsIn = (entries: readonly CaseEntry[], until: number, stages: Stages): readonly Fault[] => {
  const { untimed, ends } = stages;
  const book = emptyBook();
  const faults: Fault[] = [];
  let known = 0;
  entries.forEach((entry, index) => {
    const say: Say = (rule, what) => faults.push({ rule, entry: index, what });
    const at = knownAt(entry);
    if (at !== undefined && at < known) say('told-out-of-order', entry.kind);
    known = Math.max(known, at ?? known);
    // Before somebody acts, everything that was due by then has been told.
    if (at !== undefined) lost(book, at, say);
    if (entry.kind === 'act' || entry.kind === 'refused') {
      untold(book, say);
      unclimbed(book, entry.act.receivedAt, say);
    }
    take(entry, entries[index - 1], book, ends, say);
    if (!('effects' in entry) || entries[index + 1]?.kind === 'refold') return;
    unowned(book, untimed, say);
    doublyHeld(book, say);
    stray(book, say);
    heldAlone(book, stages, say);
  });
  const end: Say = (rule, what) => faults.push({ rule, entry: entries.length, what });
  if (until < known) end('told-out-of-order', 'end');
  lost(book, until, end);
  untold(book, end);
  unclimbed(book, until, end);
  return faults;
};

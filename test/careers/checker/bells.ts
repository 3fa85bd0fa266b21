import type { CaseEntry } from '../../../domain/ledger';
import { type Book, type Of, ranOutAt, revisionOf, type Say } from './book';
import { isMarked } from './effects';

const isClimb = (id: string): boolean => id.endsWith('^');

/** A red bell that is no climb rings for a period that ran out; it must have. */
const rangTooSoon = (book: Book, { bell }: Of<'bell'> | Of<'bell-missed'>): boolean => {
  const clock = book.clocks.get(bell.clock);
  const end = clock?.due.end ?? null;
  return bell.colour === 'red' && !isClimb(bell.id) && !(clock && end !== null && end <= bell.at && isMarked(clock));
};

/** Takes a bell into the book: never twice, for the clock and the end that stand there now. */
export const readBell = (
  entry: Of<'bell'> | Of<'bell-missed'>,
  before: CaseEntry | undefined,
  book: Book,
  say: Say,
): void => {
  const { bell, kind } = entry;
  if (book.bells.has(bell.id)) say('bell-twice', bell.id);
  if (isClimb(bell.id)) {
    if (before?.kind !== 'climb' || `${before.bell}^` !== bell.id) say('bell-without-a-climb', bell.id);
  } else {
    const clock = book.clocks.get(bell.clock);
    if (!clock?.open) say('bell-of-no-running-clock', bell.id);
    else if (revisionOf(clock.due) !== bell.revision) say('bell-of-another-end', bell.id);
    if (kind === 'bell' && rangTooSoon(book, entry)) say('bell-before-the-end', bell.id);
  }
  book.bells.set(bell.id, { bell, status: kind === 'bell' ? 'rang' : 'missed', answered: false, climbed: false });
};

/** An alert climbs once, at the instant at which its answer was owed, and only where nobody gave one. */
export const readClimb = ({ at, bell: id }: Of<'climb'>, book: Book, say: Say): void => {
  const rung = book.bells.get(id);
  if (!rung) return say('climb-of-no-bell', id);
  if (rung.climbed) say('climb-twice', id);
  if (rung.answered || rung.status !== 'rang') say('climb-after-an-answer', id);
  if (rung.bell.answer?.by !== at) say('climb-at-another-time', id);
  rung.climbed = true;
};

export const readWithdrawal = ({ bell: id }: Of<'bell-withdrawn'>, book: Book, say: Say): void => {
  const rung = book.bells.get(id);
  if (rung?.status !== 'rang') return say('bell-withdrawn-that-never-rang', id);
  rung.status = 'withdrawn';
};

export const readAnswer = ({ act: { type, fields } }: Of<'act'>, book: Book): void => {
  const rung = type.startsWith('duty.') ? book.bells.get(String(fields.duty)) : undefined;
  if (rung) rung.answered = true;
};

/** Every clock that ran out and still runs has told somebody of that very end, or says why not: missed, or withdrawn. */
export const untold = (book: Book, say: Say): void => {
  for (const clock of book.clocks.values()) {
    const at = ranOutAt(clock.due);
    if (!clock.open || at === undefined || clock.breaches.get(at) !== 'stands') continue;
    const revision = revisionOf(clock.due);
    if (!book.bells.has(`${clock.id}/${revision}/red`)) say('breach-without-a-bell', `${clock.id} ${revision}`);
  }
};

/** Answers that were owed by then, and neither came nor climbed. */
export const unclimbed = (book: Book, by: number, say: Say): void => {
  for (const { bell, status, answered, climbed } of book.bells.values()) {
    if (status === 'rang' && !answered && !climbed && bell.answer && bell.answer.by <= by) say('climb-lost', bell.id);
  }
};

import type { Bell } from '../../../domain/case';
import type { CaseEntry } from '../../../domain/ledger';
import { type Book, type Of, ranOutAt, revisionOf, type Say } from './book';
import { isMarked } from './effects';

const isClimb = (id: string): boolean => /\^[^/]*$/.test(id);

/** What is due is answered in several steps, the last of them to verify it; everything else is acknowledged. */
const inSteps = ({ rung, tier }: Bell): boolean => rung === 'red' && tier === 1;

/** What begins as an emergency is red from its start. */
const fromStart = ({ rung }: Bell): boolean => rung === 'emergency';

/** A red bell that is no climb rings for a period that ran out; it must have. */
const rangTooSoon = (book: Book, { bell }: Of<'bell'> | Of<'bell-missed'>): boolean => {
  const clock = book.clocks.get(bell.clock);
  const end = clock?.due.end ?? null;
  return (
    bell.colour === 'red' &&
    !fromStart(bell) &&
    !isClimb(bell.id) &&
    !(clock && end !== null && end <= bell.at && isMarked(clock))
  );
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
    if (before?.kind !== 'climb' || !bell.id.startsWith(`${before.bell}^`)) say('bell-without-a-climb', bell.id);
  } else {
    const clock = book.clocks.get(bell.clock);
    if (!clock?.open) say('bell-of-no-running-clock', bell.id);
    else if (revisionOf(clock.due) !== bell.revision) say('bell-of-another-end', bell.id);
    if (kind === 'bell' && rangTooSoon(book, entry)) say('bell-before-the-end', bell.id);
  }
  const status = kind === 'bell' ? 'rang' : 'missed';
  book.bells.set(bell.id, { bell, status, answered: false, climbed: false, by: bell.answer?.by });
};

/** A step of an answer climbs once, at the instant at which it was owed, and only where nobody did it. */
export const readClimb = ({ at, bell: id }: Of<'climb'>, book: Book, say: Say): void => {
  const rung = book.bells.get(id);
  if (!rung) return say('climb-of-no-bell', id);
  const eased = inSteps(rung.bell) && book.clocks.get(rung.bell.clock)?.open === false && rung.relieved !== true;
  if (rung.climbed && !eased) say('climb-twice', id);
  if (rung.climbed && eased) {
    rung.relieved = true;
    rung.by = undefined;
  }
  if (rung.answered || rung.status !== 'rang') say('climb-after-an-answer', id);
  if (rung.by !== undefined && rung.by !== at) say('climb-at-another-time', id);
  rung.climbed = true;
};

export const readWithdrawal = ({ bell: id }: Of<'bell-withdrawn'>, book: Book, say: Say): void => {
  const rung = book.bells.get(id);
  if (rung?.status !== 'rang') return say('bell-withdrawn-that-never-rang', id);
  rung.status = 'withdrawn';
};

export const readAnswer = ({ act: { type, fields } }: Of<'act'>, book: Book): void => {
  const rung = type.startsWith('duty.') ? book.bells.get(String(fields.duty)) : undefined;
  if (!rung) return;
  rung.answered = !inSteps(rung.bell) || type === 'duty.verify';
  // The next step has a time of its own, and may climb again.
  rung.climbed = false;
  rung.by = undefined;
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
  for (const { bell, status, answered, climbed, by: owed } of book.bells.values()) {
    if (status === 'rang' && !answered && !climbed && owed !== undefined && owed <= by) say('climb-lost', bell.id);
  }
};

import { type Book, type Period, type Say } from './book';
import { isMarked } from './effects';

/**
 * Stages that have no clock of their own, as plain data: `true`, or the procedures of the same person one of which must
 * be running (`arrest-review`), or have come to the end named (`trial.judged`).
 */
export type Untimed = Readonly<Record<string, true | readonly string[]>>;

/** A clock whose end has come by then is breached, met, moved or gone; one that merely went on was lost. */
export const lost = (book: Book, by: number, say: Say): void => {
  for (const clock of book.clocks.values()) {
    if (clock.open && clock.due.end !== null && clock.due.end <= by && !isMarked(clock)) say('clock-lost', clock.id);
  }
};

const nameOf = (machine: string): string => machine.slice(0, machine.lastIndexOf('@'));

/** Everything that goes on is somebody's before some instant: a running clock, or a stage declared to have none. */
export const unowned = (book: Book, untimed: Untimed, say: Say): void => {
  if (book.closed) return;
  const timed = new Set([...book.clocks.values()].flatMap(({ open, procedure }) => (open ? procedure : [])));
  const open = [...book.runs.values()].filter(({ done }) => !done);
  const running = new Set(
    [...book.runs.values()].map(
      ({ machine, person, stage, done }) => `${nameOf(machine)}${done ? `.${stage}` : ''} ${person ?? ''}`,
    ),
  );
  for (const { id, machine, stage, person } of open) {
    if (timed.has(id)) continue;
    const reason = untimed[`${machine} ${stage}`];
    const elsewhere = Array.isArray(reason) && reason.some((name) => running.has(`${String(name)} ${person ?? ''}`));
    if (reason !== true && !elsewhere) say('unowned', `${id} ${stage}`);
  }
};

const isOpen = (period: Period | undefined): boolean => period !== undefined && period.to === undefined;

const overlaps = (periods: readonly Period[]): boolean =>
  periods.some(({ from, to }, index) => {
    const next = periods[index + 1];
    return (to !== undefined && to < from) || (next !== undefined && (to === undefined || to > next.from));
  });

/** A person is held or free, one after the other. */
export const doublyHeld = (book: Book, say: Say): void => {
  for (const [person, periods] of book.custody) if (overlaps(periods)) say('custody-overlaps', person);
};

/** A clock runs for something that goes on, a limit once at a time, and none when the case is closed. */
export const stray = (book: Book, say: Say): void => {
  const seen = new Map<string, string>();
  for (const { id, open, procedure, limit } of book.clocks.values()) {
    if (!open) continue;
    if (book.closed) say('clock-in-a-closed-case', id);
    if (book.runs.get(procedure)?.done !== false) say('clock-outlives-its-procedure', id);
    const other = seen.get(`${procedure} ${limit}`);
    if (other !== undefined) say('clock-beside-another', `${other} ${id}`);
    seen.set(`${procedure} ${limit}`, id);
  }
};

/** Whoever is held is in a stage of custody, and whoever is in one is held. */
export const heldAlone = (
  book: Book,
  { custody, either }: { readonly custody: readonly string[]; readonly either: readonly string[] },
  say: Say,
): void => {
  const staged = (names: readonly string[]): Set<string> =>
    new Set(
      [...book.runs.values()].flatMap(({ machine, stage, person, done }) =>
        !done && person !== undefined && names.includes(`${machine} ${stage}`) ? person : [],
      ),
    );
  const held = new Set([...book.custody].flatMap(([person, periods]) => (isOpen(periods.at(-1)) ? person : [])));
  const [must, may] = [staged(custody), staged([...custody, ...either])];
  for (const person of held) if (!may.has(person)) say('held-by-nobody', person);
  for (const person of must) if (!held.has(person)) say('custody-unsaid', person);
};

import type { Effect } from '../../../domain/ledger';
import { type Book, type EffectOf, type Period, ranOutAt, type Say, type Told } from './book';

/** Where an effect stands: in a fold begun anew what was told before may be taken back, otherwise nothing may. */
interface Where {
  readonly book: Book;
  readonly again: boolean;
  readonly lapses: string | undefined;
  /** Stages with which a procedure is over: a fold begun anew may find one opened and ended. */
  readonly ends: readonly string[];
  readonly say: Say;
}

type Read<K extends Effect['kind']> = (effect: EffectOf<K>, where: Where) => void;

const clockOf = (id: string, { book, say }: Where): Told | undefined => {
  const clock = book.clocks.get(id);
  if (!clock) say('clock-unknown', id);
  return clock;
};

const started: Read<'clock-started'> = ({ clock: id, limit, due }, { book, say }) => {
  if (book.clocks.has(id)) say('clock-started-twice', id);
  const procedure = id.slice(0, id.lastIndexOf(`.${limit}.`));
  if (!book.runs.has(procedure)) say('clock-of-nothing', id);
  book.clocks.set(id, { id, limit, procedure, due, open: true, breaches: new Map() });
};

const moved: Read<'clock-moved'> = ({ clock: id, due }, where) => {
  const clock = clockOf(id, where);
  if (!clock) return;
  if (!clock.open && !where.again) where.say('clock-moved-after-its-end', id);
  clock.due = due;
};

/** What the breaches of a clock make of its end. */
const outcomeOf = ({ breaches }: Told): string => {
  const last = [...breaches.values()].at(-1);
  return last === undefined ? 'met' : last === 'stands' ? 'met-late' : 'cured';
};

const closed: Read<'clock-closed'> = ({ clock: id, at, outcome }, where) => {
  const clock = clockOf(id, where);
  if (!clock) return;
  const { say, again, lapses } = where;
  if (!clock.open && !again) say('clock-closed-twice', id);
  clock.open = false;
  if (outcome === 'handed-over' || outcome === 'moot') return;
  if (outcome === 'lapsed') {
    if (lapses !== id && !again) say('lapsed-without-a-lapse', id);
    return;
  }
  if (outcome !== outcomeOf(clock)) say('outcome-unlike-its-breaches', `${id} ${outcome}`);
  const { end } = clock.due;
  if (outcome === 'met' && end !== null && at >= end) say('met-after-its-end', id);
};

const appeared: Read<'breach-appeared'> = ({ clock: id, at }, where) => {
  if (!where.again) where.say('breach-appeared-in-order', id);
  clockOf(id, where)?.breaches.set(at, 'stands');
};

const cured: Read<'breach-cured'> = ({ clock: id, at, by }, where) => {
  if (!where.again) where.say('breach-cured-in-order', id);
  if (!where.book.acts.has(by)) where.say('breach-cured-by-nobody', `${id} ${by}`);
  clockOf(id, where)?.breaches.set(at, 'cured');
};

const withdrawn: Read<'breach-withdrawn'> = ({ clock: id, at }, where) => {
  if (!where.again) where.say('breach-withdrawn-in-order', id);
  if (clockOf(id, where)?.breaches.delete(at) === false) where.say('breach-withdrawn-that-never-was', id);
};

const opened: Read<'procedure-opened'> = ({ procedure: id, machine, stage, person }, { book, ends, say }) => {
  if (book.runs.has(id)) say('procedure-opened-twice', id);
  book.runs.set(id, { id, machine, person, stage, done: ends.includes(`${machine} ${stage}`) });
};

const stage: Read<'stage'> = ({ procedure: id, from, to, done }, { book, say }) => {
  const run = book.runs.get(id);
  if (!run) return say('procedure-unknown', id);
  if (run.stage !== from) say('stage-skipped', `${id} ${run.stage} ${from}`);
  run.stage = to;
  run.done = done;
};

const periodsOf = ({ custody }: Book, person: string): Period[] => {
  const periods = custody.get(person) ?? [];
  custody.set(person, periods);
  return periods;
};

const held: Read<'custody'> = ({ person, held: begins, at }, { book, again, say }) => {
  const periods = periodsOf(book, person);
  const open = periods.find(({ to }) => to === undefined);
  if (!again && begins === (open !== undefined)) say('custody-out-of-turn', `${person} ${begins ? 'held' : 'free'}`);
  if (begins) {
    if (!periods.some(({ from }) => from === at)) periods.push({ from: at, to: undefined });
    periods.sort((a, b) => a.from - b.from);
    return;
  }
  const ends = open && open.from <= at ? open : periods.findLast(({ from }) => from <= at);
  if (ends) ends.to = at;
  else say('custody-ends-before-it-begins', person);
};

const neverHeld: Read<'custody-withdrawn'> = ({ person, from }, { book, again, say }) => {
  if (!again) say('custody-withdrawn-in-order', person);
  const periods = periodsOf(book, person);
  const index = periods.findIndex((one) => one.from === from);
  if (index < 0) say('custody-withdrawn-that-never-was', person);
  else periods.splice(index, 1);
};

/** Takes one effect into the book, and says where it does not follow from what the book holds. */
export const readEffect = (effect: Effect, where: Where): void => {
  const { book, again, say } = where;
  switch (effect.kind) {
    case 'clock-started':
      return started(effect, where);
    case 'clock-moved':
      return moved(effect, where);
    case 'clock-closed':
      return closed(effect, where);
    case 'clock-reopened':
    case 'clock-removed': {
      if (!again) say(`${effect.kind}-in-order`, effect.clock);
      const clock = clockOf(effect.clock, where);
      if (clock && effect.kind === 'clock-reopened') clock.open = true;
      if (effect.kind === 'clock-removed') book.clocks.delete(effect.clock);
      return;
    }
    case 'breach-appeared':
      return appeared(effect, where);
    case 'breach-cured':
      return cured(effect, where);
    case 'breach-withdrawn':
      return withdrawn(effect, where);
    case 'procedure-opened':
      return opened(effect, where);
    case 'procedure-removed':
      if (!again) say('procedure-removed-in-order', effect.procedure);
      if (!book.runs.delete(effect.procedure)) say('procedure-unknown', effect.procedure);
      return;
    case 'stage':
      return stage(effect, where);
    case 'custody':
      return held(effect, where);
    case 'custody-withdrawn':
      return neverHeld(effect, where);
    case 'case-closed':
      book.closed = true;
      return;
    case 'case-reopened':
      book.closed = false;
      return;
    default:
  }
};

/** Whether a running clock has run out for its present end, and the book says so. */
export const isMarked = ({ due, breaches }: Told): boolean => {
  const at = ranOutAt(due);
  return at !== undefined && breaches.has(at);
};

import type { Clock } from '../../config/clock';
import type { Instant } from '../../domain/time/instant';
import { maySee, type Mark } from '../../domain/visibility';
import { type CaseChange, changesSince, type Database, type InboxChange } from '../../store';

/** Whoever is told of changes as they are found. */
export interface Listener {
  /** What they may see, as it was last looked up. */
  sight: readonly Mark[];
  /** Whose inboxes they look into. */
  persons: readonly string[];
  readonly tell: (changes: Seen) => void;
}

/** What a listener may know of: cases that moved, and for whom something rang or was answered. */
export interface Seen {
  readonly cases: readonly CaseChange[];
  readonly inboxes: readonly string[];
  /** Everything committed until then has been told. */
  readonly until: Instant;
}

export interface Feed {
  /** From now on they are told of whatever commits; @returns what ends it. */
  readonly listen: (listener: Listener) => Promise<() => void>;
  /** What a listener missed since an instant. */
  readonly missed: (listener: Listener, since: Instant) => Promise<Seen>;
  /** Everything committed until then has been told. */
  readonly until: () => Instant | undefined;
  readonly close: () => void;
}

/** A step names the instant it began at and commits later: for as long, what was read before is read again. */
const overlap = 20_000;

type Found = Awaited<ReturnType<typeof changesSince>>;

const forListener = ({ cases, rang }: Found, { sight, persons }: Listener, until: Instant): Seen => {
  const seen = cases.filter(({ marks }) => maySee(sight, marks));
  const told = [
    ...seen.flatMap((one) => one.told),
    ...rang.filter(({ marks }) => maySee(sight, marks)).map(({ person }) => person),
  ];
  return { cases: seen, inboxes: persons.filter((one) => told.includes(one)), until };
};

const keyOfCase = ({ caseId, seq }: CaseChange): string => `${caseId} ${seq}`;
const keyOfBell = ({ caseId, bell, person }: InboxChange): string => `${caseId} ${bell} ${person}`;

/** Remembers what was found within the overlap, so that nothing is told twice. */
const memory = () => {
  const known = new Map<string, Instant>();
  const isNew = (key: string, at: Instant): boolean => {
    const before = known.has(key);
    known.set(key, at);
    return !before;
  };
  return {
    fresh: ({ cases, rang }: Found): Found => ({
      cases: cases.filter((one) => isNew(keyOfCase(one), one.recordedAt)),
      rang: rang.filter((one) => isNew(keyOfBell(one), one.rangAt)),
    }),
    forgetBefore: (instant: Instant): void => {
      for (const [key, at] of known) if (at < instant) known.delete(key);
    },
  };
};

interface Options {
  readonly every?: number;
  /** The one query; tests count it. */
  readonly read?: typeof changesSince;
}

/**
 * Finds what has moved by one query about every second, however many listen, and asks nothing while nobody does. Not by
 * NOTIFY: a step that notifies takes a lock of the whole server when it commits.
 */
export const changeFeed = (
  database: Database,
  clock: Clock,
  { every = 1_000, read = changesSince }: Options = {},
): Feed => {
  const listeners = new Set<Listener>();
  const kept = memory();
  let until: Instant | undefined;
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> | undefined;

  const look = async (): Promise<void> => {
    const now = clock.now();
    const since = (until ?? now) - overlap;
    const persons = [...new Set([...listeners].flatMap((one) => one.persons))];
    const found = kept.fresh(await read(database, since, persons));
    until = now;
    kept.forgetBefore(since);
    for (const listener of listeners) listener.tell(forListener(found, listener, now));
  };

  const again = (): void => {
    timer = setTimeout(() => {
      // While the database is away nothing moves; the next look begins where the last good one ended.
      reading = look().catch(() => undefined);
      void reading.then(() => {
        if (listeners.size > 0) again();
        else [until, timer] = [undefined, undefined];
      });
    }, every).unref();
  };

  /** What was there before the first listener is taken as known: they have not read anything yet. */
  const begin = async (): Promise<void> => {
    until = clock.now();
    kept.fresh(await read(database, until - overlap, []));
    again();
  };

  let beginning: Promise<void> | undefined;
  return {
    listen: async (listener) => {
      if (timer === undefined) await (beginning ??= begin().finally(() => (beginning = undefined)));
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    missed: async (listener, since) => {
      const now = clock.now();
      return forListener(await read(database, since - overlap, listener.persons), listener, now);
    },
    until: () => until,
    close: () => {
      clearTimeout(timer);
      listeners.clear();
    },
  };
};

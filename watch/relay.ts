import type { Clock } from '../config/clock';
import type { Following } from '../domain/following';
import {
  announced,
  cleared,
  type Database,
  endAlarm,
  raiseAlarm,
  setAside,
  type Undelivered,
  undelivered,
  type Untold,
  untold,
} from '../store';
import { pace } from './pace';
import { reasonOf, within } from './within';

/** What the relay needs: the cases that moved, and somebody who tells their workflows. */
export interface RelayNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly tell: (caseId: string, following: Following) => Promise<void>;
  readonly rang: (caseId: string, bells: readonly string[]) => Promise<void>;
  /** Milliseconds after which a call that has not answered is given up. */
  readonly patience?: number;
  readonly atOnce?: number;
}

export interface Relay {
  /** Clears what was told, reads what is to be told, and begins to tell it. Returns how many it began to tell. */
  readonly round: () => Promise<number>;
  /** Resolves when something that was under way has ended, or at once where nothing is. */
  readonly stirred: () => Promise<void>;
  /** Waits for what is under way, and clears what was told. */
  readonly finish: () => Promise<void>;
}

// Half a minute at most: a case that could not be told while Temporal was away is heard of soon after it is back.
const longest = 30_000;
const backOff = (attempts: number): number => Math.min(longest, 1_000 * 2 ** Math.min(attempts, 10));
// What was announced and not delivered by then is announced again.
const again = 10 * 60_000;
// One failure is a hiccup; three in a row, with no success between, are Temporal's.
const hiccups = 3;
const stubborn = 5;

/**
 * Tells workflows which cases moved. Between reading and clearing no transaction is open: a call that hangs costs nobody
 * anything but its own place, and that only until it is given up. A case that cannot be told is set aside by itself.
 */
export const relay = ({ database, clock, tell, rang, patience = 5_000, atOnce = 16 }: RelayNeeds): Relay => {
  const underWay = new Map<string, Promise<void>>();
  const tempo = pace(atOnce);
  let told: Untold[] = [];
  // An alarm may stand from before this process began.
  let alarmed = true;

  const failed = async (caseId: string, attempts: number, error: unknown): Promise<void> => {
    tempo.failed();
    const now = clock.now();
    const reason = reasonOf(error);
    await setAside(database, caseId, { notBefore: now + backOff(attempts), reason });
    if (tempo.failures() >= hiccups) {
      alarmed = true;
      await raiseAlarm(database, { kind: 'temporal-away', subject: 'temporal', detail: { reason } }, now);
    } else if (attempts + 1 >= stubborn) {
      await raiseAlarm(database, { kind: 'case-untold', subject: caseId, detail: { reason } }, now);
    }
  };

  const succeeded = async (one: Untold): Promise<void> => {
    if (alarmed) await endAlarm(database, 'temporal-away', 'temporal');
    alarmed = false;
    if (one.attempts >= stubborn) await endAlarm(database, 'case-untold', one.caseId);
    tempo.succeeded();
    told.push(one);
  };

  const tellOne = async (one: Untold): Promise<void> => {
    try {
      await within(patience, () => tell(one.caseId, one.following));
      await succeeded(one);
    } catch (error) {
      await failed(one.caseId, one.attempts, error);
    }
  };

  const announceOne = async (one: Undelivered): Promise<void> => {
    try {
      await within(patience, () => rang(one.caseId, one.bells));
      tempo.succeeded();
      await announced(database, one, clock.now() + again);
    } catch {
      tempo.failed();
      await announced(database, one, clock.now() + longest);
    }
  };

  const begin = (key: string, work: Promise<void>): void => {
    // What failed here is a database that is away: the row is still there and comes again.
    const ended = work.catch(() => undefined).finally(() => underWay.delete(key));
    underWay.set(key, ended);
  };

  const clear = async (): Promise<void> => {
    if (told.length === 0) return;
    const batch = told;
    told = [];
    try {
      await cleared(database, batch);
    } catch (error) {
      told = [...batch, ...told];
      throw error;
    }
  };

  const freshOf = <T extends { readonly caseId: string }>(prefix: string, rows: readonly T[]): readonly T[] =>
    rows
      .filter(({ caseId }) => !underWay.has(`${prefix} ${caseId}`))
      .slice(0, Math.max(0, tempo.width() - underWay.size));

  const round = async (): Promise<number> => {
    await clear();
    const room = tempo.width() + underWay.size;
    if (underWay.size >= tempo.width()) return 0;
    const moved = freshOf('moved', await untold(database, clock.now(), room));
    for (const one of moved) begin(`moved ${one.caseId}`, tellOne(one));
    const bells = freshOf('rang', await undelivered(database, clock.now(), room));
    for (const one of bells) begin(`rang ${one.caseId}`, announceOne(one));
    return moved.length + bells.length;
  };

  return {
    round,
    stirred: async () => {
      if (underWay.size > 0) await Promise.race(underWay.values());
    },
    finish: async () => {
      await Promise.all(underWay.values());
      await clear();
    },
  };
};

import type { Clock } from '../config/clock';
import type { Following } from '../domain/following';
import { cleared, type Database, endAlarm, raiseAlarm, setAside, type Untold } from '../store';
import type { Pace } from './pace';
import { reasonOf, within } from './within';

/** What telling needs: where the rows are, and somebody who tells a workflow. */
export interface TellNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly tell: (caseId: string, following: Following) => Promise<void>;
  /** Milliseconds after which a call that has not answered is given up. */
  readonly patience: number;
}

export interface Telling {
  /** Tells one workflow. A case that cannot be told is set aside by itself. */
  readonly one: (untold: Untold) => Promise<void>;
  /** Clears what has been told by now. */
  readonly clear: () => Promise<void>;
}

/** Half a minute at most: a case that could not be told while Temporal was away is heard of soon after it is back. */
export const longest = 30_000;
const backOff = (attempts: number): number => Math.min(longest, 1_000 * 2 ** Math.min(attempts, 10));
// One failure is a hiccup; three in a row, with no success between, are Temporal's.
const hiccups = 3;
const stubborn = 5;

/** Tells workflows that their cases moved, and keeps count of what was told and what could not be. */
export const telling = ({ database, clock, tell, patience }: TellNeeds, tempo: Pace): Telling => {
  let told: Untold[] = [];
  // An alarm may stand from before this process began.
  let alarmed = true;

  const failed = async ({ caseId, attempts }: Untold, error: unknown): Promise<void> => {
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
    told.push(one);
  };

  return {
    one: async (untold) => {
      const began = clock.now();
      try {
        await within(patience, () => tell(untold.caseId, untold.following));
      } catch (error) {
        return failed(untold, error);
      }
      tempo.succeeded(clock.now() - began);
      return succeeded(untold);
    },
    clear: async () => {
      if (told.length === 0) return;
      const batch = told;
      told = [];
      try {
        await cleared(database, batch);
      } catch (error) {
        told = [...batch, ...told];
        throw error;
      }
    },
  };
};

import { announced, type Undelivered, undelivered, untold } from '../store';
import { pace } from './pace';
import { places } from './places';
import { longest, telling, type TellNeeds } from './tell';
import { within } from './within';

/** What the relay needs: the cases that moved or whose bells rang, and somebody who tells their workflows. */
export interface RelayNeeds extends Omit<TellNeeds, 'patience'> {
  readonly rang: (caseId: string, bells: readonly string[]) => Promise<void>;
  readonly patience?: number;
  readonly atOnce?: number;
}

export interface Relay {
  /** Clears what was told, reads what is to be told, and begins to tell it. Returns how many it began to tell. */
  readonly round: () => Promise<number>;
  /** Resolves when something that was under way has ended, or at once where nothing is. */
  readonly stirred: () => Promise<void>;
  /** Milliseconds to wait before the next round, once something has ended. */
  readonly rest: () => number;
  /** Waits for what is under way, and clears what was told. */
  readonly finish: () => Promise<void>;
}

// What was announced and not delivered by then is announced again.
const again = 10 * 60_000;

/**
 * Tells workflows which cases moved. Between reading and clearing no transaction is open: a call that hangs costs nobody
 * anything but its own place, and that only until it is given up.
 */
export const relay = ({ database, clock, tell, rang, patience = 5_000, atOnce = 8 }: RelayNeeds): Relay => {
  const tempo = pace(atOnce);
  const { begin, taken, size, stirred, allEnded } = places();
  const { one, clear } = telling({ database, clock, tell, patience }, tempo);

  const announce = async (open: Undelivered): Promise<void> => {
    try {
      await within(patience, () => rang(open.caseId, open.bells));
    } catch {
      tempo.failed();
      return announced(database, open, clock.now() + longest);
    }
    return announced(database, open, clock.now() + again);
  };

  const fresh = <T extends { readonly caseId: string }>(kind: string, rows: readonly T[]): readonly T[] =>
    rows.filter(({ caseId }) => !taken(`${kind} ${caseId}`)).slice(0, Math.max(0, tempo.width() - size()));

  return {
    round: async () => {
      await clear();
      if (size() >= tempo.width()) return 0;
      const room = tempo.width() + size();
      const moved = fresh('moved', await untold(database, clock.now(), room));
      for (const row of moved) begin(`moved ${row.caseId}`, one(row));
      const bells = fresh('rang', await undelivered(database, clock.now(), room));
      for (const row of bells) begin(`rang ${row.caseId}`, announce(row));
      return moved.length + bells.length;
    },
    stirred,
    rest: tempo.rest,
    finish: async () => {
      await allEnded();
      await clear();
    },
  };
};

import { type Database, type Look, raiseAlarm, writeLooks } from '../store';
import type { Clock } from '../config/clock';

/** Who looked at what, on its way into the database. No answer waits for it. */
export interface AccessLog {
  readonly note: (look: Look) => void;
  /** Writes what is waiting, as far as the database takes it. */
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Options {
  readonly every?: number;
  /** How many looks wait while the database is away. */
  readonly most?: number;
}

const atOnce = 2_000;

/**
 * Keeps looks for at most a second and writes them together. While the database is away they wait, up to a bound; what is
 * dropped behind it raises the alarm `access-log-dropped`, with how many there were.
 */
export const accessLog = (
  database: Database,
  clock: Clock,
  { every = 1_000, most = 50_000 }: Options = {},
): AccessLog => {
  let waiting: Look[] = [];
  let dropped = 0;
  let under: Promise<void> | undefined;

  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, atOnce);
      await writeLooks(database, batch);
      waiting = waiting.slice(batch.length);
    }
    if (dropped === 0) return;
    await raiseAlarm(database, { kind: 'access-log-dropped', subject: 'api', detail: { dropped } }, clock.now());
    dropped = 0;
  };

  const flush = (): Promise<void> =>
    (under ??= writeAll()
      .catch(() => undefined) // what was not written waits for the next time
      .finally(() => {
        under = undefined;
      }));

  const timer = setInterval(() => void flush(), every).unref();
  return {
    note: (look) => {
      if (waiting.length < most) waiting.push(look);
      else dropped += 1;
    },
    flush,
    close: async () => {
      clearInterval(timer);
      await flush();
      await flush();
    },
  };
};

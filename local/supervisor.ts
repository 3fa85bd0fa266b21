import { setTimeout as delay } from 'node:timers/promises';
import { messageOf } from '../config/fault';

/** Something that runs until it is stopped, or falls. `over` resolves with a few words on how it ended. */
export interface Running {
  readonly over: Promise<string>;
  readonly stop: () => Promise<void>;
}

/** What is kept running, and who is told. */
export interface Keeping<T extends Running> {
  readonly name: string;
  readonly start: () => Promise<T>;
  readonly say: (line: string) => void;
  /** Waits between falls, in milliseconds; the last one repeats. */
  readonly waits?: readonly number[];
}

/** A thing kept running: `current` is its present incarnation. */
export interface Kept<T extends Running> {
  readonly current: () => T;
  readonly stop: () => Promise<void>;
}

const doubling = [250, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000];
const settled = 60_000; // after a minute of life a fall counts as the first one again

/**
 * Starts something and starts it again whenever it falls, with growing waits. The first start must succeed.
 * @throws whatever the first start throws
 */
export const keep = async <T extends Running>({ name, start, say, waits = doubling }: Keeping<T>): Promise<Kept<T>> => {
  let current = await start();
  const leaving = new AbortController();
  const waitFor = (falls: number) => waits[Math.min(falls, waits.length - 1)] ?? 0;

  const again = async (falls: number): Promise<number> => {
    await delay(waitFor(falls), undefined, { signal: leaving.signal });
    try {
      current = await start();
      say(`${name} runs again`);
      return falls + 1;
    } catch (error) {
      say(`${name} could not be started again: ${messageOf(error)}`);
      return again(falls + 1);
    }
  };

  const watch = async (falls: number): Promise<void> => {
    const began = performance.now();
    const how = await current.over;
    if (leaving.signal.aborted) return;
    say(`${name} ended (${how}); starting it again`);
    await watch(await again(performance.now() - began > settled ? 0 : falls));
  };
  const watching = watch(0).catch((error: unknown) => {
    if (!leaving.signal.aborted) throw error;
  });

  return {
    current: () => current,
    stop: async () => {
      leaving.abort();
      await current.stop();
      await watching;
      await current.stop(); // a start that was under way when the stop came
    },
  };
};

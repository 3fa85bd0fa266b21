import { setTimeout as pause } from 'node:timers/promises';

/** Repeats an assertion until it holds; after `within` ms its last failure is the test's. */
export const eventually = async <T>(
  check: () => T | Promise<T>,
  { within = 20_000, every = 50 }: { within?: number; every?: number } = {},
): Promise<T> => {
  const end = performance.now() + within;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > end) throw error;
      await pause(every);
    }
  }
};

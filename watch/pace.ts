/** How many may be told at once. */
export interface Pace {
  readonly width: () => number;
  /** @param took milliseconds until the answer came */
  readonly succeeded: (took: number) => void;
  readonly failed: () => void;
  /** Milliseconds to leave whoever is told in peace before telling more: what the last answer took beyond a good one. */
  readonly rest: () => number;
  /** Failures since the last success. */
  readonly failures: () => number;
}

// Slower than three times its best, Temporal has all it can do, or the machine it shares with the desk has: more would only
// be taken from those who wait for their acts to be decided. The best is forgotten slowly, since servers change.
const laborious = 3;
const everSlow = 250;
const noise = 5;
const forgetting = 1.001;

/**
 * One more after each quick answer, one fewer after a slow one, half as many after a failure. Begins at `most`, and never
 * stands still: a single one goes on trying when everything fails.
 */
export const pace = (most: number): Pace => {
  let width = most;
  let failures = 0;
  let best = everSlow;
  let beyond = 0;
  return {
    width: () => width,
    succeeded: (took) => {
      failures = 0;
      best = Math.max(noise, Math.min(took, best * forgetting));
      beyond = Math.max(0, took - Math.min(everSlow, laborious * best));
      width = beyond > 0 ? Math.max(1, Math.floor(width / 2)) : Math.min(most, width + 1);
    },
    failed: () => {
      failures += 1;
      width = Math.max(1, Math.floor(width / 2));
    },
    rest: () => beyond,
    failures: () => failures,
  };
};

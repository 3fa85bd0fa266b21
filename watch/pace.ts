/** How many may be told at once. */
export interface Pace {
  readonly width: () => number;
  /** @param took milliseconds until the answer came */
  readonly succeeded: (took: number) => void;
  readonly failed: () => void;
  /** Failures since the last success. */
  readonly failures: () => number;
}

// Temporal answers in some ten milliseconds. Slower, it has all it can do, and more at once would only take the machine
// from those who wait for their acts to be decided.
const laborious = 250;

/**
 * One more after each quick answer, one fewer after a slow one, half as many after a failure. Begins at `most`, and never
 * stands still: a single one goes on trying when everything fails.
 */
export const pace = (most: number): Pace => {
  let width = most;
  let failures = 0;
  return {
    width: () => width,
    succeeded: (took) => {
      failures = 0;
      width = took > laborious ? Math.max(1, width - 1) : Math.min(most, width + 1);
    },
    failed: () => {
      failures += 1;
      width = Math.max(1, Math.floor(width / 2));
    },
    failures: () => failures,
  };
};

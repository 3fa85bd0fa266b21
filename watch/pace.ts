/** How many may be told at once: fewer after each failure, one more after each success. */
export interface Pace {
  readonly width: () => number;
  readonly succeeded: () => void;
  readonly failed: () => void;
  /** Failures since the last success. */
  readonly failures: () => number;
}

/** Begins at `most`, and never stands still: a single one goes on trying when everything fails. */
export const pace = (most: number): Pace => {
  let width = most;
  let failures = 0;
  return {
    width: () => width,
    succeeded: () => {
      failures = 0;
      width = Math.min(most, width + 1);
    },
    failed: () => {
      failures += 1;
      width = Math.max(1, Math.floor(width / 2));
    },
    failures: () => failures,
  };
};

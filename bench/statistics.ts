/** What a run of one contender came to. Times in milliseconds. */
export interface Summary {
  readonly count: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Nearest rank: the smallest value that at least `share` of all do not exceed. Undefined where there is none. */
export const percentile = (ascending: ArrayLike<number>, share: number): number | undefined =>
  ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)];

/** The middle value; of an even number, the mean of the two in the middle. Undefined where there is none. */
export const median = (values: readonly number[]): number | undefined => {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
};

/** Sums up latencies (ms) that were measured within `seconds`. All are 0 where nothing was measured. */
export const summarise = (latencies: ArrayLike<number>, seconds: number): Summary => {
  const sorted = Float64Array.from(latencies).sort();
  const at = (share: number): number => percentile(sorted, share) ?? 0;
  return {
    count: sorted.length,
    perSecond: seconds > 0 ? sorted.length / seconds : 0,
    p50: at(0.5),
    p99: at(0.99),
    max: at(1),
  };
};

/** One summary of several rounds: the median of each figure, and how many there were in all. */
export const medianOf = (rounds: readonly Summary[]): Summary => {
  const middle = (pick: (one: Summary) => number): number => median(rounds.map(pick)) ?? 0;
  return {
    count: rounds.reduce((sum, { count }) => sum + count, 0),
    perSecond: middle(({ perSecond }) => perSecond),
    p50: middle(({ p50 }) => p50),
    p99: middle(({ p99 }) => p99),
    max: Math.max(0, ...rounds.map(({ max }) => max)),
  };
};

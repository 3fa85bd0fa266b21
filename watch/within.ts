/** Thrown when something did not answer in time. Whatever it was may still happen; nobody waits for it any longer. */
class TooSlow extends Error {
  readonly code = 'too-slow';

  constructor(ms: number) {
    super(`No answer within ${ms} ms.`);
    this.name = 'TooSlow';
  }
}

/** The answer of `work`, or `TooSlow` after `ms`, also where `work` never answers at all. */
export const within = <T>(ms: number, work: () => Promise<T>): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooSlow(ms)), ms);
    work()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });

/** A failure in one word, fit for a row or a log: never what a message quotes. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof Error && 'code' in error && (typeof error.code === 'string' || typeof error.code === 'number')) {
    return `${error.name} ${error.code}`;
  }
  return error instanceof Error ? error.name : 'unknown';
};

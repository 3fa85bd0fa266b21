/** Lets so many work at once, and so many wait; whoever comes on top of that is told at once. */
export const turns = (atOnce: number, waitingAtMost: number) => {
  let working = 0;
  const waiting: (() => void)[] = [];

  const begin = async (): Promise<boolean> => {
    if (working < atOnce) {
      working += 1;
      return true;
    }
    if (waiting.length >= waitingAtMost) return false;
    // Whoever ends hands the place on, so the count stays.
    await new Promise<void>((go) => {
      waiting.push(go);
    });
    return true;
  };

  const end = (): void => {
    const next = waiting.shift();
    if (next) next();
    else working -= 1;
  };

  /** Undefined when there are too many already. */
  return async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (!(await begin())) return undefined;
    try {
      return await work();
    } finally {
      end();
    }
  };
};

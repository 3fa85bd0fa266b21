/** What is under way, by key: one of a kind at a time. */
export interface Places {
  readonly begin: (key: string, work: Promise<void>) => void;
  readonly taken: (key: string) => boolean;
  readonly size: () => number;
  /** Resolves when something that was under way has ended, or at once where nothing is. */
  readonly stirred: () => Promise<void>;
  readonly allEnded: () => Promise<void>;
}

export const places = (): Places => {
  const underWay = new Map<string, Promise<void>>();
  return {
    begin: (key, work) => {
      // What fails here is a database that is away: the row is still there, and comes again.
      const ended = work.catch(() => undefined).finally(() => underWay.delete(key));
      underWay.set(key, ended);
    },
    taken: (key) => underWay.has(key),
    size: () => underWay.size,
    stirred: async () => {
      if (underWay.size > 0) await Promise.race(underWay.values());
    },
    allEnded: async () => {
      await Promise.all(underWay.values());
    },
  };
};

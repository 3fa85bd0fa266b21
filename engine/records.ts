type Named<T> = Readonly<Record<string, T>>;

/** What stands under a name that somebody gave: `constructor` and `__proto__` name nothing. */
export const ownOf = <T>(record: Named<T>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/**
 * Values by their ids. A stored state comes back with its keys in another order: whatever is written into a ledger must
 * not depend on it.
 */
export const inOrderOfId = <T>(record: Named<T>): readonly T[] =>
  Object.entries(record)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);

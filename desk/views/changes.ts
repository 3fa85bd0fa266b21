const same = (one: object | undefined, other: object | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Rows that are believed no longer, and rows that are believed from now on. */
export const changes = <R extends object>(
  before: ReadonlyMap<string, R>,
  after: ReadonlyMap<string, R>,
): { readonly gone: readonly R[]; readonly added: readonly R[] } => ({
  gone: [...before].filter(([key, row]) => !same(row, after.get(key))).map(([, row]) => row),
  added: [...after].filter(([key, row]) => !same(row, before.get(key))).map(([, row]) => row),
});

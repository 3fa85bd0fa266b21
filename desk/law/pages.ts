interface Page {
  readonly after: string;
  readonly atMost: number;
}

/** Pages of cases, each read while the one before is in hand: database and engine have a core each. */
export async function* pages<T extends { readonly caseId: string }>(
  read: (page: Page) => Promise<readonly T[]>,
  atMost: number,
): AsyncGenerator<readonly T[]> {
  const from = (after: string): Promise<readonly T[]> => {
    const coming = read({ after, atMost });
    // Where whoever has the page in hand fails, nobody waits for this one any more.
    coming.catch(() => undefined);
    return coming;
  };
  for (let coming: Promise<readonly T[]> | undefined = from(''); coming;) {
    const found: readonly T[] = await coming;
    const last = found.at(-1);
    coming = last && found.length === atMost ? from(last.caseId) : undefined;
    yield found;
  }
}

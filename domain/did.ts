/** What of an entry counts: the words are made from these alone, so that a ledger read back gives the same. */
export interface Passing {
  readonly kind: string;
  readonly row?: string;
  readonly bell?: unknown;
}

const tierOf = (entries: readonly Passing[], next: string): number | undefined => {
  for (const { kind, bell } of entries) {
    if (kind !== 'bell' || typeof bell !== 'object' || bell === null) continue;
    if ('id' in bell && bell.id === next && 'tier' in bell) return Number(bell.tier);
  }
  return undefined;
};

/**
 * What the passing of time did, in words for people: `breach C-07`, `climb → tier 3`. Made from ledger entries alone, so
 * that what a workflow said it did can be compared with what stands in the ledger.
 */
export const didOf = (entries: readonly Passing[]): string[] =>
  entries.flatMap((entry) => {
    if (entry.kind === 'breach' || entry.kind === 'lapse') return [`${entry.kind} ${entry.row ?? ''}`];
    if (entry.kind !== 'climb') return [];
    // The bell of the next tier bears the climbing bell's id with a caret.
    const tier = tierOf(entries, `${String(entry.bell)}^`);
    return [tier === undefined ? 'climb → nobody above' : `climb → tier ${tier}`];
  });

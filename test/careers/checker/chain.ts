import { hashOf } from '../../../domain/canonical';
import { type CaseEntry, genesis } from '../../../domain/ledger';

/** An entry with the hash that binds it to all before it. */
export interface Sealed {
  readonly entry: CaseEntry;
  readonly hash: string;
}

/** Binds entries as a replayed ledger does: each hash covers the one before it. */
export const sealed = (entries: readonly CaseEntry[]): readonly Sealed[] => {
  let prev = genesis;
  return entries.map((entry) => {
    prev = hashOf({ prev, entry });
    return { entry, hash: prev };
  });
};

/** Index of the first entry whose hash does not follow from it and the one before; undefined where all do. */
export const brokenAt = (ledger: readonly Sealed[]): number | undefined => {
  const index = ledger.findIndex(
    ({ entry, hash }, at) => hashOf({ prev: ledger[at - 1]?.hash ?? genesis, entry }) !== hash,
  );
  return index < 0 ? undefined : index;
};

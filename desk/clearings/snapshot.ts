import { hashOf } from '../../domain/canonical';
import type { ItemOutcome } from '../../domain/clearing';
import { formatInstant } from '../../domain/time/iso';
import type { Instant } from '../../domain/time/instant';
import { appendSigned, countsOf, itemsOf, type SealKey, type StoredClearing, type Transaction } from '../../store';

/** The list of a clearing as it stood when it was whole, or when the clearing was over. Ids of cases and officers; no person of a case. */
export interface Snapshot {
  readonly clearing: string;
  readonly kind: StoredClearing['kind'];
  readonly unit: string;
  readonly day: string;
  readonly at: string;
  readonly state: 'listed' | 'closed';
  readonly counts: Readonly<Partial<Record<ItemOutcome, number>>>;
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

/** Signs what stands on the list now, into `office:clearings`. */
export const signSnapshot = async (
  tx: Transaction,
  { id, kind, unit, day }: StoredClearing,
  state: Snapshot['state'],
  { key, now }: { readonly key: SealKey; readonly now: Instant },
): Promise<{ readonly seq: number; readonly snapshot: string }> => {
  const items = await itemsOf(tx, id);
  const content: Snapshot = {
    ...{ clearing: id, kind, unit, day, state },
    at: formatInstant(now),
    counts: (await countsOf(tx, [id])).get(id) ?? {},
    items: items.map(({ caseId, open, handler, why, duty, outcome, by, at, tier }) => ({
      ...{ case: caseId, open, handler, outcome },
      ...(why === null ? { duty } : { why }),
      ...(at === null ? {} : { by, at: formatInstant(at) }),
      ...(tier === 0 ? {} : { tier }),
    })),
  };
  const seq = await appendSigned(tx, `clearing-${state}`, content, { key, at: now });
  return { seq, snapshot: hashOf(content) };
};

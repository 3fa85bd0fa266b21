import type { Act } from '../../domain/act';
import { correctedActs } from '../../engine';
import type { Disposal } from '../../store';

/** What was said to become of items of clearings, as later corrections have put it right. */
export const disposalsIn = (acts: readonly Act[]): readonly Disposal[] =>
  correctedActs(acts)
    .filter(({ type }) => type === 'clearing.dispose')
    .map(({ fields, actor, occurredAt }) => ({
      ...{ item: String(fields.item), outcome: String(fields.disposition) },
      ...{ by: actor.person, at: occurredAt },
    }));

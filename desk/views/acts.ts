import type { Act } from '../../domain/act';
import { kindOf } from '../../domain/act-kind';
import { correctedActs } from '../../engine';
import type { ActRow, ViewDelta } from '../../store';
import { changes } from './changes';

const rowOf = (act: Act): ActRow => ({
  act_id: act.id,
  type: act.type,
  kind: kindOf(act),
  agency: act.actor.agency,
  unit: act.actor.unit,
  actor: act.actor.person,
  persons: act.persons,
  at: act.occurredAt,
});

/** Accepted acts as rows, as later corrections have put them right. */
export const actRows = (acts: readonly Act[]): ReadonlyMap<string, ActRow> =>
  new Map(correctedActs(acts).map((act) => [act.id, rowOf(act)]));

/**
 * What acts add to the rows of those before them. Only a correction changes what stands already.
 *
 * @param before asked only where one of the acts corrects another
 */
export const actDelta = (before: readonly Act[], fresh: readonly Act[]): ViewDelta['acts'] => {
  if (fresh.length === 0) return undefined;
  if (!fresh.some(({ type }) => type === 'act.correct')) return { gone: [], added: fresh.map(rowOf) };
  const { gone, added } = changes(actRows(before), actRows([...before, ...fresh]));
  return { gone: gone.map(({ act_id }) => ({ act_id })), added };
};

import type { ActDefinition } from '../domain/act';
import { acts } from '../domain/acts';
import { marksOf, maySee } from '../domain/visibility';
import { type Around, CaseNotFound, type HeldCase, holdCase, type Transaction } from '../store';
import type { Item } from './item';

const opens = (item: Item): boolean => item.kind === 'act' && (acts[item.act.type] as ActDefinition).opensCase === true;

const hidden = ({ state }: HeldCase, item: Item): boolean =>
  state !== undefined && item.kind === 'act' && item.visibleTo !== undefined && !maySee(item.visibleTo, marksOf(state));

/**
 * Locks the case an item is for, and reads what surrounds it.
 * @throws {CaseNotFound} there is none and the item opens none, or the caller may not see it
 */
export const hold = async (
  tx: Transaction,
  caseId: string,
  item: Item,
): Promise<{ readonly held: HeldCase; readonly around: Around }> => {
  const opening = opens(item);
  const found = await holdCase(tx, caseId, { act: item.kind === 'act' ? item.act.id : undefined, opening });
  if (!found || (!found.held.state && !opening) || hidden(found.held, item)) throw new CaseNotFound(caseId);
  return found;
};

import type { ActDefinition } from '../domain/act';
import { acts } from '../domain/acts';
import { marksOf, maySee } from '../domain/visibility';
import { type Around, CaseNotFound, type HeldCase, lockCase, placeCase, readAround, type Transaction } from '../store';
import type { Item } from './item';

const opens = (item: Item): boolean => item.kind === 'act' && (acts[item.act.type] as ActDefinition).opensCase === true;

const hidden = ({ state }: HeldCase, item: Item): boolean =>
  state !== undefined &&
  item.kind === 'act' &&
  item.visibleTo !== undefined &&
  !maySee(item.visibleTo, marksOf(state.standing));

/**
 * Locks the case an item is for, and reads what surrounds it.
 * @throws {CaseNotFound} there is none and the item opens none, or the caller may not see it
 */
export const held = async (tx: Transaction, caseId: string, item: Item): Promise<[HeldCase, Around]> => {
  const opening = opens(item);
  const placed = opening ? placeCase(tx, caseId) : undefined;
  const [found, around] = await Promise.all([
    lockCase(tx, caseId),
    readAround(tx, caseId, item.kind === 'act' ? item.act.id : null),
    placed,
  ]);
  if (!found || (!found.state && !opening) || hidden(found, item)) throw new CaseNotFound(caseId);
  return [found, around];
};

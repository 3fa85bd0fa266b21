import { readRollOut, type Transaction } from '../../store';
import type { Item } from '../item';
import { NoSuchRollOut } from './errors';
import type { Versions } from './versions';

/**
 * Before an act of a roll-out is decided: the version it names may be newer than this process, and the roll-out a case is
 * left out of must be one that may still come to it.
 *
 * @throws {NoSuchRollOut} it has ended, was rejected, or never was; nothing was written
 */
export const acquaint = async (tx: Transaction, versions: Versions, item: Item): Promise<void> => {
  if (item.kind !== 'act') return;
  const { type, fields } = item.act;
  if (type === 'law.adopt') await versions.find(String(fields.law), tx);
  if (type !== 'law.keep') return;
  const { state } = (await readRollOut(tx, String(fields.rollOut))) ?? {};
  if (state === undefined || state === 'ended' || state === 'rejected') throw new NoSuchRollOut(String(fields.rollOut));
};

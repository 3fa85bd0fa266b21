import type { Counting, ItemTable } from '../../domain/indicator';
import type { Scope } from '../responsible/scope';
import { countAnswers } from './answers';
import { countClocks } from './clocks';
import type { Counted } from './counted';
import { countFollowing } from './following';
import { countCustody, countItems, countReturns } from './received';

/** What the law says beside the indicator itself. */
export interface Lawful {
  /** Limits that lapse when their time is over. */
  readonly rights: readonly string[];
  readonly items: readonly ItemTable[];
}

/** The relation that an indicator asks its numbers and its lists of. */
export const countedBy = (counting: Counting, scope: Scope, { rights, items }: Lawful): Counted => {
  switch (counting.by) {
    case 'following':
      return countFollowing(scope, counting);
    case 'clocks':
      return countClocks(scope, rights);
    case 'answers':
      return countAnswers(scope);
    case 'items':
      return countItems(scope, counting, items);
    case 'custody':
      return countCustody(scope, counting);
    case 'returns':
      return countReturns(scope, counting);
  }
};

import type { AuthorityMatrix } from '../../domain/authority';
import { firstMatrix } from './first';
import { secondActs } from './oversight';

/** As the first, with more people for the steps of a duty. */
export const secondMatrix: AuthorityMatrix = {
  id: 'authority@2',
  inForce: { from: '2026-11-23' },
  acts: { ...firstMatrix.acts, ...secondActs },
};

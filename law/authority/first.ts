import type { AuthorityMatrix } from '../../domain/authority';
import { courtActs } from './court';
import { officeActs } from './office';
import { laterActs } from './oversight';
import { policeActs } from './police';
import { procuratorateActs } from './procuratorate';

/** The list of powers (权力清单) that the first releases worked by. */
export const firstMatrix: AuthorityMatrix = {
  id: 'authority@1',
  inForce: { from: '1980-01-01' },
  acts: { ...policeActs, ...procuratorateActs, ...courtActs, ...officeActs, ...laterActs },
};

import type { Delivery, Needs } from '../activities';
import type { Clock } from '../config/clock';
import type { Desk } from '../desk';
import { type ClaimedDelivery, claimDeliveries, type Database, delivered, undeliverable } from '../store';

/** A day limit ends with its day, an hour limit with its minute. */
const spoken = (effective: string | null): string => {
  if (effective === null) return '—';
  return effective.length === 10 ? `${effective} 24:00` : effective.slice(0, 16).replace('T', ' ');
};

/** The delivery rows of the database as the activities know them, with the titles of the limits. */
export const deliveriesOf = (database: Database, desk: Desk, clock: Clock): Needs['deliveries'] => {
  const titled = async (rows: readonly ClaimedDelivery[]): Promise<readonly Delivery[]> => {
    if (rows.length === 0) return [];
    const { limits } = (await desk.contextOf()).law;
    return rows.map(({ limitId, limitRow, effective, ...row }) => ({
      ...row,
      row: limitRow,
      limit: limits.get(limitId)?.title ?? { zh: limitId, en: limitId },
      due: spoken(effective),
    }));
  };
  return {
    claim: async (caseId, bells) => {
      const { deliveries, left } = await claimDeliveries(database, caseId, bells, clock.now());
      return { deliveries: await titled(deliveries), left };
    },
    delivered: (caseId, sent) => delivered(database, caseId, sent, clock.now()),
    undeliverable: (caseId, refused, why) => undeliverable(database, caseId, refused, why),
  };
};

import { connect, type Database, transaction } from '../../store';
import type { Career } from '../careers';
import type { Begin } from '../crew';
import { contend } from './contend';
import type { DatabaseAt } from './jobs';
import { type Recorded, recordCareers } from './recording';
import { randomBytes } from 'node:crypto';

/** The statements of one act for another case: ids of cases are the only thing that must differ. */
const again = ({ caseId, trips }: Recorded, id: string): Recorded['trips'] => {
  const other = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(caseId, id);
    return Array.isArray(value) ? value.map(other) : value;
  };
  return trips.map((trip) => trip.map((one) => ({ ...one, values: one.values.map(other) })));
};

const replay = (database: Database, trips: Recorded['trips']): Promise<void> =>
  transaction(database, async (tx) => {
    for (const trip of trips.slice(0, -1)) await Promise.all(trip.map((one) => tx.run(one)));
    return { value: undefined, writes: (trips.at(-1) ?? []).map((one) => tx.run(one)) };
  });

const begin =
  (database: Database, recorded: ReadonlyMap<Career, readonly Recorded[]>): Begin =>
  (career) => {
    const id = randomBytes(10).toString('hex');
    return {
      act: (n) => {
        const act = recorded.get(career)?.[n];
        if (!act) throw new Error(`Act ${n} of a career of ${career.length} was not recorded.`);
        return replay(database, again(act, id));
      },
    };
  };

contend(async ({ databaseUrl }: DatabaseAt) => {
  const database = connect(databaseUrl);
  return begin(database, await recordCareers(database));
});

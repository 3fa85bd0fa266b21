import type { Day, Instant } from '../../domain/time/instant';
import { latestDue, runPlans } from '../../law/clearings';
import {
  appendSigned,
  clearingStream,
  inspected,
  type Inspection,
  lockHead,
  noteRun,
  runsMissing,
  type SealKey,
  type Transaction,
  transaction,
} from '../../store';
import type { Ports } from '../ports';

const found = async (tx: Transaction, day: Day, at: Instant): Promise<Inspection> => ({
  ...{ day, at },
  ...(await inspected(tx, at)),
});

interface Inspected {
  readonly day: Day;
  readonly fresh: boolean;
}

/**
 * The daily inspection (日巡查): counts what stands open in every unit, and how the watch itself does, and signs it. Once a day:
 * asked again, it finds that it was done. A day that was missed stays without a result, since nobody can look back.
 *
 * @returns the day, and whether it was inspected just now
 */
export const inspect =
  ({ database, clock }: Ports) =>
  (key: SealKey): Promise<Inspected> =>
    transaction<Inspected>(database, async (tx) => {
      await lockHead(tx, clearingStream);
      const at = clock.now();
      const day = latestDue(runPlans['patrol-daily'], at);
      const [missing] = await runsMissing(tx, 'patrol-daily', [day]);
      if (missing === undefined) return { value: { day, fresh: false } };
      const seq = await appendSigned(tx, 'patrol', await found(tx, day, at), { key, at });
      await noteRun(tx, { kind: 'patrol-daily', day, at, seq });
      return { value: { day, fresh: true } };
    });

import type { ClearingKind } from '../../domain/clearing';
import { endOfDay } from '../../domain/time/day';
import type { Day, Instant } from '../../domain/time/instant';
import { clearingRules, fallenDue, lastDay, latestDue, runPlans } from '../../law/clearings';
import {
  clearingStream,
  type Database,
  insertClearing,
  lockHead,
  noteRun,
  runsMissing,
  runsSince,
  type Transaction,
  transaction,
  unitsWithCases,
} from '../../store';
import type { Ports } from '../ports';
import { PeriodNotOver } from './errors';
import { clearingId } from './ids';

/** A run that has begun: the clearings of one period, one for each unit that handles cases. */
export interface Opened {
  readonly day: Day;
  readonly clearings: readonly string[];
  /** False where the run had begun before. */
  readonly fresh: boolean;
}

/** The period asked for, or what has fallen due and was not begun: the latest, and what was missed before it. */
const wanted = async (database: Database, kind: ClearingKind, day: Day | undefined, now: Instant) => {
  const plan = runPlans[`clearing-${kind}`];
  if (day === undefined) {
    const due = fallenDue(plan, await runsSince(database, now), now);
    return due.length === 0 ? [latestDue(plan, now)] : due;
  }
  const last = lastDay(kind, day);
  if (endOfDay(last) > now) throw new PeriodNotOver(last);
  return [last];
};

const openOne = async (tx: Transaction, kind: ClearingKind, day: Day, now: Instant): Promise<Opened> => {
  const agencies = clearingRules[kind].procedures.map(({ agency }) => agency);
  const units = await unitsWithCases(tx, agencies);
  const clearings = units.map((unit) => ({ id: clearingId(kind, day, unit), kind, unit, day, openedAt: now }));
  await Promise.all(clearings.map((one) => insertClearing(tx, one)));
  await noteRun(tx, { kind: `clearing-${kind}`, day, at: now });
  return { day, clearings: clearings.map(({ id }) => id), fresh: true };
};

/**
 * Begins the clearings of a period, and of those before it that were missed: one for each unit that handles cases. Only rows
 * are written; the workflow of each then lists its cases. Begun again it finds what it began.
 *
 * @param day any day of the period; left out, what has fallen due
 * @throws {PeriodNotOver}
 */
export const openClearings =
  ({ database, clock }: Ports) =>
  async (kind: ClearingKind, day?: Day): Promise<readonly Opened[]> => {
    const now = clock.now();
    const days = await wanted(database, kind, day, now);
    return transaction(database, async (tx) => {
      // One at a time: whoever comes second finds the run.
      await lockHead(tx, clearingStream);
      const missing = new Set(await runsMissing(tx, `clearing-${kind}`, days));
      const opened: Opened[] = [];
      for (const one of days) {
        opened.push(missing.has(one) ? await openOne(tx, kind, one, now) : { day: one, clearings: [], fresh: false });
      }
      return { value: opened };
    });
  };

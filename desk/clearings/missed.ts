import type { RunKind } from '../../domain/clearing';
import type { Day, Instant } from '../../domain/time/instant';
import { fallenDue, latestDue, runPatience, runPlans } from '../../law/clearings';
import { clearingsStuck, type Database, endAlarm, raiseAlarm, runsMissing, runsSince } from '../../store';
import type { Ports } from '../ports';

const kinds = Object.keys(runPlans) as RunKind[];

/** Of an inspection only the latest can be made up for: nobody looks back. */
const owed = (kind: RunKind, since: Instant, now: Instant): readonly Day[] => {
  const plan = runPlans[kind];
  const due = fallenDue(plan, since, now - runPatience);
  return kind === 'patrol-daily' ? due.filter((day) => day === latestDue(plan, now)) : due;
};

const heedOne = async (database: Database, kind: RunKind, stuck: number, now: Instant): Promise<boolean> => {
  const missing = await runsMissing(database, kind, owed(kind, await runsSince(database, now), now));
  if (missing.length === 0 && stuck === 0) {
    await endAlarm(database, 'run-missed', kind);
    return false;
  }
  await raiseAlarm(database, { kind: 'run-missed', subject: kind, detail: { missing, stuck } }, now);
  return missing.length > 0;
};

/**
 * Looks whether what comes round by itself has come: a run that should have begun an hour ago, or a clearing that nobody has
 * looked at for an hour, is an alarm until it is made up for. It asks rows and the clock, and no Temporal.
 *
 * @returns runs to be begun now
 */
export const heedRuns = async ({ database, clock }: Pick<Ports, 'database' | 'clock'>): Promise<readonly RunKind[]> => {
  const now = clock.now();
  const stuck = await clearingsStuck(database, now - runPatience);
  const missed: RunKind[] = [];
  for (const kind of kinds) {
    const clearing = kind.replace('clearing-', '');
    if (await heedOne(database, kind, stuck[clearing] ?? 0, now)) missed.push(kind);
  }
  return missed;
};

import { minute, type Instant } from '../domain/time/instant';
import { answeredFor, beat, beats, type Database, endAlarm, noteUnheeded, raiseAlarm, type Rang } from '../store';
import type { Ports } from './ports';
import { ringDue } from './ring';

/** Who keeps watch: `watch` every second, `schedule` every minute as its second. Each alarms the other's silence. */
export type Watchman = 'watch' | 'schedule';

const partner: Record<Watchman, Watchman> = { watch: 'schedule', schedule: 'watch' };

// The schedule comes once a minute; two turns may be missed while Temporal or a worker restarts.
const silence = 3 * minute;
// A bell this late is no longer explained by a round that took long.
const tooLate = 10_000;
const unheeded = 2 * minute;

const alarmRounds = async (database: Database, { rung, latest, nobody }: Rang, now: Instant): Promise<void> => {
  if (rung > 0 && latest <= tooLate) await endAlarm(database, 'bells-late', 'bells');
  if (latest > tooLate)
    await raiseAlarm(database, { kind: 'bells-late', subject: 'bells', detail: { rung, latest } }, now);
  for (const { unit, role } of nobody) {
    await raiseAlarm(database, { kind: 'nobody-answers', subject: `${unit} ${role}`, detail: { unit, role } }, now);
  }
};

/** What a watchman does, each part by itself and as often as it likes. */
export interface Patrol {
  /** Rings what is due; late bells, and roles nobody answers for, are alarmed. Undefined where another is ringing now. */
  readonly ring: () => Promise<Rang | undefined>;
  /** Has every case told again whose wake passed two minutes ago; told twice in vain is an alarm. */
  readonly tellAgain: () => Promise<{ readonly again: number; readonly inVain: readonly string[] }>;
  /** Gives a sign of life. */
  readonly beat: () => Promise<void>;
  /** Alarms the other watchman's silence, and ends alarms whose reason is gone. `since`: when this watchman began. */
  readonly heed: (since: Instant) => Promise<void>;
}

const alarmUnheeded = async (database: Database, inVain: readonly string[], now: Instant): Promise<void> => {
  if (inVain.length === 0) return endAlarm(database, 'wakes-unheeded', 'cases');
  const detail = { count: inVain.length, cases: inVain.slice(0, 20) };
  return raiseAlarm(database, { kind: 'wakes-unheeded', subject: 'cases', detail }, now);
};

/**
 * A watchman of the office.
 * @throws {StoreUnavailable} from each part, while the database is away: the next round makes up for it
 */
export const patrol = ({ database, clock, mail }: Ports, who: Watchman, instance: string): Patrol => ({
  ring: async () => {
    const now = clock.now();
    const rang = await ringDue({ database, mail })(now);
    if (rang) await alarmRounds(database, rang, now);
    return rang;
  },
  tellAgain: async () => {
    const now = clock.now();
    const told = await noteUnheeded(database, now, unheeded);
    await alarmUnheeded(database, told.inVain, now);
    return told;
  },
  beat: () => beat(database, who, instance, clock.now()),
  heed: async (since) => {
    const now = clock.now();
    const other = partner[who];
    const last = (await beats(database)).find(({ process }) => process === other)?.at ?? since;
    // A sign from ahead was given before the clock was set back: it says nothing of now.
    if (Math.abs(now - last) <= silence) await endAlarm(database, 'silent', other);
    else await raiseAlarm(database, { kind: 'silent', subject: other, detail: { last } }, now);
    await answeredFor(database, now);
  },
});

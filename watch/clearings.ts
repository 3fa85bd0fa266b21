import { minute } from '../domain/time/instant';
import { heedRuns } from '../desk';
import { toldClearing, untoldClearings } from '../store';
import type { Repeated } from './repeat';
import type { WatchNeeds } from './run';
import { within } from './within';

const second = 1_000;
const patience = 5 * second;
// Whoever was told and has not looked by then was lost with its server, or nobody works.
const again = 10 * minute;
const soon = 30 * second;

/** Tells the workflows of clearings that there is something to look at. */
export const clearing = ({ database, clock, follower }: WatchNeeds): Repeated => ({
  name: 'clearings',
  work: async () => {
    const now = clock.now();
    for (const id of await untoldClearings(database, { now, again: now - again })) {
      // Noted first: what comes about while it is told is told again.
      await toldClearing(database, id, now);
      const told = await within(patience, () => follower.clearing(id)).then(
        () => true,
        () => false,
      );
      if (told) continue;
      // Temporal away is alarmed elsewhere: this one is told in half a minute, and so are those behind it.
      return toldClearing(database, id, now - again + soon);
    }
  },
  wait: (pause) => pause(second),
});

/** Alarms what should have come round and has not, and has it begun: by the database's clock, whatever has become of Temporal. */
export const comingRound = ({ database, clock, follower, log }: WatchNeeds): Repeated => ({
  name: 'what comes round',
  work: async () => {
    for (const kind of await heedRuns({ database, clock })) {
      log.error({ run: kind }, 'a run was missed; it is begun now');
      // Temporal away is alarmed elsewhere; the run is asked for again in a minute.
      await within(patience, () => follower.makeUp(kind)).catch(() => undefined);
    }
  },
  wait: (pause) => pause(minute),
});

import type { Clock, ClockEnd, Standing } from '../domain/case';
import type { Act } from '../domain/act';
import { isOverdue } from './clocks';
import { moot, openDuties } from './procedures';
import { inOrderOfId } from './records';

/** What became of a clock that is closed. */
export const endedAs = ({ closed, breaches }: Clock): ClockEnd => {
  if (closed?.as) return closed.as;
  const last = breaches.at(-1);
  if (last === undefined) return 'met';
  return last.cured === undefined ? 'met-late' : 'cured';
};

/** Clocks that have run out and that nobody has closed: nothing that is late can be handed over. */
export const overdueIn = ({ clocks }: Standing): readonly string[] =>
  inOrderOfId(clocks)
    .filter(isOverdue)
    .map(({ id }) => id);

/** The matter goes on under another roof, and with it what runs inside its time here: nobody has met it. */
export const handOn = (standing: Standing, act: Act): Standing => {
  const closed = { by: act.id, at: act.occurredAt, receivedAt: act.receivedAt, as: 'handed-over' as const };
  const running = inOrderOfId(standing.clocks).filter((clock) => !clock.closed);
  const clocks = Object.fromEntries(running.map((clock) => [clock.id, { ...clock, closed }]));
  const stopped = { ...standing, clocks: { ...standing.clocks, ...clocks } };
  return openDuties(standing).reduce((before, duty) => moot(before, duty, act, 'handedOver'), stopped);
};

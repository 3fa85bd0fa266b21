import type { Instant } from './instant';
import { formatInstant } from './iso';
import type { Run, Step } from './run';
import { say } from './steps';
import { countsOn, travel } from './suspensions';

/** Suspensions that overlap, in one: counted once, with all their grounds. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant | undefined;
  readonly ground: string;
}

const later = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined || b === undefined ? undefined : Math.max(a, b);

const joinedGround = (a: string, b: string): string => (a.split(', ').includes(b) ? a : `${a}, ${b}`);

/**
 * Suspensions that stop this run, clipped to its start, in order, overlaps joined.
 *
 * @param unit cuts an instant to what the run counts: the start of its day, or its minute
 */
export const pausesOf = (run: Run, unit: (instant: Instant) => Instant, steps: Step[]): readonly Pause[] => {
  if (run.suspensions.length === 0) return [];
  const start = unit(run.start);
  const pauses: Pause[] = [];
  for (const suspension of [...run.suspensions].sort((a, b) => a.from - b.from)) {
    const { from, to, ground, basis } = suspension;
    const counts = countsOn(run, suspension);
    if (counts) {
      steps.push(counts);
      continue;
    }
    if (to !== undefined && unit(to) < start) {
      steps.push(say.tooLate(ground, formatInstant(start)));
      continue;
    }
    if (ground === travel) steps.push(say.travels(basis ?? ''));
    const pause = { from: Math.max(unit(from), start), to: to === undefined ? undefined : unit(to), ground };
    const last = pauses.at(-1);
    if (last && (last.to === undefined || pause.from <= last.to)) {
      pauses[pauses.length - 1] = {
        from: last.from,
        to: later(last.to, pause.to),
        ground: joinedGround(last.ground, ground),
      };
    } else pauses.push(pause);
  }
  return pauses;
};

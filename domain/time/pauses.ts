import { InvalidInterval } from './errors';
import type { Instant } from './instant';
import { formatInstant } from './iso';
import type { Run, Step, Suspension } from './run';
import { say } from './steps';

/** Suspensions that overlap, in one: counted once, with all their grounds. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant | undefined;
  readonly ground: string;
}

const checked = (suspension: Suspension, index: number): Suspension => {
  if (suspension.to !== undefined && suspension.to < suspension.from) {
    const field = `suspensions[${index}]`;
    throw new InvalidInterval(field, 'R19', formatInstant(suspension.from), formatInstant(suspension.to));
  }
  return suspension;
};

const later = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined || b === undefined ? undefined : Math.max(a, b);

const joinedGround = (a: string, b: string): string => (a.split(', ').includes(b) ? a : `${a}, ${b}`);

/**
 * Suspensions that stop this run, clipped to its start, in order, overlaps joined.
 *
 * @param unit cuts an instant to what the run counts: the start of its day, or its minute
 * @throws {InvalidInterval} R19, a suspension that ends before it starts
 */
export const pausesOf = (run: Run, unit: (instant: Instant) => Instant, steps: Step[]): readonly Pause[] => {
  if (run.suspensions.length === 0) return [];
  const start = unit(run.start);
  const pauses: Pause[] = [];
  const ordered = run.suspensions.map(checked).sort((a, b) => a.from - b.from);
  for (const { from, to, ground } of ordered) {
    if (run.excludes && !run.excludes.includes(ground)) {
      steps.push(say.counts(ground));
      continue;
    }
    if (to !== undefined && unit(to) < start) {
      steps.push(say.tooLate(ground, formatInstant(start)));
      continue;
    }
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

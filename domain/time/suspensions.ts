import type { Length } from '../limit';
import { dayOf, endOfDay } from './day';
import { InvalidInterval, InvalidSuspension } from './errors';
import { hour, minute, type Instant } from './instant';
import { formatInstant, toMinute } from './iso';
import { lastDay, parseLength } from './length';
import type { Run, Step, Suspension } from './run';
import { say } from './steps';

/** Time on the road: it stops nothing by itself, only where somebody enters it with its basis (R13). */
export const travel = 'travel';

/** First instant at which a suspension has lasted longer than was granted. */
const endOfGrant = ({ months }: Run, from: Instant, granted: Length, field: string): Instant => {
  const span = parseLength(granted, field);
  if (span.unit === 'hours') return toMinute(from) + span.hours * hour + minute;
  return endOfDay(lastDay(dayOf(from), span, months));
};

const check = (run: Run, { from, to, ground, granted, basis }: Suspension, field: string): void => {
  if (to !== undefined && to < from) throw new InvalidInterval(field, 'R19', formatInstant(from), formatInstant(to));
  if (ground === travel && basis === undefined) {
    throw new InvalidSuspension(`${field}.basis`, 'R13', 'travel is taken out only with what proves it');
  }
  const end = granted === undefined ? Infinity : endOfGrant(run, from, granted, `${field}.granted`);
  if (to !== undefined && to >= end) {
    throw new InvalidSuspension(
      `${field}.to`,
      'R19',
      `${formatInstant(to)} is later than the ${granted} granted reach`,
    );
  }
};

/**
 * @throws {InvalidInterval} R19, a suspension that ends before it starts
 * @throws {InvalidSuspension} R19, one that is longer than granted; R13, travel without its basis
 * @throws {InvalidLength} R1, a grant that cannot be read
 */
export const checkSuspensions = (run: Run): void =>
  run.suspensions.forEach((suspension, index) => check(run, suspension, `suspensions[${index}]`));

/** Who is held on the road is in custody; and what bounds a measure, or counts working days, knows no time taken out. */
const runsOnTheRoad = ({ custody, mode, workingDays }: Run, { from, to = Infinity }: Suspension): boolean => {
  if (mode === 'duration' || workingDays) return true;
  if (typeof custody === 'boolean') return custody;
  return custody.some((held) => held.from < to && (held.to ?? Infinity) > from);
};

/** Why a run counts on during a suspension; undefined where it stops. */
export const countsOn = (run: Run, suspension: Suspension): Step | undefined => {
  const { ground } = suspension;
  if (ground === travel) return runsOnTheRoad(run, suspension) ? say.roadCounts() : undefined;
  return run.excludes && !run.excludes.includes(ground) ? say.counts(ground) : undefined;
};

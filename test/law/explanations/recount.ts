import { roll, type Calendar } from '../../../domain/time/calendar';
import { isWeekend } from '../../../domain/time/day';
import { due } from '../../../domain/time/due';
import { parseInstant } from '../../../domain/time/iso';
import type { Interval, Run, Suspension } from '../../../domain/time/run';
import type { ExportedClock } from '../../../engine';
import { stateCouncilCalendar } from '../../../law/calendar';

export type Line = ExportedClock;

const at = (text: string): number => parseInstant(text, 'line');

const interval = ({ from, to }: Line['held'][number]): Interval => ({
  from: at(from),
  ...(to === null ? {} : { to: at(to) }),
});

/** The run that a line tells of. */
export const runOf = (line: Line): Run => ({
  start: at(line.start),
  length: line.length,
  months: line.months,
  roll: line.roll,
  custody: line.custody === 'if-detained' ? line.held.map(interval) : line.custody === 'always',
  mode: line.mode,
  extensions: line.extensions.map(({ approvedAt, to, add }) => ({
    ...(to === undefined ? {} : { to }),
    ...(add === undefined ? {} : { add }),
    approvedAt: at(approvedAt),
  })),
  suspensions: line.suspensions.map((one): Suspension => ({ ground: one.ground, ...interval(one) })),
  excludes: line.excludes,
  ...(line.workingDays ? { workingDays: true as const } : {}),
  ...(line.cap === null ? {} : { cap: line.cap }),
});

/** What a line would come to by a run of which something is wrong; undefined where that makes no difference. */
export const miscounted = (
  line: Line,
  wrong: (run: Run) => Run,
  calendar: Calendar = stateCouncilCalendar,
): Line['due'] | undefined => {
  if (line.backward !== null) return undefined;
  const { kind, raw, effective, safe, provisional } = due(wrong(runOf(line)), calendar);
  const same = raw === line.due.raw && effective === line.due.effective && safe === line.due.safe;
  return same ? undefined : { kind, raw, effective, safe, provisional };
};

const resting = (isWorkday: (day: string) => boolean): Calendar => ({ ...stateCouncilCalendar, isWorkday });

/** As if no weekend day were ever worked. */
export const withoutMakeup = resting((day) => stateCouncilCalendar.isWorkday(day) && !isWeekend(day));
/** As if only weekends rested. */
export const weekendsOnly = resting((day) => !isWeekend(day));

export const workday = (day: string, how: 'next-workday' | 'previous-workday'): string =>
  roll(day, how, stateCouncilCalendar).day;

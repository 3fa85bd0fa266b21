import { addDays, daysBetween } from '../../../domain/time/day';
import { formatInstant, parseInstant } from '../../../domain/time/iso';
import { miscounted, type Line } from './recount';

/** What is claimed instead of what the line says. */
export interface Wrong {
  readonly due?: Partial<Line['due']>;
  readonly breachedAt?: string | null;
}

/** A mistake that somebody could make, where a line gives occasion for it. */
export type Mistake = (line: Line) => Wrong | undefined;

export interface Days {
  readonly raw: string;
  readonly effective: string;
  readonly safe: string;
}

type OfDays = (days: Days, line: Line) => Partial<Line['due']> | false;

const daysOf = ({ due: { kind, raw, effective, safe } }: Line): Days | undefined =>
  kind === 'day' && raw !== null && effective !== null && safe !== null ? { raw, effective, safe } : undefined;

const onDays =
  (back: boolean, wrong: OfDays): Mistake =>
  (line) => {
    const days = daysOf(line);
    const due = days && (line.backward !== null) === back && wrong(days, line);
    return due ? { due } : undefined;
  };

/** About a last day that is counted forward. */
export const forward = (wrong: OfDays): Mistake => onDays(false, wrong);
/** About one that is counted back. */
export const backward = (wrong: OfDays): Mistake => onDays(true, wrong);

/** About a due minute. */
export const onHours =
  (wrong: (end: number) => number): Mistake =>
  ({ due: { kind, effective } }) => {
    if (kind !== 'hour' || effective === null) return undefined;
    const end = parseInstant(effective, 'effective');
    const text = formatInstant(wrong(end));
    return text === effective ? undefined : { due: { raw: text, effective: text, safe: text } };
  };

type Miscount = Parameters<typeof miscounted>;

/** Counted from a run, or by a calendar, in which something is wrong. */
export const counting =
  (where: (line: Line) => boolean, wrong: Miscount[1], calendar?: Miscount[2]): Mistake =>
  (line) => {
    const due = where(line) ? miscounted(line, wrong, calendar) : undefined;
    return due && { due };
  };

export const any = (): boolean => true;
export const inMonths = ({ length }: Line): boolean => /^P\d+M/.test(length);
export const inDays = ({ length }: Line): boolean => /^P\d+D$/.test(length);
export const inCustody = ({ custody }: Line): boolean => custody !== 'no';
export const ifDetained = ({ custody }: Line): boolean => custody === 'if-detained';

/** Freed on the very last day. */
export const freedOnLastDay = (line: Line): boolean =>
  ifDetained(line) && line.held.some(({ to }) => to !== null && to.slice(0, 10) === line.due.raw);

export const shifted = ({ raw, effective, safe }: Days, by: number): Days => ({
  raw: addDays(raw, by),
  effective: addDays(effective, by),
  safe: addDays(safe, by),
});

/** Days by which the last day lies later than without something. */
const later = (line: Line, without: Miscount[1]): number => {
  const [now, before] = [daysOf(line), miscounted(line, without)];
  return now && before?.kind === 'day' ? daysBetween(before.raw ?? now.raw, now.raw) : 0;
};

/** Days that a line's suspensions have taken out. */
export const takenOut = (line: Line): number =>
  line.suspensions.length === 0 ? 0 : later(line, (run) => ({ ...run, suspensions: [] }));

/** Days by which a holiday had moved the end that the only extension was added to. */
export const movedBefore = (line: Line): number => {
  if (line.extensions.length !== 1 || later(line, (run) => ({ ...run, extensions: [] })) === 0) return 0;
  const before = miscounted(line, (run) => ({ ...run, extensions: [] }));
  return before?.raw && before.effective ? daysBetween(before.raw, before.effective) : 0;
};

import type { CaseState } from '../../domain/case';
import type { Tape } from '../../domain/tape';
import { exportClocks, simulate, type Context, type Past } from '../../engine';
import { calendarFiles } from '../../law/calendar';
import type { CalendarFile } from '../../law/calendar-file';
import { standingYears } from '../../law/years';

/** First of the lines of docs/explanations.md: the working days that the dates behind it rest on. */
export const calendarLine = (files: readonly CalendarFile[] = calendarFiles): string =>
  JSON.stringify({
    format: 'caseclock-explanations/1',
    calendar: Object.fromEntries(standingYears(files).map(({ year, off, makeup }) => [year, { off, makeup }])),
  });

/** One line a clock of a case. */
export const clockLines = (state: CaseState, past: Past, ctx: Context): readonly string[] =>
  exportClocks(state, past, ctx).map((clock) => JSON.stringify(clock));

/** The same for a tape that is played; a tape that opens no case has none. @throws {InvalidTape} */
export const tapeLines = (tape: Tape, ctx: Context): readonly string[] => {
  const played = simulate(tape, ctx);
  return played.state ? clockLines(played.state, played, ctx) : [];
};

import { z } from 'zod';
import { calendarOf, type Calendar, type CalendarYear } from '../domain/time/calendar';
import { isDay, isWeekend, yearOf } from '../domain/time/day';
import { InvalidCalendar } from '../domain/time/errors';
import year2016 from './calendars/2016.json';
import year2017 from './calendars/2017.json';
import year2018 from './calendars/2018.json';
import year2019 from './calendars/2019.json';
import year2020 from './calendars/2020.json';
import year2021 from './calendars/2021.json';
import year2022 from './calendars/2022.json';
import year2023 from './calendars/2023.json';
import year2024 from './calendars/2024.json';
import year2025 from './calendars/2025.json';
import year2026 from './calendars/2026.json';

const day = z.string().refine(isDay, 'is no existing day YYYY-MM-DD');

/** One year as the State Council's notices set it; a later notice can change an earlier one, so there may be several. */
export const calendarYear = z.strictObject({
  year: z.int().min(1949).max(2199),
  notice: z.string().min(1),
  published: day,
  source: z.string().min(1),
  notices: z
    .array(
      z.strictObject({
        number: z.string().min(1),
        issued: day,
        title: z.string().min(1),
        scope: z.string().min(1),
        confidence: z.enum(['H', 'M', 'L']),
      }),
    )
    .min(1),
  off: z.array(z.tuple([day, day])).min(1),
  makeup: z.array(day),
});

export type CalendarFile = z.infer<typeof calendarYear>;

const inRange = (day: string, [from, to]: readonly [string, string]): boolean => day >= from && day <= to;

const contradictions = ({ year, off, makeup }: CalendarYear): [string, string][] => {
  const found: [string, string][] = [];
  off.forEach(([from, to], index) => {
    if (from > to) found.push([from, `the days off from ${from} end before they start (${to})`]);
    for (const end of [from, to]) if (yearOf(end) !== year) found.push([end, `${end} is a day of another year`]);
    const next = off[index + 1];
    if (next && next[0] <= to) found.push([next[0], `the days off from ${next[0]} overlap or are not in order`]);
  });
  for (const worked of makeup) {
    if (yearOf(worked) !== year) found.push([worked, `${worked} is a day of another year`]);
    if (!isWeekend(worked)) found.push([worked, `${worked} is no weekend day, so it cannot make up for one`]);
    if (off.some((range) => inRange(worked, range))) found.push([worked, `${worked} is both off and worked`]);
  }
  if (new Set(makeup).size !== makeup.length) found.push([`${year}`, 'a make-up day is listed twice']);
  return found;
};

/**
 * Reads one year's file. An empty year counts as not covered, so it is refused rather than read as "no holidays".
 *
 * @throws {InvalidCalendar} naming the year and the day, for a file that contradicts itself or its year
 */
export const parseCalendar = (file: unknown): CalendarFile => {
  const parsed = calendarYear.safeParse(file);
  if (!parsed.success) {
    const year = Number((file as { year?: unknown } | null)?.year ?? Number.NaN);
    throw new InvalidCalendar(year, z.prettifyError(parsed.error));
  }
  const [first] = contradictions(parsed.data);
  if (first) throw new InvalidCalendar(parsed.data.year, first[1], first[0]);
  return parsed.data;
};

const files = [
  ...[year2016, year2017, year2018, year2019, year2020, year2021],
  ...[year2022, year2023, year2024, year2025, year2026],
].map(parseCalendar);

/** Official schedules 2016 to 2026, with their notices. 2027 has none yet; nothing here guesses it. */
export const calendarFiles: readonly CalendarFile[] = files;

/** The working days of the years above. */
export const stateCouncilCalendar: Calendar = calendarOf(files);

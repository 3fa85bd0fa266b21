import { calendarOf, type Calendar } from '../domain/time/calendar';
import type { CalendarFile } from './calendar-file';
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
import { parseNotice } from './notice-file';

/** Official schedules 2016 to 2026, with their notices. 2027 has none yet; nothing here guesses it. */
export const calendarFiles: readonly CalendarFile[] = [
  ...[year2016, year2017, year2018, year2019, year2020, year2021],
  ...[year2022, year2023, year2024, year2025, year2026],
].map(parseNotice);

/** The working days of the years above. */
export const stateCouncilCalendar: Calendar = calendarOf(calendarFiles);

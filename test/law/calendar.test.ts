import { readFileSync } from 'node:fs';
import { LegalHoliday } from 'tyme4ts';
import { addDays, dayOfNumber, isWeekend, numberOf } from '../../domain/time/day';
import { CalendarNotCovered } from '../../domain/time/errors';
import { calendarFiles, stateCouncilCalendar } from '../../law/calendar';
import { parseNotice } from '../../law/notice-file';
import { statutoryDaysIn } from '../../law/statutory-days';

const days = (from: string, to: string): string[] =>
  Array.from({ length: numberOf(to) - numberOf(from) + 1 }, (_, index) => dayOfNumber(numberOf(from) + index));

const everyDay = days('2016-01-01', '2026-12-31');

const byTyme = (day: string): boolean => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return LegalHoliday.fromYmd(year, month, date)?.isWork() ?? !isWeekend(day);
};

interface Dataset {
  readonly dates: readonly { readonly date: string; readonly type: 'public_holiday' | 'transfer_workday' }[];
}

const datasetOf = (year: number): Dataset =>
  JSON.parse(readFileSync(require.resolve(`holiday-calendar/data/CN/${year}.json`), 'utf8')) as Dataset;

const dataset = new Map(
  calendarFiles
    .flatMap(({ year }) => datasetOf(year).dates)
    .map(({ date, type }) => [date, type === 'transfer_workday']),
);

/** Saturdays the data package `holiday-calendar` lists as worked where the notices say that the holiday joins the weekend. */
const otherwise = ['2016-04-02', '2018-06-16', '2018-09-22'];

describe('working days 2016 to 2026', () => {
  test('agree with tyme4ts on every day', () => {
    expect(everyDay).toHaveLength(4018);
    expect(everyDay.filter((day) => stateCouncilCalendar.isWorkday(day) !== byTyme(day))).toEqual([]);
  });

  test('agree with holiday-calendar on every day but the three it has wrong', () => {
    const differing = everyDay.filter(
      (day) => stateCouncilCalendar.isWorkday(day) !== (dataset.get(day) ?? !isWeekend(day)),
    );
    expect(differing).toEqual(otherwise);
  });

  test('the notices of 2019 and 2020 that came late are in: Labour Day 2019, Spring Festival 2020', () => {
    const rest = (from: string, to: string) => days(from, to).filter((day) => !stateCouncilCalendar.isWorkday(day));
    expect(rest('2019-04-27', '2019-05-05')).toEqual(['2019-04-27', ...days('2019-05-01', '2019-05-04')]);
    expect(rest('2020-01-23', '2020-02-03')).toEqual(days('2020-01-24', '2020-02-02'));
  });

  test("a year's last days follow the next year's notice (2018, 2022)", () => {
    expect(stateCouncilCalendar.isWorkday('2018-12-29')).toBe(true);
    expect(stateCouncilCalendar.isWorkday('2018-12-31')).toBe(false);
    expect(stateCouncilCalendar.isWorkday('2022-12-31')).toBe(false);
    const named = (year: number) =>
      calendarFiles.find((file) => file.year === year)?.notices.map(({ number }) => number);
    expect(named(2018)).toEqual(['国办发明电〔2017〕12号', '国办发明电〔2018〕15号']);
  });

  test('a year without a notice throws, never answers by weekday', () => {
    for (const day of ['2015-12-31', '2027-01-01']) {
      expect(() => stateCouncilCalendar.isWorkday(day)).toThrow(CalendarNotCovered);
    }
    expect(stateCouncilCalendar.years).toEqual(Array.from({ length: 11 }, (_, index) => 2016 + index));
  });
});

test('every bundled file reads as a notice, and names its notices with number and date', () => {
  for (const file of calendarFiles) {
    expect(parseNotice(file)).toEqual(file);
    expect(file.notices[0]).toMatchObject({ number: file.notice, issued: file.published });
    for (const { number, issued } of file.notices) {
      expect(number).toMatch(/^国办发明电〔20\d\d〕\d+号$/);
      expect(issued > addDays(`${file.year}-01-01`, -90)).toBe(true);
    }
  }
});

test('days off are as many as the statute gives, but in 2020, whose file says why', () => {
  const said = calendarFiles.map(({ year, statutoryDays }) => [year, statutoryDays?.days]);
  expect(said.filter(([, days]) => days !== undefined)).toEqual([[2020, 13]]);
  expect([2016, 2024, 2025, 2026].map((year) => statutoryDaysIn(year)?.days)).toEqual([11, 11, 13, 13]);
});

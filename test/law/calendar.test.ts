import { readFileSync } from 'node:fs';
import { LegalHoliday } from 'tyme4ts';
import { addDays, dayOfNumber, isWeekend, numberOf } from '../../domain/time/day';
import { CalendarNotCovered, InvalidCalendar } from '../../domain/time/errors';
import { calendarFiles, parseCalendar, stateCouncilCalendar } from '../../law/calendar';

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

describe('a calendar file', () => {
  const good = calendarFiles.at(-1);

  test.each([
    ['an empty year', { off: [] }, /off/],
    ['a range of another year', { off: [['2025-12-31', '2026-01-03']] }, /2025-12-31 is a day of another year/],
    ['a range that ends before it starts', { off: [['2026-02-23', '2026-02-15']] }, /end before they start/],
    [
      'overlapping ranges',
      {
        off: [
          ['2026-02-15', '2026-02-23'],
          ['2026-02-20', '2026-02-24'],
        ],
      },
      /overlap/,
    ],
    ['a day both off and worked', { makeup: ['2026-02-15'] }, /both off and worked/],
    ['a make-up day on a weekday', { makeup: ['2026-03-11'] }, /no weekend day/],
    ['a make-up day of another year', { makeup: ['2027-01-02'] }, /another year/],
    ['a make-up day listed twice', { makeup: ['2026-02-28', '2026-02-28'] }, /twice/],
    ['a day that does not exist', { makeup: ['2026-02-30'] }, /no existing day/],
    ['no source', { source: '' }, /source/],
    ['an unknown field', { workdays: [] }, /workdays/],
  ])('with %s is refused', (_, change, reason) => {
    expect(() => parseCalendar({ ...good, ...change })).toThrow(InvalidCalendar);
    expect(() => parseCalendar({ ...good, ...change })).toThrow(reason);
  });

  test('names its notices with number and date, issued before the days they set end', () => {
    for (const { year, notice, published, notices } of calendarFiles) {
      expect(notices[0]).toMatchObject({ number: notice, issued: published });
      for (const { number, issued } of notices) {
        expect(number).toMatch(/^国办发明电〔20\d\d〕\d+号$/);
        expect(issued < `${year + 1}-01-01`).toBe(true);
        expect(issued > addDays(`${year}-01-01`, -90)).toBe(true);
      }
    }
  });
});

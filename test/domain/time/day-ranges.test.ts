import { calendarOf } from '../../../domain/time/calendar';
import { changedDays } from '../../../domain/time/changed-days';
import { daysIn, everyDayOf, rangesOf } from '../../../domain/time/day-ranges';

describe('ranges of days', () => {
  test('hold both their ends, and nothing where they end before they begin', () => {
    expect(daysIn(['2028-02-28', '2028-03-01'])).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
    expect(daysIn(['2028-02-28', '2028-02-28'])).toEqual(['2028-02-28']);
    expect(daysIn(['2028-03-02', '2028-03-01'])).toEqual([]);
    expect(daysIn(['2028-03-09', '2028-03-01'])).toEqual([]);
  });

  test('a year has all of its days', () => {
    const [leap, plain] = [everyDayOf(2028), everyDayOf(2027)];
    expect([leap[0], leap.at(-1), leap.length]).toEqual(['2028-01-01', '2028-12-31', 366]);
    expect([plain[0], plain.at(-1), plain.length]).toEqual(['2027-01-01', '2027-12-31', 365]);
  });

  test('are as few as hold the days', () => {
    expect(rangesOf([])).toEqual([]);
    expect(rangesOf(['2028-03-01'])).toEqual([['2028-03-01', '2028-03-01']]);
    expect(rangesOf(['2028-02-28', '2028-02-29', '2028-03-01', '2028-03-03', '2028-03-05', '2028-03-06'])).toEqual([
      ['2028-02-28', '2028-03-01'],
      ['2028-03-03', '2028-03-03'],
      ['2028-03-05', '2028-03-06'],
    ]);
  });
});

describe('days on which two calendars differ', () => {
  const plain = (year: number) => ({ year, off: [], makeup: [] });

  test('are those one lets rest and the other work', () => {
    const before = calendarOf([plain(2030)]);
    const after = calendarOf([{ year: 2030, off: [['2030-05-01', '2030-05-03']], makeup: ['2030-04-27'] }]);
    const changed = [
      ['2030-04-27', '2030-04-27'],
      ['2030-05-01', '2030-05-03'],
    ];
    expect(changedDays(before, after)).toEqual(changed);
    expect(changedDays(after, before)).toEqual(changed);
    expect(changedDays(after, after)).toEqual([]);
  });

  test('are all days of a year that one alone knows, the earlier year first', () => {
    const [one, two] = [calendarOf([plain(2031)]), calendarOf([plain(2029), plain(2031)])];
    const missing = [['2029-01-01', '2029-12-31']];
    expect(changedDays(one, two)).toEqual(missing);
    expect(changedDays(two, one)).toEqual(missing);
    expect(changedDays(calendarOf([plain(2031)]), calendarOf([plain(2029)]))).toEqual([
      ['2029-01-01', '2029-12-31'],
      ['2031-01-01', '2031-12-31'],
    ]);
  });
});

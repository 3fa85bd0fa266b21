import {
  addDays,
  dayOf,
  dayOfNumber,
  earlier,
  endOfDay,
  isDay,
  isWeekend,
  numberOf,
  parseDay,
  startOfDay,
} from '../../../domain/time/day';
import { formatInstant, isInstant, parseInstant, toMinute } from '../../../domain/time/iso';

describe('days', () => {
  test.each(['1900-01-01', '1999-12-31', '2000-02-29', '2026-10-10', '2026-11-30', '2199-12-31'])(
    '%s exists',
    (day) => {
      expect(isDay(day)).toBe(true);
      expect(parseDay(day, 'on')).toBe(day);
      expect(dayOfNumber(numberOf(day))).toBe(day);
    },
  );

  test.each([
    ...['1899-12-31', '2200-01-01', '1800-01-01', '2100-02-29', '2026-02-29', '2026-04-31', '2026-00-10', '2026-13-10'],
    ...['2026-01-00', '2026-01-32', '2026-01-40', '2026-1-01', '2026-01-1', 'x2026-01-01', '2026-01-01x', '26-01-01'],
    ...['2026-20-01', '20ab-01-01', '2026-0x-01', '2026-1x-01', '2026-01-0x', '2026-01-1x', '2026-01-3x', ''],
  ])('"%s" does not', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => parseDay(text, 'persons[0].on')).toThrow(
      `persons[0].on: "${text}" does not exist, or is not written YYYY-MM-DD, in the years 1900 to 2199.`,
    );
  });

  test('the first and the last are counted from 1970, and nothing lies beyond them', () => {
    expect([numberOf('1900-01-01'), numberOf('1970-01-01'), numberOf('2199-12-31')]).toEqual([-25_567, 0, 84_005]);
    expect(() => addDays('1900-01-01', -1)).toThrow(
      'The count leaves the years 1900 to 2199 (day number -25568); check the start and the lengths.',
    );
    expect(() => addDays('2199-12-31', 1)).toThrow('(day number 84006)');
  });

  test('begin at 16:00 of the day before in UTC, and end where the next begins', () => {
    const [from, to] = [startOfDay('2026-03-09'), endOfDay('2026-03-09')];
    expect([from, to]).toEqual([Date.UTC(2026, 2, 8, 16), Date.UTC(2026, 2, 9, 16)]);
    expect([from - 1, from, to - 1, to].map(dayOf)).toEqual(['2026-03-08', '2026-03-09', '2026-03-09', '2026-03-10']);
  });

  test('weekends are Saturday and Sunday, before 1970 as after', () => {
    const week = (monday: string) => [0, 1, 2, 3, 4, 5, 6].map((n) => isWeekend(addDays(monday, n)));
    const rest = [false, false, false, false, false, true, true];
    expect(['1900-01-01', '1969-12-29', '1970-01-05', '2026-03-09'].map(week)).toEqual([rest, rest, rest, rest]);
  });

  test('the earlier of two', () => {
    expect(earlier('2026-03-09', '2026-03-10')).toBe('2026-03-09');
    expect(earlier('2026-03-10', '2026-03-09')).toBe('2026-03-09');
  });
});

describe('instants', () => {
  const noon = Date.UTC(2026, 2, 9, 4);

  test.each([
    ['2026-03-09T12:00', noon],
    ['2026-03-09T12:00:07', noon + 7_000],
    ['2026-03-09T12:00:59.5', noon + 59_500],
    ['2026-03-09T12:00:00.007', noon + 7],
    ['2026-03-09T12:00:00.123456789', noon + 123],
    ['2026-03-09T04:00Z', noon],
    ['2026-03-09T12:00+08:00', noon],
    ['2026-03-09T09:30+05:30', noon],
    ['2026-03-08T18:30-09:30', noon],
    ['2026-03-09T18:00+14:00', noon],
    ['2026-03-09T14:59+10:59', noon],
    ['2026-03-09T00:00', noon - 12 * 3_600_000],
    ['2026-03-09T19:59', noon + (8 * 60 - 1) * 60_000],
    ['2026-03-09T23:00', noon + 11 * 3_600_000],
    ['1900-01-01T00:00', Date.UTC(1899, 11, 31, 16)],
    ['2199-12-31T23:59:59.999', Date.UTC(2199, 11, 31, 16) - 1],
  ])('%s is read', (text, instant) => {
    expect(parseInstant(text, 'at')).toBe(instant);
    expect(isInstant(text)).toBe(true);
  });

  test.each([
    ...[
      'x2026-03-09T12:00',
      '2026-03-09T12:00x',
      '2026-03-09T12:00Zx',
      '2026-03-09T12',
      '2026-03-09',
      '2026-03-09T1:00',
    ],
    ...['2026-03-09T24:00', '2026-03-09T30:00', '2026-03-09T12:60', '2026-03-09T12:0', '2026-03-09T12:00:60'],
    ...['2026-03-09T12:00:0', '2026-03-09T12:00:00.', '2026-03-09T12:00:00.1234567890', '2026-03-09T12:00.5'],
    ...[
      '2026-03-09T12:00+15:00',
      '2026-03-09T12:00+20:00',
      '2026-03-09T12:00+08:60',
      '2026-03-09T12:00+08',
      '2026-3-9T12:00',
    ],
    ...['2026-03-09T12:00 08:00', '2026-03-09T12:00+0800', '2026-02-30T12:00', '2026-03-09 12:00', '2026-03-09T1x:00'],
    ...[
      '2026-03-09T2x:00',
      '2026-03-09T12:x0',
      '2026-03-09T12:0x',
      '2026-03-09T12:00:0x',
      '2026-03-09T12:00+0x:00',
      '26-03-09T12:00',
    ],
    ...[
      '2026-03-09T12:00+1x:00',
      '2026-03-09T12:00+08:0x',
      '2026-03-09T12:00:00.x',
      'aaaa-03-09T12:00',
      '2026-03-09T12:00z',
    ],
  ])('"%s" is not', (text) => {
    expect(isInstant(text)).toBe(false);
    expect(() => parseInstant(text, 'start')).toThrow(
      `start: "${text}" does not exist, or is not written YYYY-MM-DDTHH:MM[:SS] with an offset or in legal time.`,
    );
  });

  test.each([
    [noon, '12:00:00'],
    [noon - (12 * 60 - 9) * 60_000 + 9_000, '00:09:09'],
    [noon + (10 * 60 + 10) * 60_000 + 10_000, '22:10:10'],
    [noon + 59 * 60_000 + 59_000, '12:59:59'],
    [noon + 1, '12:00:00.001'],
    [noon + 999, '12:00:00.999'],
  ])('%d is written with two digits each, and milliseconds only where there are some', (instant, time) => {
    expect(formatInstant(instant)).toBe(`2026-03-09T${time}+08:00`);
  });

  test('a minute holds everything up to the next', () => {
    expect([noon, noon + 59_999, noon + 60_000, -1].map(toMinute)).toEqual([noon, noon, noon + 60_000, -60_000]);
  });
});

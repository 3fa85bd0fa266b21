import { before, within } from '../../../domain/time/before';
import { calendarOf, roll, workdaysAfter } from '../../../domain/time/calendar';
import { InvalidLength } from '../../../domain/time/errors';

/** Two years told in the wrong order: four days off with a Saturday worked for one, and a New Year that begins in December. */
const calendar = calendarOf([
  { year: 2031, off: [['2030-12-30', '2031-01-02']], makeup: ['2030-12-28', '2031-01-04'] },
  { year: 2030, off: [['2030-05-01', '2030-05-04']], makeup: ['2030-04-27'] },
]);

const working = (...days: string[]) => days.filter((day) => calendar.isWorkday(day));

describe('a calendar of two years (R12)', () => {
  test('knows its years, ascending, and no other', () => {
    expect(calendar.years).toEqual([2030, 2031]);
    expect([2029, 2030, 2031, 2032].map((year) => calendar.covers(year))).toEqual([false, true, true, false]);
    expect(() => calendar.isWorkday('2029-12-31')).toThrow('No official holiday notice is loaded for 2029');
  });

  test('days off rest from the first to the last of them, weekends rest, days worked for them do not', () => {
    expect(working('2030-04-26', '2030-04-27', '2030-04-28', '2030-04-29', '2030-04-30')).toEqual([
      ...['2030-04-26', '2030-04-27', '2030-04-29', '2030-04-30'],
    ]);
    expect(working('2030-05-01', '2030-05-02', '2030-05-03', '2030-05-04', '2030-05-05', '2030-05-06')).toEqual([
      '2030-05-06',
    ]);
  });

  test('the notice of a year has the last word on the December before it', () => {
    expect(working('2030-12-28', '2030-12-29', '2030-12-30', '2030-12-31')).toEqual(['2030-12-28']);
    expect(working('2031-01-01', '2031-01-02', '2031-01-03', '2031-01-04', '2031-01-05')).toEqual([
      '2031-01-03',
      '2031-01-04',
    ]);
  });
});

describe('the holiday rule (R9)', () => {
  test('leaves a workday and what does not roll where they are', () => {
    expect(roll('2030-04-30', 'next-workday', calendar)).toEqual({ day: '2030-04-30', provisional: false });
    expect(roll('2030-05-01', 'none', calendar)).toEqual({ day: '2030-05-01', provisional: false });
    expect(roll('2029-05-01', 'none', calendar)).toEqual({ day: '2029-05-01', provisional: false });
  });

  test('moves to the nearest workday of its side', () => {
    expect(roll('2030-05-01', 'next-workday', calendar).day).toBe('2030-05-06');
    expect(roll('2030-05-05', 'previous-workday', calendar).day).toBe('2030-04-30');
  });

  test('is provisional where any day it asked about has no notice, also if the one it comes to has', () => {
    expect(roll('2029-12-31', 'next-workday', calendar)).toEqual({ day: '2029-12-31', provisional: true });
    expect(roll('2029-12-30', 'next-workday', calendar)).toEqual({ day: '2029-12-31', provisional: true });
    expect(roll('2032-01-03', 'previous-workday', calendar)).toEqual({ day: '2032-01-02', provisional: true });
    expect(roll('2032-01-01', 'previous-workday', calendar)).toEqual({ day: '2032-01-01', provisional: true });
    // 1 January 2028 is a Saturday without a notice, the Friday before it has one.
    const eve = calendarOf([{ year: 2027, off: [], makeup: [] }]);
    expect(roll('2028-01-01', 'previous-workday', eve)).toEqual({ day: '2027-12-31', provisional: true });
  });
});

describe('working days (R22)', () => {
  test('the day itself never counts, rest days do not, days worked for others do', () => {
    const after = (day: string, count: number) => workdaysAfter(day, count, calendar);
    expect(after('2030-04-26', 0)).toEqual({ day: '2030-04-26', provisional: false });
    expect(after('2030-04-26', 1)).toEqual({ day: '2030-04-27', provisional: false });
    expect(after('2030-04-26', 4)).toEqual({ day: '2030-05-06', provisional: false });
  });

  test('one day without a notice makes the whole count provisional', () => {
    expect(workdaysAfter('2029-12-28', 1, calendar)).toEqual({ day: '2029-12-31', provisional: true });
    expect(workdaysAfter('2029-12-28', 2, calendar)).toEqual({ day: '2030-01-01', provisional: true });
    expect(workdaysAfter('2031-12-30', 2, calendar)).toEqual({ day: '2032-01-01', provisional: true });
  });
});

describe('counted back (R21)', () => {
  test('a rest day gives way to the workday before it, and every step says so', () => {
    expect(before('2030-05-08', 5, calendar)).toEqual({
      kind: 'day',
      raw: '2030-05-03',
      effective: '2030-04-30',
      safe: '2030-04-30',
      end: Date.UTC(2030, 3, 30, 16),
      safeEnd: Date.UTC(2030, 3, 30, 16),
      provisional: false,
      readings: {},
      steps: [
        expect.objectContaining({ rule: 'R21', result: '2030-05-03' }),
        expect.objectContaining({ rule: 'R21', result: '2030-04-30' }),
        expect.objectContaining({ rule: 'R5', result: '2030-05-01T00:00:00+08:00' }),
      ],
    });
  });

  test('a workday stays; a year without a notice is told', () => {
    const rules = (day: string) => before(day, 1, calendar).steps.map(({ rule, result }) => `${rule} ${result}`);
    expect(rules('2030-05-01')).toEqual(['R21 2030-04-30', 'R9 2030-04-30', 'R5 2030-05-01T00:00:00+08:00']);
    expect(rules('2032-01-02')).toEqual([
      ...['R21 2032-01-01', 'R9 2032-01-01', 'R12 2032-01-01', 'R5 2032-01-02T00:00:00+08:00'],
    ]);
    expect(before('2032-01-02', 1, calendar).provisional).toBe(true);
  });

  test('within: one is warned on the first day and judged on the last', () => {
    const first = before('2030-05-08', 5, calendar);
    const answer = within(first, '2030-05-08');
    expect(answer).toMatchObject({
      raw: '2030-05-08',
      effective: '2030-05-08',
      safe: '2030-04-30',
      end: Date.UTC(2030, 4, 8, 16),
      safeEnd: first.safeEnd,
      readings: { 'first-day': '2030-05-03' },
    });
    expect(answer.steps.slice(0, 2)).toEqual(first.steps.slice(0, 2));
    expect(answer.steps.slice(2)).toEqual([
      {
        rule: 'R21',
        basis: 'practice, no article',
        text: {
          zh: '2030-04-30起至2030-05-08的任何一日均可',
          en: 'Any day from 2030-04-30 to 2030-05-08 will do',
        },
        result: '2030-05-08',
      },
      expect.objectContaining({ rule: 'R5', result: '2030-05-09T00:00:00+08:00' }),
    ]);
  });

  test('one day is the least', () => {
    expect(before('2030-04-30', 1, calendar).raw).toBe('2030-04-29');
    expect(() => before('2030-04-30', 0, calendar)).toThrow(
      'length: "0" is no lawful length (R1): a backward limit is a whole number of days above zero.',
    );
    expect(() => before('2030-04-30', 2 ** 53, calendar)).toThrow(InvalidLength);
  });
});

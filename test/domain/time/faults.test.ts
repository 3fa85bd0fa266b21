import { calendarOf, roll } from '../../../domain/time/calendar';
import { CalendarNotCovered, InvalidCalendar, UnknownReading } from '../../../domain/time/errors';
import { addMonths } from '../../../domain/time/months';
import { count } from './asking';

const caught = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('It did not fail.');
};

describe('a fault names its code, its rule and the way out', () => {
  test('a year without a notice', () => {
    const error = caught(() => calendarOf([]).isWorkday('2031-05-01'));
    expect(error).toBeInstanceOf(CalendarNotCovered);
    expect(error).toMatchObject({
      code: 'calendar-not-covered',
      details: { year: 2031, rule: 'R12' },
      message: "No official holiday notice is loaded for 2031; load that year's calendar first.",
    });
  });

  test.each([
    ['months', 'R6', 'lunar', () => addMonths('2026-03-09', 1, 'lunar' as 'same-day'), 'same-day, spci-202, next-day'],
    [
      'roll',
      'R9',
      'nearest',
      () => roll('2026-03-09', 'nearest' as 'none', calendarOf([])),
      'none, next-workday, previous-workday',
    ],
  ])('an unknown way to count %s', (field, rule, value, run, known) => {
    const error = caught(run);
    expect(error).toBeInstanceOf(UnknownReading);
    expect(error).toMatchObject({
      code: 'unknown-reading',
      details: { rule, field, value, known: known.split(', ') },
      message: `${field}: "${value}" is unknown (${rule}); use one of ${known}.`,
    });
  });

  test('it is refused even where nothing rolls', () => {
    expect(() => count('2026-03-09T10:00', 'PT24H', { roll: 'nearest' as 'none' })).toThrow(UnknownReading);
    expect(() => count('2026-03-09T10:00', 'P3D', { custody: true, roll: 'nearest' as 'none' })).toThrow(
      UnknownReading,
    );
  });

  test('a calendar that contradicts itself', () => {
    const faults = [{ why: 'one' }, { why: 'two' }];
    expect(new InvalidCalendar(2031, faults)).toMatchObject({
      code: 'invalid-calendar',
      details: { rule: 'R12', year: 2031, faults },
      message: 'Calendar 2031: one; two.',
    });
    const nameless = new InvalidCalendar(undefined, faults);
    expect(nameless.message).toBe('Calendar of no year: one; two.');
    expect(nameless.details).toStrictEqual({ rule: 'R12', faults });
  });
});

test('months are counted in all of the years kept, and in no other', () => {
  expect(addMonths('1900-01-15', 1, 'same-day')).toBe('1900-02-15');
  expect(addMonths('2199-10-31', 2, 'spci-202')).toBe('2199-12-31');
  expect(() => addMonths('1900-01-15', -1, 'same-day')).toThrow('(the year 1899)');
  expect(() => addMonths('2199-12-15', 1, 'same-day')).toThrow('(the year 2200)');
});

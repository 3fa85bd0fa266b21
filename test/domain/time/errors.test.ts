import { before } from '../../../domain/time/before';
import { calendarOf, roll } from '../../../domain/time/calendar';
import { addDays, dayOfNumber, startOfDay } from '../../../domain/time/day';
import { due } from '../../../domain/time/due';
import {
  BeforeStart,
  CalendarNotCovered,
  DayOutOfRange,
  InvalidExtension,
  InvalidInstant,
  InvalidInterval,
  InvalidLength,
  InvalidSuspension,
  UnknownReading,
} from '../../../domain/time/errors';
import { hour, minute } from '../../../domain/time/instant';
import { formatInstant, parseInstant } from '../../../domain/time/iso';
import { addMonths } from '../../../domain/time/months';
import { posted } from '../../../domain/time/posting';
import type { Run } from '../../../domain/time/run';
import { sentenceEnd } from '../../../domain/time/sentence';

const calendar = calendarOf([{ year: 2026, off: [['2026-01-01', '2026-01-03']], makeup: ['2026-01-04'] }]);

const thirty: Run = {
  start: startOfDay('2026-03-09'),
  length: 'P30D',
  months: 'spci-202',
  roll: 'next-workday',
  custody: false,
  extensions: [],
  suspensions: [],
};
const at = startOfDay('2026-03-20');
const earlier = startOfDay('2026-03-10');

describe('bad values name their rule and field', () => {
  test.each<[string, Partial<Run>, jest.Constructable, object]>([
    ['a length of nothing', { length: 'P0D' }, InvalidLength, { rule: 'R1', field: 'length' }],
    ['a negative length', { length: '-P3D' }, InvalidLength, { rule: 'R1', field: 'length' }],
    ['half a month as a fraction', { length: 'P0.5M' }, InvalidLength, { rule: 'R1', field: 'length' }],
    ['a reading nobody knows', { months: 'lunar' as 'same-day' }, UnknownReading, { rule: 'R6', field: 'months' }],
    ['a roll nobody knows', { roll: 'nearest' as 'none' }, UnknownReading, { rule: 'R9', field: 'roll' }],
    [
      'a negative addition',
      { extensions: [{ approvedAt: at, add: '-P3D' }] },
      InvalidLength,
      { rule: 'R1', field: 'extensions[0].add' },
    ],
    [
      'a negative total',
      { extensions: [{ approvedAt: at, to: 'P-3D' }] },
      InvalidLength,
      { rule: 'R1', field: 'extensions[0].to' },
    ],
    ['custody that ends before it starts', { custody: [{ from: at, to: earlier }] }, InvalidInterval, { rule: 'R10' }],
    [
      'a pause that ends before it starts',
      { suspensions: [{ from: at, to: earlier, ground: 'x' }] },
      InvalidInterval,
      { rule: 'R19', field: 'suspensions[0]' },
    ],
    [
      'a pause that ends before it starts, of what is due at once',
      { length: 'immediate', suspensions: [{ from: at, to: earlier, ground: 'x' }] },
      InvalidInterval,
      { rule: 'R19', field: 'suspensions[0]' },
    ],
    [
      'a pause of days that lasts a day longer than granted',
      { suspensions: [{ from: earlier, to: startOfDay('2026-04-11'), granted: 'P1M', ground: 'x' }] },
      InvalidSuspension,
      { rule: 'R19', field: 'suspensions[0].to' },
    ],
    [
      'a pause of hours that lasts a minute longer than granted',
      { suspensions: [{ from: earlier, to: earlier + 12 * hour + minute, granted: 'PT12H', ground: 'x' }] },
      InvalidSuspension,
      { rule: 'R19', field: 'suspensions[0].to' },
    ],
    [
      'a pause granted for a negative time',
      { suspensions: [{ from: earlier, granted: '-P1D', ground: 'x' }] },
      InvalidLength,
      { rule: 'R1', field: 'suspensions[0].granted' },
    ],
    [
      'travel that nothing proves',
      { suspensions: [{ from: earlier, to: at, ground: 'travel' }] },
      InvalidSuspension,
      { rule: 'R13', field: 'suspensions[0].basis' },
    ],
    [
      'a restart before the clock',
      { restarts: [at, startOfDay('2026-03-08')] },
      BeforeStart,
      { rule: 'R20', field: 'restarts[1]' },
    ],
    [
      'a restart of hours a minute before the clock',
      { length: 'PT24H', restarts: [startOfDay('2026-03-09') - minute] },
      BeforeStart,
      { rule: 'R20', field: 'restarts[0]' },
    ],
    [
      'an extension of no length',
      { extensions: [{ approvedAt: at }] },
      InvalidExtension,
      { rule: 'R18', field: 'extensions[0]' },
    ],
    [
      'an extension of both kinds',
      { extensions: [{ approvedAt: at, to: 'P31D', add: 'P1D' }] },
      InvalidExtension,
      { rule: 'R18' },
    ],
    [
      'days extended by hours',
      { extensions: [{ approvedAt: at, add: 'PT24H' }] },
      InvalidExtension,
      { field: 'extensions[0].add' },
    ],
    [
      'hours extended by days',
      { length: 'PT24H', extensions: [{ approvedAt: at, to: 'P2D' }] },
      InvalidExtension,
      { field: 'extensions[0].to' },
    ],
    [
      'an extension of something immediate',
      { length: 'immediate', extensions: [{ approvedAt: at, to: 'P2D' }] },
      InvalidExtension,
      { rule: 'R18' },
    ],
    ['a length beyond the years kept', { length: 'P99999D' }, DayOutOfRange, { rule: 'R2' }],
    ['months beyond the years kept', { length: 'P9999M' }, DayOutOfRange, { rule: 'R2' }],
  ])('%s', (_, change, error, details) => {
    const count = () => due({ ...thirty, ...change }, calendar);
    expect(count).toThrow(error);
    expect(count).toThrow(expect.objectContaining({ details: expect.objectContaining(details) as unknown }));
  });

  test('the wrong unit is refused even where the extension comes too late to count', () => {
    const late = { approvedAt: startOfDay('2027-01-01'), add: 'PT1H' };
    expect(() => due({ ...thirty, extensions: [late] }, calendar)).toThrow(InvalidExtension);
  });

  test('a pause as long as granted is lawful, to the last day and to the minute', () => {
    const lasting = (to: number, granted: string) => () =>
      due({ ...thirty, suspensions: [{ from: earlier, to, granted, ground: 'x' }] }, calendar);
    expect(lasting(startOfDay('2026-04-10'), 'P1M')).not.toThrow();
    expect(lasting(earlier + 12 * hour, 'PT12H')).not.toThrow();
  });

  test('papers posted before the clock began are refused (R14)', () => {
    const answer = due(thirty, calendar);
    expect(() => posted(answer, thirty.start, thirty.start - 1)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ rule: 'R14', field: 'posted' }) as unknown }),
    );
  });

  test.each(['P10D', 'PT24H', '-P1M', 'P0M', 'P1.5Y', ''])('"%s" is no term of a sentence (R7)', (length) => {
    expect(() => sentenceEnd('2026-03-09', length)).toThrow(InvalidLength);
  });

  test.each([0, -7, 1.5, Number.NaN])('%p days cannot be counted back', (days) => {
    expect(() => before('2026-03-15', days, calendar)).toThrow(InvalidLength);
  });

  test('an unknown month reading is refused where months are added', () => {
    expect(() => addMonths('2026-01-31', 1, 'lunar' as 'same-day')).toThrow(UnknownReading);
  });

  test('an unknown roll is refused where days are rolled', () => {
    expect(() => roll('2026-03-15', 'nearest' as 'none', calendar)).toThrow(UnknownReading);
  });

  test('days outside 1900 to 2199 do not exist here', () => {
    expect(dayOfNumber(-25567)).toBe('1900-01-01');
    expect(() => dayOfNumber(-25568)).toThrow(DayOutOfRange);
    expect(() => addDays('2199-12-31', 1)).toThrow(DayOutOfRange);
    expect(() => dayOfNumber(Number.NaN)).toThrow(DayOutOfRange);
  });
});

describe('a year without a calendar', () => {
  test('has no workdays to ask for', () => {
    expect(() => calendar.isWorkday('2027-01-04')).toThrow(CalendarNotCovered);
  });

  test('makes the answer provisional: weekends only for what we judge by, unrolled for what we warn on', () => {
    const answer = due({ ...thirty, start: startOfDay('2026-12-30'), length: 'P3D' }, calendar);
    expect(answer).toMatchObject({ provisional: true, raw: '2027-01-02', effective: '2027-01-04', safe: '2027-01-02' });
  });

  test('does not matter in custody, which asks no calendar (R10)', () => {
    const held = due({ ...thirty, start: startOfDay('2026-12-30'), length: 'P3D', custody: true }, calendar);
    expect(held).toMatchObject({ provisional: false, effective: '2027-01-02' });
  });
});

describe('instants', () => {
  test.each([
    ['2026-03-09T10:00', '2026-03-09T10:00:00+08:00'],
    ['2026-03-09T10:00:30', '2026-03-09T10:00:30+08:00'],
    ['2026-03-09T02:00Z', '2026-03-09T10:00:00+08:00'],
    ['2026-03-08T21:00:00-05:00', '2026-03-09T10:00:00+08:00'],
    ['2026-03-09T10:00:00.25+08:00', '2026-03-09T10:00:00.250+08:00'],
    ['2028-02-29T23:59:59.999+08:00', '2028-02-29T23:59:59.999+08:00'],
  ])('%s is read as %s', (text, written) => {
    expect(formatInstant(parseInstant(text, 'at'))).toBe(written);
  });

  test.each([
    ...['2026-02-29T10:00', '2026-04-31T10:00', '2026-13-01T10:00', '2026-03-09T24:00', '2026-03-09T10:60'],
    ...['2026-03-09T10:00:60', '2026-03-09 10:00', '2026-03-09T10:00+8', '2026-03-09T10:00+15:00', '2026-03-09T10'],
    // The day exists, the instant lies before or after every day of legal time.
    ...['1900-01-01T00:00:00+14:00', '1900-01-01T00:29+08:30', '2199-12-31T23:59:59-14:00', '2199-12-31T16:00Z'],
    ...['1899-12-31T10:00', '2200-01-01T10:00', '26-03-09T10:00', '2026-3-9T10:00', 'now', ''],
  ])('"%s" is refused', (text) => {
    expect(() => parseInstant(text, 'at')).toThrow(InvalidInstant);
  });
});

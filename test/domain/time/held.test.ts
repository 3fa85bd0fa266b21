import { heldOn } from '../../../domain/time/custody';
import type { Interval } from '../../../domain/time/run';
import { at, count } from './asking';

describe('held on a day (R10)', () => {
  const on = (from: string, to?: string): boolean => {
    const interval: Interval = { from: at(from), ...(to === undefined ? {} : { to: at(to) }) };
    return heldOn([interval], '2026-03-10');
  };

  test('any moment of the day is enough', () => {
    expect(on('2026-03-01')).toBe(true);
    expect(on('2026-03-01', '2026-03-10T00:01')).toBe(true);
    expect(on('2026-03-10T23:59')).toBe(true);
    expect(on('2026-03-10T10:00', '2026-03-10T11:00')).toBe(true);
  });

  test('its 00:00 as an end and its 24:00 as a beginning are not', () => {
    expect(on('2026-03-01', '2026-03-10')).toBe(false);
    expect(on('2026-03-11')).toBe(false);
  });

  test('one period of several is enough; a period that is itself custody asks for none', () => {
    const past = { from: at('2026-01-01'), to: at('2026-01-05') };
    expect(heldOn([past, { from: at('2026-03-09') }], '2026-03-10')).toBe(true);
    expect(heldOn([past], '2026-03-10')).toBe(false);
    expect(heldOn([], '2026-03-10')).toBe(false);
    expect([heldOn(true, '2026-03-10'), heldOn(false, '2026-03-10')]).toEqual([true, false]);
  });

  test('a period of custody that ends as it begins is one, one that ends before is none', () => {
    const [from, to] = [at('2026-03-10T10:00'), at('2026-03-10T10:00')];
    expect(count('2026-03-02', 'P10D', { custody: [{ from, to }] }).effective).toBe('2026-03-12');
    expect(() => count('2026-03-02', 'P10D', { custody: [{ from }, { from, to: from - 1 }] })).toThrow(
      'custody[1]: ends',
    );
  });
});

/** One month from 28 February: the 28th by the earliest reading, the 31st by the one declared. */
describe('whom the earlier reading guards (R8, R10)', () => {
  const month = (from: string, to?: string) =>
    count('2026-02-28', 'P1M', {
      roll: 'next-workday',
      custody: [{ from: at(from), ...(to === undefined ? {} : { to: at(to) }) }],
    });

  test('held on the earliest of the days, that day counts', () => {
    expect(month('2026-02-28')).toMatchObject({ raw: '2026-03-28', effective: '2026-03-28', safe: '2026-03-28' });
  });

  test('held on the declared one only, that day counts, a Saturday as it is, and the earlier is warned on', () => {
    const custody = [{ from: at('2026-10-31') }];
    expect(count('2026-09-30', 'P1M', { roll: 'next-workday', custody })).toMatchObject({
      raw: '2026-10-31',
      effective: '2026-10-31',
      safe: '2026-10-30',
    });
  });

  test('held on neither, the holiday rule applies', () => {
    const free = count('2026-01-31', 'P1M', {
      roll: 'next-workday',
      custody: [{ from: at('2026-02-01'), to: at('2026-02-02') }],
    });
    // 28 February 2026 was a Saturday, worked by notice of that year; 31 October is a plain one.
    expect(free).toMatchObject({ raw: '2026-02-28', effective: '2026-02-28' });
    const autumn = count('2026-09-30', 'P1M', { roll: 'next-workday' });
    expect(autumn).toMatchObject({ raw: '2026-10-31', effective: '2026-11-02', safe: '2026-10-30' });
  });

  test('moved back, what is warned on moves back as well', () => {
    const autumn = count('2026-09-30', 'P1M', { roll: 'previous-workday' });
    expect(autumn).toMatchObject({ raw: '2026-10-31', effective: '2026-10-30', safe: '2026-10-30' });
    const spring = count('2026-02-28', 'P1M', { roll: 'previous-workday' });
    expect(spring).toMatchObject({ raw: '2026-03-31', effective: '2026-03-31', safe: '2026-03-27' });
  });
});

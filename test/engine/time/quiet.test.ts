import type { Quiet } from '../../../domain/oversight';
import { quietUntil } from '../../../engine/quiet';
import { stateCouncilCalendar } from '../../../law/calendar';
import { at } from './standings';

const night: Quiet = { from: 22 * 60, to: 7 * 60 };
const until = (time: string, quiet: Quiet | undefined) => quietUntil(at(time), quiet, stateCouncilCalendar);

test.each([
  ['2026-03-12T21:59', '2026-03-12T21:59'],
  ['2026-03-12T22:00', '2026-03-13T07:00'],
  ['2026-03-13T00:00', '2026-03-13T07:00'],
  ['2026-03-13T06:59', '2026-03-13T07:00'],
  ['2026-03-13T07:00', '2026-03-13T07:00'],
])('at night nobody is disturbed before the morning: %s', (time, end) => {
  expect(until(time, night)).toBe(at(end));
  expect(until(time, undefined)).toBe(at(time));
});

test('hours within one day are quiet from their beginning until before their end', () => {
  const noon: Quiet = { from: 12 * 60, to: 14 * 60 };
  expect(['11:59', '12:00', '13:59', '14:00'].map((time) => until(`2026-03-12T${time}`, noon))).toEqual(
    ['11:59', '14:00', '14:00', '14:00'].map((time) => at(`2026-03-12T${time}`)),
  );
});

test('days of rest are quiet all day where the policy says so, a whole holiday long; days worked instead are not', () => {
  const resting: Quiet = { ...night, restDays: true };
  // Friday evening to Monday morning.
  expect(until('2026-03-13T22:30', resting)).toBe(at('2026-03-16T07:00'));
  expect(until('2026-03-14T12:00', resting)).toBe(at('2026-03-16T07:00'));
  expect(until('2026-03-14T12:00', night)).toBe(at('2026-03-14T12:00'));
  // Spring Festival 2026 rests from 15 to 23 February.
  expect(until('2026-02-17T12:00', resting)).toBe(at('2026-02-24T07:00'));
});

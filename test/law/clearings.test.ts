import { parseInstant } from '../../domain/time/iso';
import { clearingRules, dueAt, fallenDue, lastDay, latestDue, runPlans } from '../../law/clearings';
import { currentPack } from '../../law/pack';
import { duties } from '../../law/duties';
import { machineTitles } from '../../law/titles';

const at = (text: string): number => parseInstant(text, 'test');
const {
  'clearing-day': daily,
  'clearing-month': monthly,
  'clearing-quarter': quarterly,
  'patrol-daily': patrol,
} = runPlans;

test.each([
  ['day', '2026-03-09', '2026-03-09'],
  ['month', '2026-02-01', '2026-02-28'],
  ['month', '2028-02-10', '2028-02-29'],
  ['month', '2026-12-31', '2026-12-31'],
  ['month', '2026-04-30', '2026-04-30'],
  ['quarter', '2026-01-01', '2026-03-31'],
  ['quarter', '2026-05-15', '2026-06-30'],
  ['quarter', '2026-10-01', '2026-12-31'],
] as const)('the %s of %s ends with %s', (every, day, last) => {
  expect(lastDay(every, day)).toBe(last);
});

test('a clearing is due ten minutes behind its period, at legal time; the inspection at eight of its own day', () => {
  expect(dueAt(daily, '2026-03-09')).toBe(at('2026-03-10T00:10'));
  expect(dueAt(monthly, '2026-02-03')).toBe(at('2026-03-01T00:10'));
  expect(dueAt(quarterly, '2026-02-03')).toBe(at('2026-04-01T00:10'));
  expect(dueAt(patrol, '2026-03-09')).toBe(at('2026-03-09T08:00'));
});

test.each([
  ['clearing-day', '2026-03-10T00:09', '2026-03-08'],
  ['clearing-day', '2026-03-10T00:10', '2026-03-09'],
  ['clearing-month', '2026-03-01T00:09', '2026-01-31'],
  ['clearing-month', '2026-03-31T23:59', '2026-02-28'],
  ['clearing-quarter', '2026-04-01T00:10', '2026-03-31'],
  ['clearing-quarter', '2026-03-31T23:59', '2025-12-31'],
  ['patrol-daily', '2026-03-09T07:59', '2026-03-08'],
  ['patrol-daily', '2026-03-09T08:00', '2026-03-09'],
] as const)('the latest %s due at %s is of %s', (kind, now, day) => {
  expect(latestDue(runPlans[kind], at(now))).toBe(day);
});

test('what fell due in between is named, the earliest first, and not more than a month of it', () => {
  expect(fallenDue(daily, at('2026-03-09T10:00'), at('2026-03-12T10:00'))).toEqual([
    '2026-03-09',
    '2026-03-10',
    '2026-03-11',
  ]);
  expect(fallenDue(quarterly, at('2026-03-09T10:00'), at('2026-03-31T10:00'))).toEqual([]);
  expect(fallenDue(monthly, at('2026-01-09T10:00'), at('2026-04-02T10:00'))).toEqual([
    '2026-01-31',
    '2026-02-28',
    '2026-03-31',
  ]);
  const many = fallenDue(daily, 0, at('2026-03-12T10:00'));
  expect([many.length, many[0], many.at(-1)]).toEqual([31, '2026-02-09', '2026-03-11']);
});

test('every rule names a limit of the pack, a duty that runs it, and procedures there are', () => {
  for (const { kind, limit, procedures } of Object.values(clearingRules)) {
    expect(currentPack.limits.has(limit)).toBe(true);
    expect(duties.get(`clearing-${kind}`)?.steps[0].limit).toBe(limit);
    for (const { name } of procedures) {
      expect(currentPack.procedures[name]).toBeDefined();
      expect(machineTitles[name]).toBeDefined();
    }
  }
});
